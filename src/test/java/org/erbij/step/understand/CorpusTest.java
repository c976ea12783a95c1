package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Labelled replies are read without mistaking a yes for a no")
final class CorpusTest {
    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @ValueSource(strings = {"nl.jsonl", "en.jsonl"})
    void decidesMostAndAlmostAlwaysRightly(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        int decidable = 0;
        int decidedOfDecidable = 0;
        int decided = 0;
        int right = 0;
        int mistaken = 0;
        int asides = 0;
        List<Example> examples = Example.all(file);
        for (Example example : examples) {
            var understanding = reader.read(Words.of(example.text()), Context.NONE);
            String verdict = Example.verdict(understanding);
            boolean unclear = verdict.equals("unclear");
            decidable += example.isDecidable() ? 1 : 0;
            decidedOfDecidable += example.isDecidable() && !unclear ? 1 : 0;
            decided += unclear ? 0 : 1;
            right += !unclear && example.allows(verdict) ? 1 : 0;
            boolean opposite = List.of(example.label(), verdict).containsAll(List.of("attending", "declined"));
            mistaken += opposite ? 1 : 0;
            boolean same = matches(example, understanding);
            asides += same ? 1 : 0;
            if (!same || !example.allows(verdict)) {
                wrong.add(example.id() + " " + example.label() + " read as " + verdict + " "
                        + understanding.remarks().because() + (same ? "" : " (aside)") + ": " + example.text());
            }
        }
        double precision = (double) right / decided;
        double share = (double) decidedOfDecidable / decidable;
        String report =
                "%s: %d replies, precision of decided %.3f, share decided %.3f, yes for no %d, asides right %d%n"
                        .formatted(file, examples.size(), precision, share, mistaken, asides);
        Files.createDirectories(Path.of("target/reading"));
        Files.writeString(Path.of("target/reading/" + file + ".txt"), report + String.join("\n", wrong) + "\n");

        assertThat(examples).hasSizeGreaterThanOrEqualTo(300);
        assertThat(mistaken).as(report + wrong).isZero();
        assertThat(precision).as(report + wrong).isGreaterThanOrEqualTo(0.97);
        assertThat(share).as(report + wrong).isGreaterThanOrEqualTo(0.75);
        assertThat((double) asides / examples.size()).as(report + wrong).isGreaterThanOrEqualTo(0.95);
    }

    /** Guests, leaving and coming, where the label itself is right. */
    private static boolean matches(Example example, Understanding understanding) {
        return understanding.match(
                u -> !u.answer().attendance().name().equalsIgnoreCase(example.label())
                        || (u.answer().guests() == example.guests()
                                && u.remarks().asksToLeave() == example.unsubscribe()
                                && u.answer().coming().name().equalsIgnoreCase(example.coming())),
                u -> u.remarks().asksToLeave() == example.unsubscribe());
    }
}
