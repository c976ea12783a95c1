package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.step.understand.Context.Ours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a meeting on Monday 13 February; nothing is learned from these. */
@DisplayName("Of replies that nothing was made to fit")
final class BlindRepliesTest {
    private static final Path ALL = Path.of("src/test/resources/blind");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2023, 2, 13, 18, 0);
    private static final Context MEETING = new Context(
            List.of(new Ours(List.of("Bijeenkomst 13 februari", "Meeting 13 February"), MONDAY)),
            List.of(),
            ZoneOffset.UTC);

    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest(name = "{0}: at least {1} decided rightly, at most {2} wrongly, {3} the opposite")
    @CsvSource({
        "ordinary.jsonl, 257, 0, 0",
        "hard.jsonl, 316, 5, 4",
        "chat.jsonl, 0, 1, 0",
        "ordinary-2.jsonl, 239, 2, 0",
        "hard-2.jsonl, 287, 6, 3",
        "ordinary-3.jsonl, 253, 1, 1",
        "hard-3.jsonl, 293, 4, 0",
        "ordinary-4.jsonl, 332, 0, 0",
        "hard-4.jsonl, 217, 1, 0",
        "ordinary-5.jsonl, 282, 0, 0",
        "hard-5.jsonl, 161, 5, 3",
        "leaving.jsonl, 174, 1, 0",
        "leaving-2.jsonl, 129, 3, 1",
        "leaving-3.jsonl, 154, 4, 0"
    })
    void mostAreDecidedAndAlmostNoneWrongly(String file, int leastRight, int mostWrong, int mostOpposite)
            throws IOException {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> opposite = new ArrayList<>();
        for (String line : Files.readAllLines(ALL.resolve(file))) {
            Example example = Example.of(line);
            String verdict = Example.verdict(reader.read(written(example), MEETING));
            if (verdict.equals("unclear")) {
                continue;
            }
            if (example.allows(verdict)) {
                right++;
                continue;
            }
            wrong.add(verdict + ": " + example.text());
            if (List.of(example.label(), verdict).containsAll(List.of("attending", "declined"))) {
                opposite.add(verdict + ": " + example.text());
            }
        }
        assertThat(opposite).hasSizeLessThanOrEqualTo(mostOpposite);
        assertThat(wrong).hasSizeLessThanOrEqualTo(mostWrong);
        assertThat(right).isGreaterThanOrEqualTo(leastRight);
    }

    /** Those want another address, or somebody else, taken off: a person has to look whether that is them. */
    @ParameterizedTest
    @CsvSource({"leaving.jsonl, 97, 0", "leaving-2.jsonl, 58, 2", "leaving-3.jsonl, 85, 1"})
    void whoWantsNoMoreMailIsHeardAndNobodyElseIs(String file, int leastHeard, int mostWronged) throws IOException {
        int heard = 0;
        List<String> wronged = new ArrayList<>();
        for (String line : Files.readAllLines(ALL.resolve(file))) {
            Example example = Example.of(line);
            boolean leaves = reader.read(written(example), MEETING).remarks().asksToLeave();
            heard += leaves && example.unsubscribe() ? 1 : 0;
            if (leaves && !example.unsubscribe()) {
                wronged.add(example.text());
            }
        }
        assertThat(wronged).hasSizeLessThanOrEqualTo(mostWronged);
        assertThat(heard).isGreaterThanOrEqualTo(leastHeard);
    }

    @ParameterizedTest
    @CsvSource({
        "ordinary.jsonl, 141",
        "ordinary-2.jsonl, 127",
        "ordinary-3.jsonl, 131",
        "ordinary-4.jsonl, 167",
        "ordinary-5.jsonl, 165"
    })
    void guestsAreCounted(String file, int leastRight) throws IOException {
        int right = 0;
        for (String line : Files.readAllLines(ALL.resolve(file))) {
            Example example = Example.of(line);
            boolean counted = reader.read(written(example), MEETING)
                    .match(
                            understood -> understood.answer().attendance() == Attendance.ATTENDING
                                    && understood.answer().guests() == example.guests(),
                            unclear -> false);
            right += counted && example.label().equals("attending") ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(leastRight);
    }

    private static Words written(Example example) {
        return new Words("", example.text(), List.of(), MONDAY.minusDays(12).toInstant(ZoneOffset.UTC));
    }
}
