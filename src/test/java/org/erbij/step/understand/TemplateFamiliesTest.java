package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TemplateFamiliesTest {
    private static final Set<String> COMMON = Set.of(
            "ja", "ik", "kan", "niet", "want", "de", "is", "er", "een", "kom", "met", "mijn", "en", "wij", "graag");

    private final TemplateFamilies inWords = new TemplateFamilies(Set.of());
    private final TemplateFamilies inSkeletons = new TemplateFamilies(COMMON);

    @Test
    void findsOneWordThatChanges() {
        IntFunction<String> told = i -> "Maandag moet ik mijn %s verzorgen, jammer genoeg".formatted(word(i));
        assertThat(inWords.among(many(6, told))).isEmpty();
        assertThat(inWords.among(many(7, told))).singleElement().asString().startsWith("7 rows: row-0 \"Maandag moet");
    }

    @Test
    void findsTwoWordsThatChange() {
        IntFunction<String> told =
                i -> "%s moet ik voor mijn %s zorgen, jammer genoeg".formatted(word(i), word(i + 50));
        assertThat(inWords.among(many(6, told))).isEmpty();
        assertThat(inWords.among(many(7, told))).singleElement().asString().startsWith("7 rows");
    }

    @Test
    void findsSlotsOfAnyLength() {
        IntFunction<String> told = i -> "%s ik kan niet want de %s".formatted(words(i, i + 1), words(i + 50, 30 - i));
        assertThat(inSkeletons.among(many(8, told))).isEmpty();
        assertThat(inSkeletons.among(many(9, told))).singleElement().asString().startsWith("9 rows");
        assertThat(inWords.among(many(9, told))).isEmpty();
    }

    @Test
    void findsASentenceAmongOthers() {
        IntFunction<String> told =
                i -> "Mijn %s en ik kom graag met een %s! %s".formatted(word(i), words(i, 2), "ja ".repeat(i + 1));
        assertThat(inSkeletons.among(many(6, told))).isEmpty();
        assertThat(inSkeletons.among(many(7, told))).singleElement().asString().startsWith("7 rows");
    }

    @Test
    void countsARowOnceHoweverOftenItTellsASentence() {
        IntFunction<String> told = i -> "Mijn %s en ik kom graag met een %s! ".formatted(word(i), words(i, 2));
        assertThat(inSkeletons.among(many(6, i -> told.apply(i) + told.apply(i + 50) + "ja ".repeat(i + 1))))
                .isEmpty();
    }

    @Test
    void findsWordsThatBeginEverything() {
        IntFunction<String> told = i -> "nooit zal iemand van mij horen hoe leuk " + words(i, i + 1);
        assertThat(inWords.among(many(20, told))).isEmpty();
        assertThat(inWords.among(many(21, told))).singleElement().asString().startsWith("21 rows");
    }

    @Test
    void letsPeopleSayWhatIsSaidInFewWords() {
        assertThat(inWords.among(many(300, i -> "Ik kom " + word(i)))).isEmpty();
        assertThat(inSkeletons.among(many(50, i -> "Is er een " + word(i)))).isEmpty();
        assertThat(inSkeletons.among(many(51, i -> "Is er een " + word(i)))).isNotEmpty();
    }

    @Test
    void letsAnAuthorTellOneThingWithEachAnswerAndNoMore() {
        assertThat(inSkeletons.among(byOne(3, i -> "Is er een " + words(i, i + 1))))
                .isEmpty();
        assertThat(inSkeletons.among(byOne(4, i -> "Is er een " + words(i, i + 1))))
                .singleElement()
                .asString()
                .startsWith("4 rows");
    }

    @Test
    void takesForCommonWhatManyRowsSay() {
        assertThat(TemplateFamilies.common(many(150, i -> i < 2 ? "ik ook" : i < 3 ? "ik zeg zeg" : "ik " + word(i))))
                .containsExactlyInAnyOrder("ik", "ook");
    }

    private static List<CorpusRow> many(int count, IntFunction<String> text) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(i, "author-" + i, text))
                .toList();
    }

    private static List<CorpusRow> byOne(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(i -> row(i, "author", text)).toList();
    }

    private static CorpusRow row(int number, String author, IntFunction<String> text) {
        return CorpusRow.of("row-" + number, author, "plain", text.apply(number), List.of());
    }

    private static String word(int number) {
        return "woord" + number;
    }

    /** So many words that nothing else has. */
    private static String words(int number, int count) {
        return String.join(
                " ",
                IntStream.range(0, count).mapToObj(i -> "w" + number + "x" + i).toList());
    }
}
