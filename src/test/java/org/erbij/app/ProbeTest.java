package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.erbij.cli.CheckCommand;
import org.erbij.cli.Refusal;
import org.erbij.flow.SentCopies;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.setup.Learned;
import org.erbij.setup.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** PRODUCT.md: {@code check --probe} sends one mail to oneself, and learns from it how the provider treats mail (R4, R5, R83, R91, R94). */
@Timeout(60)
class ProbeTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final String VERDICT =
            "Authentication-Results: mx.example.nl (a comment; dmarc=fail) 1;\r\n dkim=pass header.d=example.nl; dmarc=pass\r\n";

    @TempDir
    private Path home;

    private final EmbeddedMail mail = new EmbeddedMail();
    private final ProviderLike provider = new ProviderLike(mail, NOW);
    private Duration patience = Duration.ofSeconds(20);
    private Instant here = NOW;

    @BeforeEach
    void moveIn() throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
        String settings = Files.readString(home.resolve("erbij.yaml"))
                .replace("port: " + mail.smtpPort(), "port: " + provider.port())
                .replace("sent: {filed-by: server}\n", "");
        Files.writeString(home.resolve("erbij.yaml"), settings);
        Files.setPosixFilePermissions(home.resolve("erbij.yaml"), PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void moveOut() {
        provider.close();
        mail.close();
    }

    private String probe(int code, Typed terminal, String... options) {
        CheckUp checkUp = new CheckUp(
                home, Map.of(), Clock.fixed(here, ZoneOffset.UTC), new Probe.Waiting(patience, Duration.ofMillis(20)));
        String[] line = new String[options.length + 1];
        line[0] = "--probe";
        System.arraycopy(options, 0, line, 1, options.length);
        int ended = new CommandLine(new CheckCommand(terminal, checkUp))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.err().println(failure.getMessage());
                    return failure instanceof Refusal refusal ? refusal.exitCode() : 70;
                })
                .execute(line);
        String told = terminal.told() + terminal.complained();
        assertThat(ended).as(told).isEqualTo(code);
        return told;
    }

    private Learned learned() {
        return LearnedFile.of(new Configuration(home, Map.of()).read()).read();
    }

    private SentCopies copies() {
        return new Configuration(home, Map.of()).read().dispatch().copies();
    }

    /** R91: server A files, so we do not; R74: and what is not there did not leave. */
    @Test
    void aServerThatFilesWhatIsSentIsLeftToIt() throws IOException {
        provider.filesSent = true;

        String told = probe(0, Typed.answering("y"));

        assertThat(told)
                .contains("it arrived", "your provider puts what is sent into Sent", "This is kept")
                .contains("the mail to yourself finds out")
                .doesNotContain("'erbij check --probe' finds out");
        assertThat(learned()).isEqualTo(new Learned(true, true, true, true, null));
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/account.yaml"))))
                .isEqualTo("rw-------");
        assertThat(provider.recipients()).hasSize(1);
        assertThat(mail.inboxOf(Household.KARS)).hasSize(1);
    }

    /** R91: server B does not, so we do. */
    @Test
    void forAServerThatFilesNothingWeDo() {
        patience = Duration.ofMillis(400);

        String told = probe(0, Typed.answering("y"));

        assertThat(told).contains("your provider puts nothing into Sent; Erbij will");
        assertThat(copies()).isEqualTo(SentCopies.BY_ERBIJ);
        assertThat(mail.sentBy(Household.KARS)).isEmpty();
    }

    /** R4: outlook.com writes another Message-ID; the copy is still found by our own header, so a retry is safe (R74). */
    @Test
    void anotherMessageIdIsNoticedAndTheCopyFoundByOurHeader() {
        provider.filesSent = true;
        provider.inSent = text -> text.replaceAll("Message-ID: <[^>]+>", "Message-ID: <theirs@example.nl>");
        provider.onArrival = provider.inSent;

        assertThat(probe(0, Typed.answering("y")))
                .contains("your provider puts a mark of its own on a mail (Message-ID)");
        assertThat(learned().keepsMessageId()).isFalse();
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER);
    }

    /** R74: "not found" permits a retry only where the probe showed that the server files our id. */
    @Test
    void aCopyThatDoesNotCarryOurIdProvesNothing() {
        provider.filesSent = true;
        provider.inSent = text -> text.replaceAll("(?m)^(Message-ID|References|X-Erbij-Id): <[^>]+>", "$1: <theirs@x>");

        assertThat(probe(0, Typed.answering("y"))).contains("but Erbij does not know its own mail again there");
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER_UNPROVED);
    }

    /** R5: an option, never a precondition. */
    @Test
    void whereAddressesWithAPlusDoNotArriveASecondMailShowsTheRest() {
        patience = Duration.ofMillis(400);
        provider.knowsPlus = false;
        provider.filesSent = true;

        String told = probe(0, Typed.answering("y"));

        assertThat(told).contains("addresses with + do not arrive, which is no harm");
        assertThat(learned()).isEqualTo(new Learned(true, true, true, false, null));
        assertThat(provider.recipients()).hasSize(2);
    }

    /** R94: a verdict counts only after the organizer has confirmed who signs it. */
    @Test
    void whoSignsVerdictsIsAskedAndOnlyThenBelieved() {
        provider.filesSent = true;
        provider.onArrival =
                text -> VERDICT + "Received: from x by mx.example.nl; Mon, 1 Mar 2027 09:00:00 +0000\r\n" + text;

        Typed no = Typed.answering("y", "n");
        assertThat(probe(0, no)).contains("others can see that your mail is really yours (dmarc=pass, dkim=pass)");
        assertThat(no.asked()).anyMatch(question -> question.contains("signed by 'mx.example.nl'"));
        assertThat(learned().authservId()).isNull();

        probe(0, Typed.answering("y", "y"));
        assertThat(learned().authservId()).isEqualTo("mx.example.nl");

        probe(0, Typed.piping(""), "--yes");
        assertThat(learned().authservId()).isNull();
    }

    /** R95: what was learned is in force from the next start, and nobody else's name is. */
    @Test
    void whoeverTheProbeLearnedToBelieveHoldsForgedMailFromTheNextStart() throws Exception {
        provider.filesSent = true;
        provider.onArrival = text -> VERDICT + text;
        probe(0, Typed.answering("y", "y"));

        try (Household household = new Household(home)) {
            household.invite("Anne <anne@example.org>", "Bram <bram@example.org>");
            answer(household, "anne@example.org", VERDICT.replace("dmarc=pass", "dmarc=fail"));
            answer(household, "bram@example.org", "Authentication-Results: mx.elsewhere.example; dmarc=fail");

            assertThat(household.say("held", "list"))
                    .contains("disowns it (dmarc=fail)", "  Anne  ")
                    .doesNotContain("Bram");
            assertThat(household.say("roster", "evening", "--csv"))
                    .containsPattern("Anne.*waiting")
                    .containsPattern("Bram.*coming");
        }
    }

    private static void answer(Household household, String address, String verdict) {
        List<String> lines = new ArrayList<>(List.of(verdict.strip().split("\r\n", -1)));
        lines.addAll(List.of(household.reply(address, "Ja, ik kom graag!")));
        household.arrive(lines.toArray(String[]::new));
    }

    /** R94: below the first Received anybody may have written it. */
    @Test
    void aVerdictFurtherDownIsNone() {
        provider.filesSent = true;
        provider.onArrival =
                text -> "Received: from x by mx.example.nl; Mon, 1 Mar 2027 09:00:00 +0000\r\n" + VERDICT + text;

        Typed terminal = Typed.answering("y");
        assertThat(probe(0, terminal))
                .contains("your provider does not note, where it counts, whether a sender is real");
        assertThat(terminal.asked()).hasSize(1);
    }

    /** R83: a From whose domain the account may not use. */
    @Test
    void aFromThatTheAccountMayNotUseIsTold() {
        provider.filesSent = true;
        provider.onArrival = text -> VERDICT.replace("dmarc=pass", "dmarc=fail") + text;
        assertThat(probe(1, Typed.answering("y")))
                .contains(
                        "! it is taken for forged (dmarc=fail, dkim=pass): this account may not send in the name of example.nl");

        provider.takesFrom = false;
        assertThat(probe(1, Typed.answering("y")))
                .contains("! it was refused: the server said 553 5.7.1; may this account send from your address");
    }

    @Test
    void withoutAYesNothingIsSentAndNothingLearned() throws IOException {
        assertThat(probe(1, Typed.answering("n"))).contains("No mail was sent; nothing was learned.");
        assertThat(probe(2, Typed.piping("")))
                .contains("No mail was sent; nothing was learned. Nobody could be asked: give --yes.");

        assertThat(provider.recipients()).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void whatWasLearnedIsOfThisAccountAndNoOther() throws IOException {
        provider.filesSent = true;
        probe(0, Typed.answering("y"));
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER);

        String settings = Files.readString(home.resolve("erbij.yaml"));
        Files.writeString(home.resolve("erbij.yaml"), settings.replace("address: kars@", "address: karin@"));

        assertThat(learned()).isEqualTo(Learned.NOTHING);
        assertThat(copies()).isEqualTo(SentCopies.BY_ERBIJ);
    }

    /** What is set by hand beats what was learned, and proves nothing by itself (R74 as amended). */
    @Test
    void whatIsSetByHandBeatsWhatWasLearned() throws IOException {
        String settings = Files.readString(home.resolve("erbij.yaml"));
        Files.writeString(home.resolve("erbij.yaml"), settings + "sent: {filed-by: server}\n");
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER_UNPROVED);

        provider.filesSent = true;
        probe(0, Typed.answering("y"));
        assertThat(copies()).isEqualTo(SentCopies.BY_SERVER);

        Files.writeString(home.resolve("erbij.yaml"), settings + "sent: {filed-by: nobody}\n");
        assertThat(copies()).isEqualTo(SentCopies.NOBODY);
    }

    /** Exact both ways: a mail arrives after it is sent, and before it is seen. */
    @Test
    void aClockThatIsSlowOrFastIsToldByWhenTheMailCame() {
        provider.filesSent = true;
        assertThat(probe(0, Typed.answering("y"))).contains("the clock of this machine is right, by your mail server");

        here = NOW.minus(Duration.ofMinutes(7));
        assertThat(probe(1, Typed.answering("y"))).containsPattern("! the clock of this machine is [67] minutes slow");

        here = NOW.plus(Duration.ofMinutes(7));
        assertThat(probe(1, Typed.answering("y"))).contains("! the clock of this machine is 7 minutes fast");
    }

    @Test
    void whileItWaitsItSaysSoWhereAPersonWatches() {
        provider.filesSent = true;

        assertThat(probe(0, Typed.answering("y")))
                .containsSubsequence(
                        "The mail is on its way; waiting for it to arrive…\n",
                        "It arrived. Looking whether your provider puts a copy into Sent by itself…\n",
                        "it arrived\n");
        assertThat(probe(0, Typed.piping(""), "--yes")).doesNotContain("waiting", "Looking");

        provider.knowsPlus = false;
        patience = Duration.ofMillis(400);
        assertThat(probe(0, Typed.answering("y")))
                .contains("Not at the address with +; sending another one to your plain address…");
    }

    @Test
    void theMailToOneselfSaysWhatItIsInBothLanguages() {
        provider.filesSent = true;

        probe(0, Typed.answering("y"));

        String arrived = new String(mail.inboxOf(Household.KARS).get(0).octets().toByteArray(), StandardCharsets.UTF_8);
        assertThat(arrived)
                .containsPattern("(?m)^Subject: Proefmail van Erbij aan jezelf \\(proef[0-9a-f]{12}\\)\r?$")
                .containsSubsequence("(Scroll down for English.)", "heb je aan jezelf gestuurd", "You sent this mail");
    }

    private String check() {
        Typed terminal = Typed.piping("");
        InProcess.execute(home, Clock.fixed(here, ZoneOffset.UTC), terminal, "check");
        return terminal.told();
    }

    @Test
    void whetherAndWhenThatWasDoneIsTold() {
        provider.filesSent = true;
        assertThat(check()).contains("not tried yet: 'erbij check --probe' sends one mail to yourself");

        probe(0, Typed.answering("y"));
        assertThat(check()).contains("last tried less than a day ago\n").doesNotContain("not tried yet");

        here = NOW.plus(Duration.ofDays(400));
        assertThat(check()).contains("last tried 400 days ago, and providers change: 'erbij check --probe'");
    }

    /** Exim, Exchange and sendmail greet with the time; then plain {@code check} sees both. */
    @Test
    void aGreetingThatNamesTheTimeShowsAClockThatIsOff() {
        provider.greeting = "220 mail.example.nl ESMTP Exim 4.96 Mon, 01 Mar 2027 10:00:30 +0100";
        assertThat(check()).contains("the clock of this machine is right, by your mail server");

        here = NOW.plus(Duration.ofMinutes(12));
        assertThat(check()).contains("! the clock of this machine is 11 minutes fast, by your mail server");

        here = NOW.minus(Duration.ofMinutes(12));
        assertThat(check()).contains("! the clock of this machine is 12 minutes slow, by your mail server");
    }
}
