package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: a direct answer speaks for a person, unless the words go on to say another thing. */
final class MachinePhrasesTest {
    private static Set<String> kinds(String text) {
        return MachinePhrases.kindsIn(TextFeatures.words(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i am in", "i'm in, thanks!", "sure, i am in. what can i bring?"})
    void someAreAnAnswer(String text) {
        assertThat(kinds(text)).contains("[answers]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i am in a hearing all week", "i'm in meetings until five", "i'm in the office on mondays"})
    void thatGoesOnIsNone(String text) {
        assertThat(kinds(text)).doesNotContain("[answers]");
    }
}
