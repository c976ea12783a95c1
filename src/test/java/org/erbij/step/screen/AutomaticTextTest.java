package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.Content;
import org.erbij.mail.Header;
import org.erbij.mail.Parties;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReversePath;
import org.erbij.mail.Threading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail that no header gives away, by its subject and words alone (R35, R36, R37). */
final class AutomaticTextTest {
    /** Texts that were written to be taken for an answer: it is for who reads answers to leave them. */
    private static final Set<String> LIKE_ANSWERS = Set.of("fx", "xm", "xn");

    /** People who play a machine; an answer among it is seen when the mail is read, and then it waits. */
    private static final Set<String> JOKES =
            Set.of("later-nl.txt 268", "later-people.txt 108", "later-people.txt 133", "later-people.txt 343");

    private static final List<LabelledText> INVENTED = LabelledText.invented();
    private static final List<LabelledText> CORPUS = LabelledText.corpus();

    /** What a person might have written as well ({@code more.txt}, {@code later-*.txt}) may wait for a person; it decides nothing. */
    @Test
    void automaticMailIsSeenWithoutAnyHeader() {
        List<LabelledText> machines = INVENTED.stream()
                .filter(LabelledText::machine)
                .filter(text -> !text.id().startsWith("more") && !isWrittenToBeHard(text))
                .toList();

        List<String> missed = machines.stream()
                .filter(text -> screened(text).equals("person"))
                .map(text -> text.id() + ": " + text.text())
                .toList();
        long held = machines.stream()
                .filter(text -> screened(text).equals("either"))
                .count();

        assertThat(machines).hasSizeGreaterThan(150);
        assertThat(missed).hasSizeLessThan(machines.size() / 20);
        assertThat(held).isLessThan(machines.size() / 10);
    }

    /** Machines with words of their own, and people who write as machines do. */
    @Test
    void mostOfTheHardOnesAreSeenAndNextToNoPersonIsDropped() {
        List<LabelledText> hard =
                INVENTED.stream().filter(AutomaticTextTest::isWrittenToBeHard).toList();

        long machines = hard.stream().filter(LabelledText::machine).count();
        long seen = hard.stream()
                .filter(LabelledText::machine)
                .filter(text -> !screened(text).equals("person"))
                .count();
        List<String> dropped = hard.stream()
                .filter(text -> !text.machine() && !JOKES.contains(text.id()))
                .filter(text -> screened(text).equals("robot"))
                .map(text -> text.id() + ": " + text.text())
                .toList();

        assertThat(seen).isGreaterThan(machines * 2 / 3);
        assertThat(dropped).isEmpty();
    }

    private static boolean isWrittenToBeHard(LabelledText text) {
        return text.id().startsWith("later");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void aPersonIsNeverTakenForAMachine(LabelledText text) {
        assertThat(screened(text)).as(text.text()).isNotEqualTo("robot").isNotEqualTo("mail system");
    }

    static Stream<LabelledText> people() {
        return INVENTED.stream().filter(text -> !text.machine() && !isWrittenToBeHard(text));
    }

    @Test
    void ofAllRepliesNextToNoneIsHeld() {
        List<LabelledText> people =
                CORPUS.stream().filter(text -> !text.machine()).toList();

        long robots =
                people.stream().filter(text -> screened(text).equals("robot")).count();
        long doubtful =
                people.stream().filter(text -> screened(text).equals("either")).count();

        assertThat(robots).isLessThanOrEqualTo(people.size() / 1_200);
        assertThat(doubtful).isLessThanOrEqualTo(people.size() / 330);
    }

    /** On authors that it has not learned from: the eleventh part of them. It learns from every machine and some people. */
    @Test
    void whatWasLearnedHoldsForOthers() {
        List<LabelledText> learned = new ArrayList<>();
        List<LabelledText> others = new ArrayList<>();
        Stream.concat(CORPUS.stream(), INVENTED.stream())
                .filter(text -> LIKE_ANSWERS.stream().noneMatch(text.author()::startsWith))
                .forEach(text -> (Math.floorMod(text.author().hashCode(), 11) == 0 ? others : learned).add(text));
        learned.removeIf(text -> !text.machine() && Math.floorMod(text.id().hashCode(), 4) != 0);
        Map<String, Double> weights = MachineTextLearner.learn(learned);

        List<LabelledText> hard = others.stream()
                .filter(LabelledText::machine)
                .filter(AutomaticTextTest::isWrittenToBeHard)
                .toList();
        List<LabelledText> usual = others.stream()
                .filter(LabelledText::machine)
                .filter(text -> !isWrittenToBeHard(text))
                .toList();
        long people = others.size() - hard.size() - usual.size();
        long taken = others.stream()
                .filter(text -> !text.machine())
                .filter(text -> weigh(text, weights).isMachines())
                .count();

        assertThat(seen(usual, weights)).isGreaterThan(usual.size() * 8 / 10);
        assertThat(seen(hard, weights)).isGreaterThan(hard.size() * 4 / 10);
        assertThat(taken).isLessThanOrEqualTo(people / 500);
    }

    private static int seen(List<LabelledText> machines, Map<String, Double> weights) {
        return (int) machines.stream()
                .filter(text -> weigh(text, weights).isDoubtful())
                .count();
    }

    private static AutomaticText weigh(LabelledText text, Map<String, Double> weights) {
        return MachineTextLearner.weigh(text, weights);
    }

    private static String screened(LabelledText text) {
        var content = new Content(text.subject(), text.text(), List.of(), List.of(), List.of());
        var parties = new Parties(
                List.of(Mailbox.of("Anne", "anne@example.org")), List.of(), List.of(), List.of(), ReversePath.MISSING);
        var message = new ReceivedMessage(
                new Header(List.of()),
                parties,
                new Threading(null, List.of(), List.of()),
                content,
                null,
                Instant.EPOCH);
        return Screening.knowingNothing()
                .screen(message, Unquoted::in)
                .match(p -> "person", l -> "list", e -> "either", s -> "mail system", r -> "robot");
    }
}
