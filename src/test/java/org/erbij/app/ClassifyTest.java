package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code classify}: every mail exactly one line, in the form that stays (PRODUCT.md, Command line and files). */
class ClassifyTest {
    private static final String YES = """
            From: Anne <anne@example.org>
            To: kars@example.nl
            Subject: Re: Een avond over techniek
            Date: Mon, 30 Jan 2017 12:00:00 +0100
            Message-ID: <1@example.org>
            Content-Type: text/plain; charset=utf-8

            Ja, ik kom, met mijn zus! Ik eet vegetarisch. Is er een lift?

            Groet, Anne

            Op ma 30 jan. 2017 om 10:00 schreef Kars <kars@example.nl>:
            > Kom je ook?
            """;

    private static final String NO =
            YES.replace("Ja, ik kom, met mijn zus! Ik eet vegetarisch. Is er een lift?", "Nee, ik kan niet.");

    @TempDir
    private Path folder;

    private int code;
    private Typed terminal = Typed.piping("");

    private String classify(String input, Object... arguments) {
        terminal = Typed.piping(input);
        List<String> line = new ArrayList<>(List.of("classify"));
        List.of(arguments).forEach(argument -> line.add(argument.toString()));
        Clock clock = Clock.fixed(Instant.parse("2017-01-30T12:00:00Z"), ZoneOffset.UTC);
        code = InProcess.execute(folder.resolve("no-home"), clock, terminal, line.toArray(String[]::new));
        return terminal.told();
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }

