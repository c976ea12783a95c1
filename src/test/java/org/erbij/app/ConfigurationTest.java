package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.account.MailServer.Security;
import org.erbij.cli.Refusal;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.SentCopies;
import org.erbij.privacy.RetentionSettings;
import org.erbij.step.compose.FormOfAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** erbij.yaml: its defaults, every key, and what is refused. */
class ConfigurationTest {
    private static final String LEAST = """
            organizer: {name: Kars, address: kars@example.nl}
            imap: {host: imap.example.nl, user: kars@example.nl, password-env: SECRET}
            smtp: {host: smtp.example.nl, user: kars@example.nl, password-env: SECRET}
            """;

    @TempDir
    private Path home;

    private Settings read(String yaml) throws Exception {
        Files.writeString(home.resolve("erbij.yaml"), yaml);
        return new Configuration(home, Map.of("SECRET", "s3cret")).read();
    }

    @Test
    void defaults() throws Exception {
        Settings settings = read(LEAST);

        assertThat(settings.imap().port()).isEqualTo(993);
        assertThat(settings.imap().security()).isEqualTo(Security.TLS);
        assertThat(settings.imap().secret().value()).isEqualTo("s3cret");
        assertThat(settings.smtp().port()).isEqualTo(465);
        assertThat(settings.dispatch().copies()).isEqualTo(SentCopies.BY_ERBIJ);
        assertThat(settings.dispatch().pace()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.dispatch().perDay()).isEqualTo(500);
        assertThat(settings.pollEvery()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.keepCorrections()).isFalse();
        assertThat(settings.answers().between()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.answers().perDay()).isEqualTo(3);
        assertThat(settings.keyFile()).isEqualTo(home.resolve("data/key"));
        assertThat(settings.sentFolder()).isNull();
        assertThat(settings.form()).isEqualTo(FormOfAddress.JE);
        assertThat(settings.notices().preview()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void everyKey() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "from a file\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(home.resolve("ca.pem"), "");

        Settings settings = read("""
                organizer: {name: Kars, address: kars@example.nl}
                imap:
                  host: imap.example.nl
                  port: 1993
                  security: starttls
                  user: kars
                  password-file: password
                  tls: {ca-file: ca.pem, pin-sha256: "ab:cd"}
                smtp: {host: smtp.example.nl, port: 587, security: starttls, user: kars, password-env: SECRET}
                sent: {filed-by: server, folder: Verzonden}
                sending: {pace: 1 second, per-day: 99}
                reading: {poll-every: 2 minutes, junk: no, largest-mail: 100000, keep-corrections: yes}
                answers: {between: 30 minutes, per-day: 2}
                retention: {words: 2 weeks, people: 90 days, attendance-months: 12}
                texts: {address: u}
                preview-at-least: 30 minutes
                data: {folder: elsewhere, key-file: ../key}
                """);

        assertThat(settings.organizer().address()).isEqualTo(AddrSpec.of("kars@example.nl"));
        assertThat(settings.imap().secret().value()).isEqualTo("from a file");
        assertThat(settings.imap().trust().caFile()).isEqualTo(home.resolve("ca.pem"));
        assertThat(settings.imap().trust().pinSha256()).isEqualTo("ab:cd");
        assertThat(settings.smtp().security()).isEqualTo(Security.STARTTLS);
        assertThat(settings.dispatch().copies()).isEqualTo(SentCopies.BY_SERVER_UNPROVED);
        assertThat(settings.sentFolder()).isEqualTo("Verzonden");
        assertThat(settings.dispatch().pace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.collect().readJunk()).isFalse();
        assertThat(settings.collect().largest()).isEqualTo(100_000);
        assertThat(settings.keepCorrections()).isTrue();
        assertThat(settings.answers().perDay()).isEqualTo(2);
        assertThat(settings.retention()).isEqualTo(new RetentionSettings(Duration.ofDays(14), Duration.ofDays(90), 12));
        assertThat(settings.form()).isEqualTo(FormOfAddress.U);
        assertThat(settings.notices().preview()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.data()).isEqualTo(home.resolve("elsewhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "imap: {hots: x} | did you mean 'host'",
                "recipients: 3 | did you mean",
                "imap: {host: x, password: y} | there is no key 'password'",
                "imap: {host: x, security: none} | none of: tls, starttls, loopback-plain",
                "imap: {host: mail.example.nl, security: loopback-plain} | allowed to this machine only",
                "reading: {poll-every: often} | write it like '2 minutes'",
                "reading: {poll-every: 0 seconds} | a second at least",
                "reading: {largest-mail: many} | 'many' is no number",
                "reading: {keep-corrections: some} | 'some' is neither yes nor no",
                "sending: {per-day: 0} | '0' is no number, or less than 1",
                "answers: {per-day: -3} | '-3' is no number, or less than 1",
                "smtp: {host: x, port: 70000} | there is no port 70000",
                "sending: {pace: 1 second, pace: 2 seconds} | 'pace' stands there twice",
                "organizer: {name: Kars, address: Kars} | not an email address",
                "imap: {host: x, password-env: NOBODY} | no variable NOBODY",
                "imap: {host: x, password-file: nowhere} | cannot be read",
                "sent: {filed-by: me} | none of: server, erbij, nobody",
                "preview-at-least: 2 days | previews come a day ahead",
                "retention: {attendance-months: 0} | '0' is no number, or less than 1",
                "retention: {words: soon} | write it like '2 minutes'",
                "texts: {address: gij} | 'gij' is none of: je, u",
                "organizer: kars | should have keys"
            })
    void whatCannotBeIsRefusedWithItsPlace(String line, String said) {
        String key = line.substring(0, line.indexOf(':'));
        String rest = LEAST.lines().filter(kept -> !kept.startsWith(key + ":")).reduce("", (a, b) -> a + b + "\n");

        assertThatThrownBy(() -> read(rest + line))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(said)
                .hasMessageContaining("line ");
    }

    @Test
    void aPasswordFileThatOthersCanReadIsRefused() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "secret");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> read(LEAST.replace("password-env: SECRET", "password-file: password")))
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aMissingFileSaysWhatToDo() {
        assertThatThrownBy(() -> new Configuration(home, Map.of()).read())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no erbij.yaml in")
                .hasMessageContaining("--home");
    }

    @Test
    void theDocsListEveryKeyAndNoOther() throws Exception {
        String docs = Files.readString(Path.of("docs/configuration.md"));
        int events = docs.indexOf("## events/NAME.yaml");

        assertThat(keys(docs.substring(0, events))).isEqualTo(known());
        assertThat(keys(docs.substring(events))).isEqualTo(new TreeSet<>(EventFile.KEYS));
    }

    private static Set<String> keys(String docs) {
        Set<String> keys = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|").matcher(docs);
        while (row.find()) {
            keys.add(row.group(1));
        }
        return keys;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (String section : Configuration.KEYS.get("")) {
            if (!Configuration.KEYS.containsKey(section)) {
                known.add(section);
                continue;
            }
            for (String key : Configuration.KEYS.get(section)) {
                if (key.equals("tls")) {
                    Configuration.KEYS.get("tls").forEach(below -> known.add(section + ".tls." + below));
                } else {
                    known.add(section + "." + key);
                }
            }
        }
        return known;
    }

    @Test
    void theDocumentedEventIsTheBuiltInOne() {
        assertThat(BuiltIn.event().plan())
                .extracting(planned -> planned.slot())
                .containsAll(List.of("2 days before, 10:00", "3 days before answers close, 10:00", "1 day before"));
    }
}
