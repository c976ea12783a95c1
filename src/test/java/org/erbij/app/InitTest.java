package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.account.MailServer.Security;
import org.erbij.cli.InitCommand;
import org.erbij.domain.event.Event;
import org.erbij.fixture.TestAuthority;
import org.erbij.setup.Endpoint;
import org.erbij.setup.Servers;
import org.erbij.setup.SignIn;
import org.erbij.step.compose.AddressCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** PRODUCT.md, Set up: {@code erbij init} makes a folder (settings, event, templates); provider presets fill in the servers. */
class InitTest {
    @TempDir
    private Path disk;

    private final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private Optional<Servers> found = Optional.empty();

    private Path home() {
        return disk.resolve("etentjes");
    }

    private int init(Typed terminal, String... arguments) {
        NewHomes homes = new NewHomes(address -> found, clock);
        CommandLine.IFactory factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == InitCommand.class
                        ? type.cast(new InitCommand(terminal, home(), homes))
                        : CommandLine.defaultFactory().create(type);
            }
        };
        String[] line = Stream.concat(Stream.of("init"), Stream.of(arguments)).toArray(String[]::new);
        return new CommandLine(new InitOnly(), factory)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.err().println(failure.getMessage());
                    return failure instanceof org.erbij.cli.Refusal refusal ? refusal.exitCode() : 70;
                })
                .execute(line);
    }

    @CommandLine.Command(name = "erbij", subcommands = InitCommand.class)
    private static final class InitOnly {}

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve(file)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(disk)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> disk.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Settings settings() {
        return new Configuration(home(), Map.of("ERBIJ_PASSWORD", "from the environment")).read();
    }

    @Test
    void aKnownProviderNeedsNameAddressAndPasswordAndNothingElse() throws Exception {
        Typed terminal = Typed.answering("Kars", "kars@ziggo.nl", "y", "not for other eyes");

        assertThat(init(terminal)).as(terminal.complained()).isZero();

        assertThat(terminal.told())
                .contains("By the settings of Ziggo:", "imap.ziggo.nl:993 (tls), as kars@ziggo.nl")
                .contains("Keep a copy of data/key somewhere else, not beside copies of the database")
                .contains("Next: 'erbij check'")
                .doesNotContain("not for other eyes");
        assertThat(terminal.askedHidden()).hasSize(1).first().asString().startsWith("Password (not shown");
        Settings settings = settings();
        assertThat(settings.organizer().name()).isEqualTo("Kars");
        assertThat(settings.smtp()).hasToString("smtp.ziggo.nl:587");
        assertThat(settings.smtp().security()).isEqualTo(Security.STARTTLS);
        assertThat(settings.imap().secret().value()).isEqualTo("not for other eyes");
        assertThat(mode("password")).isEqualTo("rw-------");
        assertThat(mode("data/key")).isEqualTo("rw-------");
        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(Files.readString(home().resolve("erbij.yaml"))).doesNotContain("not for other eyes");
        assertThat(files())
                .containsExactly(
                        "etentjes/data/key",
                        "etentjes/erbij.yaml",
                        "etentjes/events/etentje.yaml",
                        "etentjes/password",
                        "etentjes/templates/README.md");
    }

    @Test
    void theSampleEventCanBeUsedAndLiesAhead() throws Exception {
        init(Typed.answering("Kars \"K\\", "kars@ziggo.nl", "y", ""));

        Event event = EventFile.read("etentje", Files.readString(home().resolve("events/etentje.yaml")));

        assertThat(event.facts().starts()).isEqualTo("2027-04-12T18:00");
        assertThat(event.deadline().lastDay()).isEqualTo("2027-04-09");
        assertThat(event.organizers().get(0).mailbox().name()).isEqualTo("Kars \"K\\");
        assertThat(settings().organizer().name()).isEqualTo("Kars \"K\\");
    }

    @Test
    void aScriptSaysAllOfItByFlags() throws Exception {
        Typed terminal = Typed.piping("");

        int code = init(
                terminal,
                home().toString(),
                "--name=Kars",
                "--address=kars@example.nl",
                "--imap=imap.example.nl",
                "--smtp=smtp.example.nl:587",
                "--user=kars",
                "--password-env=ERBIJ_PASSWORD");

        assertThat(code).as(terminal.complained()).isZero();
        assertThat(terminal.told()).contains("export ERBIJ_PASSWORD=…");
        assertThat(settings().imap()).hasToString("imap.example.nl:993");
        assertThat(settings().imap().user()).isEqualTo("kars");
        assertThat(settings().smtp().security()).isEqualTo(Security.STARTTLS);
        assertThat(settings().smtp().secret().value()).isEqualTo("from the environment");
        assertThat(terminal.askedHidden()).isEmpty();
        assertThat(home().resolve("password")).doesNotExist();
    }

    @Test
    void aScriptHandsThePasswordOverOnStandardInput() throws Exception {
        Typed terminal = Typed.piping("piped in\n");

        assertThat(init(terminal, "--name=Kars", "--address=kars@ziggo.nl", "--yes", "--password-stdin"))
                .isZero();

        assertThat(settings().imap().secret().value()).isEqualTo("piped in");
        assertThat(mode("password")).isEqualTo("rw-------");
    }

    @Test
    void nobodyCanGiveThePasswordOnTheCommandLine() {
        Typed terminal = Typed.piping("");

        assertThat(init(terminal, "--name=K", "--address=kars@ziggo.nl", "--yes", "--password-env=pass word!"))
                .isEqualTo(2);

        assertThat(terminal.complained()).contains("never the password itself");
        assertThat(home()).doesNotExist();
    }

    @Test
    void whatADomainSaysIsShownAndNotUsedWithoutAYes() {
        found = Optional.of(new Servers(
                new Endpoint("imap.elsewhere.example", 993, Security.TLS, "kars@example.nl"),
                new Endpoint("smtp.elsewhere.example", 465, Security.TLS, "kars@example.nl"),
                SignIn.PASSWORD,
                "the DNS of example.nl"));
        Typed terminal = Typed.answering(
                "Kars", "kars@example.nl", "n", "imap.example.nl", "smtp.example.nl", "", "", "y", "password");

        assertThat(init(terminal)).isZero();

        assertThat(terminal.told()).contains("By the DNS of example.nl:", "imap.elsewhere.example:993 (tls)");
        assertThat(terminal.asked()).anyMatch(question -> question.startsWith("Your password will go there."));
        assertThat(settings().imap()).hasToString("imap.example.nl:993");
    }

    @Test
    void whatWasTypedIsSaidBackAndAskedForAgainUntilItIsRight() {
        Typed terminal = Typed.answering(
                "Kars",
                "kars@example.nl", //
                "imap.exmaple.nl",
                "smtp.example.nl:587",
                "",
                "",
                "n", //
                "imap.example.nl:niks",
                "imap.example.nl:10143",
                "rubbish",
                "'STARTTLS'",
                "smtp.example.nl:2465",
                "",
                "kars",
                "",
                "ja",
                "password");

        assertThat(init(terminal)).as(terminal.complained()).isZero();

        assertThat(terminal.told())
                .contains("imap.exmaple.nl:993 (tls), as kars@example.nl")
                .contains("Then once more.")
                .contains("'imap.example.nl:niks' is no server that can be used. Write it like imap.example.nl or")
                .contains("That is neither 'tls' nor 'starttls'.")
                .contains("mail is read from     imap.example.nl:10143 (starttls), as kars")
                .contains("mail is sent through  smtp.example.nl:2465 (tls), as kars");
        assertThat(terminal.asked())
                .filteredOn(question -> question.startsWith("Port "))
                .as("ports that say themselves how they are protected are not asked about")
                .hasSize(3);
        assertThat(settings().imap().security()).isEqualTo(Security.STARTTLS);
        assertThat(settings().smtp().security()).isEqualTo(Security.TLS);
        assertThat(settings().smtp().user()).isEqualTo("kars");
    }

    @Test
    void noPasswordIsAskedForServersThatNobodySaidYesTo() {
        Typed terminal = Typed.answering("Kars", "kars@example.nl", "imap.example.nl", "smtp.example.nl", "", "", "no");

        assertThat(init(terminal)).isEqualTo(2);

        assertThat(terminal.askedHidden()).isEmpty();
        assertThat(home()).doesNotExist();
    }

    @Test
    void aScriptDoesNotTakeWhatADomainSaysUnasked() {
        found = Optional.of(new Servers(
                new Endpoint("imap.elsewhere.example", 993, Security.TLS, "kars@example.nl"),
                new Endpoint("smtp.elsewhere.example", 465, Security.TLS, "kars@example.nl"),
                SignIn.PASSWORD,
                "the DNS of example.nl"));

        assertThat(init(Typed.piping(""), "--name=Kars", "--address=kars@example.nl"))
                .isEqualTo(2);
        assertThat(home()).doesNotExist();
    }

    @Test
    void aProviderThatTakesOnlyOAuth2IsToldBeforeAnyPasswordIsAskedFor() {
        Typed known = Typed.answering("Kars", "kars@hotmail.com", "y", "secret");
        Typed byHost = Typed.answering("Kars", "kars@example.nl", "outlook.office365.com", "smtp.office365.com:587");

        assertThat(init(known)).isEqualTo(2);
        assertThat(init(byHost)).isEqualTo(2);

        assertThat(known.complained()).contains("OAuth2 only, which Erbij cannot do yet", "Use a mailbox elsewhere");
        assertThat(byHost.complained()).contains("Microsoft 365 lets programs in with OAuth2 only");
        assertThat(known.askedHidden()).isEmpty();
        assertThat(byHost.askedHidden()).isEmpty();
        assertThat(home()).doesNotExist();
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws Exception {
        Files.createDirectories(home().resolve("events"));
        Files.createDirectories(home().resolve("data"));
        Files.writeString(home().resolve("events/etentje.yaml"), "mine");
        Files.writeString(home().resolve("password"), "mine");
        Files.writeString(home().resolve("data/key"), "0".repeat(64));
        Files.setPosixFilePermissions(home().resolve("data/key"), PosixFilePermissions.fromString("rw-------"));

        assertThat(init(Typed.answering("Kars", "kars@ziggo.nl", "y", "secret")))
                .isZero();

        assertThat(home().resolve("events/etentje.yaml")).hasContent("mine");
        assertThat(home().resolve("password")).hasContent("mine");
        assertThat(settings().imap().secret().value()).isEqualTo("secret");
        assertThat(home().resolve("data/key")).hasContent("0".repeat(64));

        Typed again = Typed.answering("Kars", "kars@gmx.net", "y", "secret");
        assertThat(init(again)).isEqualTo(4);
        assertThat(again.complained()).contains("There is an erbij.yaml in " + home() + " already.");
        assertThat(settings().imap()).hasToString("imap.ziggo.nl:993");
    }

    @Test
    void aHomeInAWorkTreeOrASyncedFolderIsRefusedUnlessToldSo() throws Exception {
        Files.createDirectories(disk.resolve(".git"));
        Typed refused = Typed.answering("Kars", "kars@ziggo.nl", "y", "secret");

        assertThat(init(refused)).isEqualTo(4);

        assertThat(refused.complained()).contains("A home should not lie here.", "is a git work tree", "--here-anyway");
        assertThat(home()).doesNotExist();
        assertThat(init(Typed.answering("Kars", "kars@ziggo.nl", "y", "secret"), "--here-anyway"))
                .isZero();
    }

    @Test
    void whoWantsAllTextsGetsThemToChange() throws Exception {
        assertThat(init(Typed.answering("Kars", "kars@ziggo.nl", "y", "secret"), "--texts"))
                .isZero();

        assertThat(home().resolve("templates/nl/invitation.md"))
                .hasSameTextualContentAs(Path.of("templates/nl/invitation.md"));
        assertThat(files()).filteredOn(file -> file.contains("templates/en/")).hasSizeGreaterThan(9);
    }

    /** So that {@code texts.address}, set later, is not without effect. */
    @Test
    void theTextsAreCopiedInBothFormsOfAddress() throws Exception {
        assertThat(init(Typed.answering("Kars", "kars@ziggo.nl", "y", "secret"), "--texts"))
                .isZero();

        try (Stream<Path> ours = Files.list(Path.of("templates/nl-u"))) {
            assertThat(ours)
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(home().resolve("templates/nl-u").resolve(file.getFileName()))
                                    .hasSameTextualContentAs(file));
        }
        Files.writeString(home().resolve("erbij.yaml"), "texts: {address: u}\n", StandardOpenOption.APPEND);
        Event event = EventFile.read("etentje", Files.readString(home().resolve("events/etentje.yaml")));
        assertThat(new AddressCheck(
                                Wiring.texts(settings().home(), settings().form()),
                                settings().form())
                        .problems(event))
                .isEmpty();
    }

    @Test
    void withoutAnybodyToAskWhatIsMissingIsNamed() {
        Typed terminal = Typed.piping("");

        assertThat(init(terminal, "--name=Kars")).isEqualTo(2);

        assertThat(terminal.complained()).contains("Give it as --address.");
    }

    /** R78 as amended: trust is widened only for the servers it is meant for. */
    @Test
    void anAuthorityOfOnesOwnIsAskedForWithServersOfOnesOwn() throws Exception {
        Path authority = disk.resolve("our-ca.crt");
        Files.writeString(
                authority,
                Files.readString(new TestAuthority(disk, "dns:imap.example.nl").pem())
                        + "-----BEGIN PRIVATE KEY-----\nMDA=\n-----END PRIVATE KEY-----\n");
        Typed terminal = Typed.answering(
                "Kars",
                "kars@example.nl",
                "imap.example.nl",
                "smtp.example.nl",
                "",
                authority.toString(),
                "y",
                "password");

        assertThat(init(terminal)).as(terminal.complained()).isZero();

        assertThat(terminal.told()).containsPattern("authority.pem +who vouches for your servers");
        assertThat(settings().imap().trust().caFile()).isEqualTo(home().resolve("authority.pem"));
        assertThat(settings().smtp().trust().caFile()).isEqualTo(home().resolve("authority.pem"));
        assertThat(Files.readString(home().resolve("authority.pem")))
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .doesNotContain("PRIVATE KEY");
        assertThat(mode("authority.pem")).isEqualTo("rw-------");
    }

    @Test
    void aScriptNamesItByAFlagAndWhatIsNoCertificateIsRefused() throws Exception {
        Path authority = new TestAuthority(disk, "dns:imap.example.nl").pem();
        String[] flags = {
            "--name=Kars",
            "--address=kars@example.nl",
            "--imap=imap.example.nl",
            "--smtp=smtp.example.nl",
            "--password-env=ERBIJ_PASSWORD",
            "--ca-file=" + authority
        };
        String[] wrong = flags.clone();
        wrong[5] = "--ca-file=" + Files.writeString(disk.resolve("no.pem"), "no certificate");

        Typed refused = Typed.piping("");
        assertThat(init(refused, wrong)).isEqualTo(2);
        assertThat(refused.complained()).contains("holds no certificate of an authority.", "Nothing was made.");
        assertThat(home()).doesNotExist();

        Typed terminal = Typed.piping("");
        assertThat(init(terminal, flags)).as(terminal.complained()).isZero();
        assertThat(settings().imap().trust().caFile()).isEqualTo(home().resolve("authority.pem"));
    }
}