    /** Outcome and file of each line of JSON, in order. */
    private static List<String> said(String lines) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            said.add(value(line, "file") + ": " + value(line, "outcome"));
        }
        return said;
    }

    private static String value(String line, String field) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals(field)) {
                    json.nextToken();
                    return json.getText();
                }
            }
        }
        throw new AssertionError("no " + field + " in " + line);
    }

    private static List<String> fields(String line) throws IOException {
        List<String> fields = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    fields.add(json.currentName());
                }
            }
        }
        return fields;
    }

    @Test
    void ofAutomaticMailItSaysWhatItIsHowItWasSeenAndWhomItNames() throws IOException {
        file("bounce.eml", """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.com
                To: kars@example.nl
                Subject: failure notice

                <bas@example.org>:
                Sorry, no mailbox here by that name. (#5.1.1)
                """);

        String said = classify("", "--json", folder.resolve("bounce.eml"));

        assertThat(value(said, "outcome")).isEqualTo("automatic");
        assertThat(said)
                .contains("\"a bounce\",\"a report about a mail\",\"bas@example.org: failed for good (5.1.1)\"")
                .contains("\"failedRecipients\":[\"bas@example.org\"]");
    }

    @Test
    void inShortItSaysWhoWroteAndHowManyTheyBring() throws Exception {
        String said = classify("", file("yes.eml", YES), file("no.eml", NO));

        assertThat(said.lines().map(line -> line.replaceAll(" +", " ")))
                .satisfiesExactly(
                        yes -> assertThat(yes).startsWith("attending +1 ").contains("yes.eml Anne: "),
                        no -> assertThat(no).startsWith("declined ").contains("no.eml Anne: "));
    }

    @Test
    void aLineHoldsAllTheFieldsInTheirOrder() throws Exception {
        Path mail = file("yes.eml", YES);

        String line = classify("", "--json", mail);

        assertThat(code).isZero();
        assertThat(line.lines()).hasSize(1);
        assertThat(fields(line))
                .containsExactly(
                        "file",
                        "outcome",
                        "coming",
                        "language",
                        "guests",
                        "unsubscribe",
                        "confidence",
                        "reply",
                        "asks",
                        "notes",
                        "because",
                        "failedRecipients");
        assertThat(line)
                .contains(
                        "\"file\":\"" + mail + "\"",
                        "\"outcome\":\"attending\",\"coming\":\"yes\",\"language\":\"nl\",\"guests\":1,\"unsubscribe\":false",
                        "\"asks\":[\"Is er een lift?\"]",
                        "\"failedRecipients\":[]")
                .doesNotContain("Kom je ook?", "Groet");
    }

    @Test
    void anMboxIsReadMailByMailAndTheyAreNumbered() throws Exception {
        String from = "From anne@example.org Mon Jan 30 12:00:00 2017\n";
        Path box = file("box.mbox", from + YES.replace("Is er", "\n>From hier: is er") + "\n" + from + NO + "\n");

        String lines = classify("", "--json", box);

        assertThat(said(lines)).containsExactly(box + "#1: attending", box + "#2: declined");
        assertThat(lines).contains("From hier: is er een lift?").doesNotContain(">From");
        assertThat(classify("", "--json", file("none.mbox", ""))).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void aFolderIsReadToItsBottomInOrderAndOtherFilesAreSkippedWithANote() throws Exception {
        file("mails/b.eml", NO);
        file("mails/a/z.eml", YES);
        file("mails/a/notes.txt", "no mail");
        file("mails/c.MBOX", "From x\n" + YES);

        assertThat(said(classify("", "--json", folder.resolve("mails"))))
                .containsExactly("a/z.eml: attending", "b.eml: declined", "c.MBOX#1: attending");
        assertThat(code).isZero();
        assertThat(terminal.complained()).isEqualTo("a/notes.txt skipped: neither .eml nor .mbox\n");
    }

    @Test
    void aDashIsStandardInput() throws Exception {
        assertThat(said(classify(NO, "--json", "-"))).containsExactly("-: declined");
        assertThat(said(classify("From x\n" + YES + "\nFrom x\n" + NO, "--json", "-")))
                .containsExactly("-#1: attending", "-#2: declined");
    }

    @Test
    void whatIsNoMailIsUnclearAndHoldsUpNothing() throws Exception {
        file("mails/a-empty.eml", "");
        Files.write(folder.resolve("mails/b-noise.eml"), new byte[] {0, (byte) 0xff, 13, 13, 10, 0, (byte) 0xfe, 58});
        file("mails/c-header.eml", "Subject: nothing more");
        Files.createSymbolicLink(folder.resolve("mails/d-gone.eml"), folder.resolve("nowhere"));
        file("mails/e-yes.eml", YES);

        assertThat(said(classify("", "--json", folder.resolve("mails"))))
                .containsExactly(
                        "a-empty.eml: unclear",
                        "b-noise.eml: unclear",
                        "c-header.eml: unclear",
                        "d-gone.eml: unclear",
                        "e-yes.eml: attending");
        assertThat(code).isZero();
    }

    @Test
    void aPathThatIsNotThereIsAnErrorAndTheOthersAreReadAllTheSame() throws Exception {
        Path mail = file("yes.eml", YES);

        assertThat(said(classify("", "--json", folder.resolve("nowhere.eml"), mail)))
                .containsExactly(mail + ": attending");
        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained()).contains("nowhere.eml cannot be read").contains("Is the name right?");
        assertThat(classify("")).isEmpty();
        assertThat(code).isEqualTo(2);
    }

    @Test
    void aBounceNamesWhoWasNotReachedAndAnAbsenceNobody() throws Exception {
        String bounce = """
                From: MAILER-DAEMON@mx.example.nl
                To: kars@example.nl
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.nl

                Final-Recipient: rfc822; daan@example.org
                Action: failed
                Status: 5.1.1
                --b--
                """;
        String absence = YES.replace("Subject: ", "Auto-Submitted: auto-replied\nSubject: Automatisch antwoord: ");

        assertThat(classify(bounce, "--json", "-"))
                .contains("\"outcome\":\"automatic\"", "\"failedRecipients\":[\"daan@example.org\"]");
        assertThat(classify(absence, "--json", "-"))
                .contains("\"outcome\":\"automatic\"", "\"coming\":null", "\"failedRecipients\":[]");
    }

    @Test
    void anEventFileGivesTheReaderItsDates() throws Exception {
        Path event = file("evening.yaml", Story.EVENING);
        String date =
                YES.replace("Ja, ik kom, met mijn zus! Ik eet vegetarisch. Is er een lift?", "De 13e ben ik erbij!");

        assertThat(said(classify(date, "--json", "--event", event, "-"))).containsExactly("-: attending");
        assertThat(classify(date, "--json", "--event", file("bad.yaml", "evnt: x\n"), "-"))
                .isEmpty();
        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained()).contains("event");
    }

    @Test
    void ofAFolderWhoeverSitsThereSeesHowFarItHasBeenRead() throws Exception {
        file("mails/a.eml", YES);
        file("mails/b.eml", NO);
        String plain = classify("", folder.resolve("mails"));

        terminal = Typed.answering();
        InProcess.execute(
                folder.resolve("no-home"),
                Clock.systemUTC(),
                terminal,
                "classify",
                folder.resolve("mails").toString());

        assertThat(terminal.told().split("[\r\n]"))
                .contains("file 1 of 2, 0 mails", "file 1 of 2, 1 mail", "file 2 of 2, 2 mails");
        assertThat(asAScreenShowsIt(terminal.told())).isEqualTo(plain);
        assertThat(plain).doesNotContain("\r", "of 2");
    }

    @Test
    void howFarItIsStandsBesideJsonAndNotInIt() throws Exception {
        file("mails/a.eml", YES);
        Path mails = folder.resolve("mails");
        String piped = classify("", "--json", mails);

        terminal = Typed.answering();
        InProcess.execute(
                folder.resolve("no-home"), Clock.systemUTC(), terminal, "classify", "--json", mails.toString());

        assertThat(terminal.told()).isEqualTo(piped);
        assertThat(terminal.complained().split("[\r\n]")).contains("file 1 of 1, 1 mail");
    }

    /** What is written over is gone. */
    private static String asAScreenShowsIt(String written) {
        return Stream.of(written.split("\n"))
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutJsonALineIsForPeople() throws Exception {
        Path mail = file("yes.eml", YES);

        assertThat(classify("", mail)).startsWith("attending ").contains(mail.toString(), "ik kom");
    }

    @Test
    void octetsThatMeanSomethingToATerminalDoNotReachIt() throws Exception {
        String lines = classify(YES.replace("Is er", "\u001b]0;x\u0007 \u009b31m Is er"), "--json", "-");

        assertThat(said(lines)).containsExactly("-: attending");
        assertThat(lines.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) 0x1b, (byte) 0x07);
        assertThat(lines).doesNotContain("\u009b");
    }
}
