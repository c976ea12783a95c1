package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.Context.Ours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What most people write, of a dinner on a Friday; nothing is learned from these. */
@DisplayName("The plainest replies are nearly all decided")
final class PlainRepliesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Context DINNER = new Context(
            List.of(new Ours(List.of("Etentje", "Dinner"), FRIDAY.atTime(19, 0))), List.of(), ZoneOffset.UTC);

    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @ValueSource(strings = {"plain-nl.jsonl", "plain-en.jsonl"})
    void andAlmostNoneWrongly(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> opposite = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<Example> examples = Example.all(file);
        for (Example example : examples) {
            String verdict = Example.verdict(reader.read(written(example), DINNER));
            if (verdict.equals("unclear")) {
                waiting.add(example.text());
            } else if (!example.allows(verdict)) {
                wrong.add(verdict + ": " + example.text());
            }
            if (List.of(example.label(), verdict).containsAll(List.of("attending", "declined"))) {
                opposite.add(example.text());
            }
        }
        long decidable = examples.stream().filter(Example::isDecidable).count();
        long decided = decidable
                - waiting.stream()
                        .filter(text ->
                                examples.stream().anyMatch(one -> one.text().equals(text) && one.isDecidable()))
                        .count();
        assertThat(examples).hasSize(450);
        assertThat(opposite).isEmpty();
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
        assertThat((double) decided / decidable).as("waiting: %s", waiting).isGreaterThanOrEqualTo(0.96);
    }

    private static Words written(Example example) {
        return new Words(
                "", example.text(), List.of(), FRIDAY.minusDays(7).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
