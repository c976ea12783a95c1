package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.erbij.desk.OutboxDesk;
import org.erbij.desk.OutboxDesk.Word;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Forecasts;
import org.erbij.flow.OutboxState;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.EmbeddedMail.Delivered;
import org.erbij.step.parse.MimeMessageParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Killed by SIGKILL again and again, from the invitation to the location, and nothing is lost and nothing doubled. Mails a machine may
 * not decide on are decided here as an organizer would, by asking the person.
 */
@Timeout(900)
@Execution(ExecutionMode.CONCURRENT)
class KillIT {
    /** Said of a JDK that is not the first to run this: every third commit then, and a quarter of the random moments. */
    private static final boolean FEW = "few".equals(System.getProperty("erbij.kills"));

    private static final AddrSpec KARS = AddrSpec.of("kars@example.nl");

    @TempDir
    private Path home;

    private EmbeddedMail server;
    private Instant now = Instant.parse("2017-02-11T06:00:00Z");
    private final Set<String> answered = new HashSet<>();

    @BeforeEach
    void openMailboxes() {
        server = new EmbeddedMail();
        server.open(KARS);
    }

    @AfterEach
    void closeMailboxes() {
        server.close();
    }

    // R17, R74, S6
    @Test
    void killedAtEveryCommitNothingIsLostAndNothingDoubled() throws Exception {
        int border = 1;
        while (diesAt(border)) {
            border += FEW ? 3 : 1;
            lifeGoesOn();
        }

        assertThat(border).isGreaterThan(10);
        everybodyHasEverythingOnce();
    }

