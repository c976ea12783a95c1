package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code classify --evaluate}: any labelled file of the form of examples/replies.jsonl is measured. */
class EvaluateTest {
    private static final String YES =
            "{\"id\": \"a\", \"text\": \"Ja, ik kom, met mijn zus!\", \"label\": \"attending\", \"lang\": \"nl\", \"guests\": 1}";
    private static final String NO =
            "{\"id\": \"b\", \"text\": \"Nee, ik kan helaas niet komen.\", \"label\": \"declined\", \"lang\": \"nl\"}";
    private static final String MISLABELLED = "{\"id\": \"c\", \"text\": \"Ik ben erbij!\", \"label\": \"declined\"}";

    @TempDir
    private Path folder;

    private Typed terminal = Typed.piping("");
    private int code;

    private String evaluate(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("replies.jsonl"), content);
        List<String> line = new ArrayList<>(List.of("classify", "--evaluate", file.toString()));
        line.addAll(List.of(options));
        return run(line);
    }

    private String run(List<String> line) {
        Clock clock = Clock.fixed(Instant.parse("2017-01-30T12:00:00Z"), ZoneOffset.UTC);
        code = InProcess.execute(folder.resolve("no-home"), clock, terminal, line.toArray(String[]::new));
        return terminal.told();
    }

    @Test
    void ofAFileOfRepliesItTellsHowWellTheyAreRead() throws IOException {
        String told = evaluate(YES + "\n" + NO + "\n" + MISLABELLED + "\n");

        assertThat(code).isZero();
        assertThat(told.replaceAll(" +", " "))
                .contains(
                        "3 replies",
                        "right among decided 66.7 % (2 of 3)",
                        "decided of the decidable 100.0 % (3 of 3)",
                        "a yes for a no, or the reverse 33.3 % (1 of 3)",
                        "language 100.0 % (2 of 2)",
                        "guests, of those who come 100.0 % (1 of 1)",
                        "leave me alone: found none",
                        "leave me alone: not asked for 0",
                        "declined 1 0 1 0 0",
                        "Read wrongly: 1",
                        "line 3, c: declined, taken for attending",
                        "because \"Ik ben erbij!\"");
    }

    @Test
    void asManyWrongOnesAreShownAsAreAskedFor() throws IOException {
        assertThat(evaluate(MISLABELLED + "\n" + MISLABELLED, "--errors", "1"))
                .contains("Read wrongly: 2, of which 1; --errors N shows more")
                .containsOnlyOnce("taken for attending");
    }

    @Test
    void forProgramsItIsOneObjectWithoutAnybodysWords() throws IOException {
        String told = evaluate(YES + "\n" + MISLABELLED, "--json");

        assertThat(told.lines()).hasSize(1);
        assertThat(told)
                .contains(
                        "\"replies\":2,\"badLines\":0,\"rightAmongDecided\":{\"count\":1,\"of\":2,\"share\":0.5}",
                        "\"leftToAPerson\":{\"count\":0,\"of\":0,\"share\":null}",
                        "\"declined\":{\"attending\":1,\"interested\":0,\"declined\":0,\"unclear\":0,\"automatic\":0}",
                        "\"errors\":[{\"line\":2,\"id\":\"c\",\"label\":\"declined\",\"outcome\":\"attending\"")
                .doesNotContain("erbij!");
    }

    @Test
    void badLinesAreToldByTheirNumberAndTheOthersMeasured() throws IOException {
        String told = evaluate(YES + "\n{\"text\": \"Ja!\"}\n\nrubbish\n" + NO);

        assertThat(code).isEqualTo(2);
        assertThat(told).startsWith("2 replies");
        assertThat(terminal.complained().lines())
                .containsExactly(
                        "Line 2 was left out: it has no 'label'; add one of attending, interested, declined, unclear,"
                                + " automatic.",
                        "Line 4 was left out: it is no JSON object; write one object in one line, strings in double"
                                + " quotation marks.");
    }

    @Test
    void withoutALineThatCanBeUsedNothingIsMeasured() throws IOException {
        assertThat(evaluate("\n")).isEmpty();
        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained()).contains("There is no labelled reply in", "Nothing was measured.");

        terminal = Typed.piping("");
        run(List.of("classify", "--evaluate", folder.resolve("nowhere").toString()));
        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained()).contains("nowhere cannot be read.", "Is the name right");

        terminal = Typed.piping("");
        Files.write(folder.resolve("latin"), "{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        run(List.of("classify", "--evaluate", folder.resolve("latin").toString()));
        assertThat(terminal.complained()).contains("latin cannot be read.", "UTF-8");
    }

    @Test
    void aDashIsStandardInputAndMailsAreNotReadBesides() {
        terminal = Typed.piping(YES);
        assertThat(run(List.of("classify", "--evaluate", "-"))).startsWith("1 reply\n");

        terminal = Typed.piping(YES);
        assertThat(run(List.of("classify", "--evaluate", "-", "mail.eml"))).isEmpty();
        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained()).contains("It is not said what to classify.");
    }

    // the issue: "text wrapped as a reply with our subject unless the row has one"
    @Test
    void aSubjectOfTheirOwnIsReadAndOursIsNot() throws IOException {
        String wordless = "{\"id\": \"s\", \"text\": \"\", \"label\": \"unclear\"}";
        String own = "{\"id\": \"s\", \"text\": \"\", \"subject\": \"Ja, ik kom!\", \"label\": \"attending\"}";

        assertThat(evaluate(wordless + "\n" + own).replaceAll(" +", " "))
                .contains("right among decided 100.0 % (1 of 1)", "unclear, and left to a person 100.0 % (1 of 1)");
    }

    @Test
    void anEventFileGivesTheReaderItsDates() throws IOException {
        Path event = Files.writeString(folder.resolve("evening.yaml"), Story.EVENING);
        String date = "{\"text\": \"De 13e ben ik erbij!\", \"label\": \"attending\"}";

        assertThat(evaluate(date, "--event", event.toString()).replaceAll(" +", " "))
                .contains("decided of the decidable 100.0 % (1 of 1)");
    }

    @Test
    void whoeverSitsThereSeesHowFarItIs() throws IOException {
        terminal = Typed.answering();

        assertThat(evaluate(YES + "\n" + NO).split("[\r\n]")).contains("reply 1 of 2", "reply 2 of 2");

        terminal = Typed.answering();
        assertThat(evaluate(YES + "\n" + NO, "--json")).doesNotContain("of 2\r").startsWith("{");
        assertThat(terminal.complained().split("[\r\n]")).contains("reply 1 of 2", "reply 2 of 2");
    }
}
