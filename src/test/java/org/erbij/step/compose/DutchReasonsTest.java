package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organizers are told in Dutch has its reasons in Dutch. */
class DutchReasonsTest {
    /** Where the program says why a mail waits for a person. */
    private static final Pattern HELD = Pattern.compile(
            "(?:Disposition\\.held|new Stranger|undecided|troubled|new Reaction\\.Hold)\\(\\s*\"([^\"]+)\"");

    static Stream<String> reasonsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/erbij"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream()
                    .flatMap(file -> HELD.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .map(reason -> reason.endsWith(" ") ? reason + "more" : reason)
                    .filter(reason -> !reason.endsWith(";"))
                    .distinct();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void theCodeSaysWhyInManyPlaces() throws IOException {
        assertThat(reasonsInTheCode()).hasSizeGreaterThan(20).contains("taken back by you", "proposes another time");
    }

    @ParameterizedTest
    @MethodSource("reasonsInTheCode")
    void eachReasonWhyAMailWaitsHasItsDutch(String reason) {
        assertThat(DutchReasons.of(reason)).isNotEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imap.example.nl:993 refuses the user name or password",
                "imap.example.nl:993 cannot be reached or refuses us for now",
                "smtp.example.nl:465 cannot be reached",
                "smtp.example.nl:465 shows a certificate that has expired; is the clock of this machine right?",
                "smtp.example.nl:465 shows a certificate for which no known authority vouches (see tls.ca-file)",
                "smtp.example.nl:587 offers no STARTTLS, and without TLS nothing is told to it",
                "smtp.example.nl:465 could not agree on TLS with us",
                "the server said 554 5.7.1",
                "no Sent folder was found at imap.example.nl:993",
                "the Sent folder at imap.example.nl:993 cannot be searched",
                "the database was put back from a backup; the mailbox has to be read first",
                "our own bug: IllegalStateException",
                "came after the deadline",
                "asks for no more mail, but anybody could have written this; mail to that address is paused",
                "stands in no thread of ours, and your provider cannot tell whether it is from whom it says"
            })
    void aReasonOfTroubleHasItsDutchAndKeepsTheServer(String reason) {
        assertThat(DutchReasons.of(reason)).isNotEqualTo(reason);
        if (reason.contains("example.nl")) {
            assertThat(DutchReasons.of(reason)).contains(reason.replaceAll(".*?(\\S*example\\.nl\\S*).*", "$1"));
        }
    }

    @Test
    void aReasonWithinAReasonIsPutIntoDutchAsWell() {
        assertThat(DutchReasons.of("asks for no more mail, and was not invited"))
                .isEqualTo("wil geen mail meer, en: is niet uitgenodigd");
        assertThat(DutchReasons.of("says nothing about coming; do they mean sequel? It is settled for that"))
                .isEqualTo("zegt niets over komen; bedoelen ze sequel? Dan telt het daarvoor");
    }

    @Test
    void whichMailHasAMistakeInItsTextIsSaidInDutch() {
        assertThat(DutchReasons.of("nudge of evening: /home/kars/nl/nudge.md, line 3"))
                .isEqualTo("vraag om antwoord voor evening: /home/kars/nl/nudge.md, regel 3");
        assertThat(DutchReasons.of(
                        "location of evening: a text that cannot be used; nudge of sequel: nl/nudge.md, line 1"))
                .isEqualTo("locatie voor evening: een tekst die niet te gebruiken is; vraag om antwoord voor sequel:"
                        + " nl/nudge.md, regel 1");
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void whatIsWrongWithATextIsSaidInDutch(String text) {
        String wrong = "";
        try {
            new Filling().body(TemplateSource.parse("nl/reminder.md", text), Map.of());
        } catch (TemplateProblem problem) {
            wrong = String.valueOf(problem.getMessage());
        }

        assertThat(DutchReasons.of(wrong))
                .contains("nl/reminder.md, regel ")
                .doesNotContain(" line ", "; see", "; put ", "; mend", "; take");
    }

    static Stream<String> brokenTexts() {
        return Stream.of(
                "Subject: Tot dan\n\nHallo ${nmae}\n",
                "Subject: Tot dan\n\nHallo <#if name??>\n",
                "Subject: Tot dan\n\nHallo ${1?api}\n",
                "Tot morgen!\n\nHallo\n",
                "Onderwerp: Tot dan\n\nHallo\n");
    }

    @Test
    void whatOthersSayStaysAsTheySaidIt() {
        assertThat(DutchReasons.of("Something else")).isEqualTo("Something else");
        assertThat(new Reason("was not invited").in(Language.EN)).isEqualTo("was not invited");
    }
}