    @Test
    void killedAtRandomMomentsNothingIsLostAndNothingDoubled() throws Exception {
        Random random = new Random(20170213);
        for (int i = 0; i < (FEW ? 5 : 20); i++) {
            Process run = start(0);
            // From there: a kill while the JVM comes up would show nothing, and how long that takes depends on the
            // machine.
            assertThat(run.inputReader().readLine()).isEqualTo("begun");
            if (!run.waitFor(random.nextInt(2000), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
            }
            lifeGoesOn();
        }

        everybodyHasEverythingOnce();
    }

    private Process start(int border) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        home.toString(),
                        Integer.toString(server.imapPort()),
                        Integer.toString(server.smtpPort()),
                        now.toString(),
                        Integer.toString(border))
                .redirectErrorStream(true)
                .start();
    }

    /** @return whether it was killed; not when it came to its end before */
    private boolean diesAt(int border) throws Exception {
        Process run = start(border);
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals("border")) {
                    run.destroyForcibly().waitFor();
                    return true;
                }
            }
        }
        assertThat(said).contains("done");
        return false;
    }

    /** Time passes, and whoever got an invitation answers it. */
    private void lifeGoesOn() {
        now = now.plus(Duration.ofMinutes(4));
        for (String name : KilledRun.INVITEES) {
            AddrSpec address = KilledRun.address(name);
            List<ReceivedMessage> mails = mails(address);
            if (!mails.isEmpty() && answered.add(name)) {
                server.file(KARS, List.of(reply(address, mails.get(0))), now);
            }
        }
    }

    private static Octets reply(AddrSpec from, ReceivedMessage invitation) {
        String id = id(invitation).bracketed();
        return Octets.of(String.join(
                "\r\n",
                "From: <" + from.value() + ">",
                "To: <kars@example.nl>",
                "Subject: Re: " + invitation.content().subject(),
                "Message-ID: <reply-" + from.localPart() + "@example.org>",
                "In-Reply-To: " + id,
                "References: " + id,
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Ik ben erbij!",
                ""));
    }

    private List<ReceivedMessage> mails(AddrSpec address) {
        return parsed(server.inboxOf(address));
    }

    private static List<ReceivedMessage> parsed(List<Delivered> mails) {
        return mails.stream()
                .map(mail -> new MimeMessageParser()
                        .parse(new RawMessage(
                                new Position(new FolderId("", ""), 0, 0), Instant.EPOCH, mail.octets(), true)))
                .toList();
    }

    private static MessageId id(ReceivedMessage message) {
        return Objects.requireNonNull(message.threading().id());
    }

    private void everybodyHasEverythingOnce() throws Exception {
        finish();
        settleWhatIsInDoubt();
        finish();
        String ledger = whatTheLedgerSays();
        assertThat(copies()).as(ledger).doesNotHaveDuplicates();
        for (String name : KilledRun.INVITEES) {
            List<ReceivedMessage> mails = mails(KilledRun.address(name));
            assertThat(mails).extracting(KillIT::id).doesNotHaveDuplicates();
            assertThat(mails)
                    .filteredOn(mail -> !mail.header().has("Auto-Submitted"))
                    .as(ledger)
                    .hasSize(1);
            assertThat(mails)
                    .filteredOn(mail ->
                            mail.header().first("Auto-Submitted").orElse("").startsWith("auto-replied"))
                    .as(ledger)
                    .hasSize(1);
            assertThat(mails)
                    .filteredOn(mail -> mail.content().text().contains("Kettingstraat"))
                    .as(ledger)
                    .isNotEmpty();
        }
    }

    /** Runs on undisturbed, answers included, until the location has been told. */
    private void finish() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(diesAt(0)).isFalse();
            lifeGoesOn();
        }
        Instant afterRelease = Instant.parse("2017-02-11T09:05:00Z");
        now = now.isBefore(afterRelease) ? afterRelease : now;
        for (int i = 0; i < 2; i++) {
            assertThat(diesAt(0)).isFalse();
            lifeGoesOn();
        }
    }

    /** Asks the person: who has the mail says so, who has not gets it. */
    private void settleWhatIsInDoubt() {
        Set<MessageId> delivered = new HashSet<>();
        KilledRun.INVITEES.forEach(name -> mails(KilledRun.address(name)).forEach(mail -> delivered.add(id(mail))));
        mails(KARS).forEach(mail -> {
            if (mail.threading().id() != null) {
                delivered.add(id(mail));
            }
        });
        try (Wiring wiring = wiring()) {
            OutboxDesk desk = new OutboxDesk(
                    wiring.ledger, new Forecasts(wiring.settings.dispatch()), Clock.fixed(now, ZoneOffset.UTC));
            assertThat(desk.in(List.of(OutboxState.SENDING, OutboxState.REFUSED)))
                    .isEmpty();
            desk.in(List.of(OutboxState.UNCERTAIN)).forEach(line -> {
                MessageId id = line.entry().posting().message().id();
                assertThat(copies()).doesNotContain(id);
                desk.settle(line.entry().number(), delivered.contains(id) ? Word.SENT : Word.RETRY);
            });
        }
    }

    private List<MessageId> copies() {
        return parsed(server.sentBy(KARS)).stream().map(KillIT::id).toList();
    }

    private Wiring wiring() {
        return KilledRun.wiring(new String[] {
            home.toString(),
            Integer.toString(server.imapPort()),
            Integer.toString(server.smtpPort()),
            now.toString(),
            "0"
        });
    }

    /** For who reads a failure: every mail that came and every mail that was to go. */
    private String whatTheLedgerSays() {
        List<String> said =
                new ArrayList<>(List.of("replies filed: " + mails(KARS).size()));
        try (Wiring wiring = wiring()) {
            wiring.ledger.inOneTransaction(books -> {
                books.inbox().pending(1000).forEach(mail -> said.add("not settled: " + mail.number()));
                books.inbox().held().forEach(mail -> said.add("held: " + mail.number() + " " + mail.disposition()));
                for (OutboxState state : OutboxState.values()) {
                    books.outbox().in(state).forEach(entry -> said.add(state + ": " + entry.posting()));
                }
                return null;
            });
        }
        return String.join("\n", said);
    }
}
