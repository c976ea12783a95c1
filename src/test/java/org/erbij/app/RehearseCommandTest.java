package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.cli.Look;
import org.erbij.rehearse.ReportPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rehearse}: a page for the organizer alone, and the form for programs that stays (docs/operations.md). */
class RehearseCommandTest {
    private static final String IN_DUTCH = """
            event: evening
            title: {nl: Een avond over techniek}
            languages: [nl]
            starts: 2017-02-13 18:00
            area: {nl: ergens in Amsterdam}
            answer-before: 2017-02-11
            organizers:
              - {name: Kars, address: kars@example.nl}
            announce-location: 2 days before, 10:00
            """;

    @TempDir
    private Path home;

    private Typed terminal = Typed.piping("");

    @BeforeEach
    void event() throws IOException {
        file("events/evening.yaml", IN_DUTCH);
    }

    private Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private int rehearse(Object... options) {
        List<String> line = new ArrayList<>(List.of("rehearse", "evening"));
        List.of(options).forEach(option -> line.add(option.toString()));
        Clock later = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
        return InProcess.execute(home, later, terminal, line.toArray(String[]::new));
    }

    /** The names of the fields of that object, but not of those within. */
    private static List<String> fields(String json) throws IOException {
        List<String> fields = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    fields.add(parser.currentName());
                }
            }
        }
        return fields;
    }

    @Test
    void anEarlierPageIsReplacedByOneThatNobodyElseMayReadAndProgramsGetJson() throws IOException {
        Path page = file("rehearsal.html", "<!-- " + ReportPage.MARK + " -->");

        assertThat(rehearse("--json", "--out", page)).as(terminal.complained()).isZero();
        assertThat(terminal.complained()).as("nobody watches").isEmpty();

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Een avond over techniek");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
        assertThat(fields(terminal.told()))
                .containsExactly(
                        "event", "players", "fromYourList", "madeUp", "counts", "deviations", "story", "whatIf");
        assertThat(terminal.told())
                .startsWith("{\"event\":\"evening\",\"players\":")
                .contains(",\"fromYourList\":[],\"madeUp\":[\"")
                .containsPattern("\"counts\":\\{\"coming\":[1-9]\\d*,\"guests\":\\d+,\"involved\":\\d+,\"no\":\\d+,"
                        + "\"silent\":\\d+,\"waiting\":\\d+,\"mailsSent\":\\d+\\},\"deviations\":\\[\\]")
                .contains("\"wrote\":\"", "\"words\":\"", "\"outcome\":\"no-but-involved\"")
                .contains("\"mailed\":\"invitation\",\"to\":[\"", "\"languages\":\"nl\",\"played\":true,\"subject\":\"")
                .contains("{\"title\":\"you cancel it\",\"consequences\":[\"", "\"did\":\"cancel it\"");
        assertThat(terminal.told())
                .as("what has begun is played as if it were a fortnight away")
                .contains("\"story\":[{\"at\":\"2017-01-30T17:00:00Z\"");
    }

    @Test
    void whoSitsThereSeesHowFarItIsAndReadsTheEndOnTheirScreen() {
        terminal = Typed.answering().on(new Look(40, false, true));

        assertThat(rehearse("--out", home.resolve("page.html"))).isZero();

        assertThat(terminal.complained())
                .contains("playing 3 of 3: what if you cancel it")
                .endsWith("\r");
        assertThat(terminal.told().lines().filter(line -> !line.contains("page.html")))
                .first()
                .asString()
                .startsWith("Played with ");
        assertThat(terminal.told().lines().filter(line -> !line.contains("page.html")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void theHelpSaysWhereThePageIsWritten() {
        assertThat(rehearse("--help")).isZero();

        assertThat(terminal.told().replaceAll("\\s+", " ")).contains("rehearsal.html, in the folder you are in");
    }

    @Test
    void aTextThatCannotBeUsedIsNamedAndNothingIsPlayed() throws IOException {
        file("templates/nl/confirmation-attending.md", "Subject: Fijn\n\nHallo ${nmae}, tot dan!\n");
        Path page = home.resolve("rehearsal.html");

        assertThat(rehearse("--out", page)).isEqualTo(2);

        assertThat(terminal.complained())
                .contains("The texts of this event's mails cannot be used:")
                .contains("templates/nl/confirmation-attending.md")
                .contains("nmae")
                .contains("Nothing was played.");
        assertThat(page).doesNotExist();
    }

    @Test
    void aFileOfSomebodysElseIsLeftAloneAndNothingIsPlayed() throws IOException {
        Path page = file("thesis.html", "my thesis");

        assertThat(rehearse("--out", page)).isEqualTo(4);

        assertThat(page).hasContent("my thesis");
        assertThat(terminal.complained()).contains("is there already and is no rehearsal of ours");
    }

    @Test
    void anEventThatIsNotThereIsNamed() throws IOException {
        Files.delete(home.resolve("events/evening.yaml"));

        assertThat(rehearse("--json")).isEqualTo(2);

        assertThat(terminal.complained()).contains("There is no event file 'evening' here that can be read.");
    }
}
