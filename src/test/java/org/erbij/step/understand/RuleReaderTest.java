package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.erbij.step.understand.language.WrittenLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleReaderTest {
    private final ReplyReader reader = new RuleReader();

    @Test
    void leavingWinsOverEverything() {
        var remarks = read("Ik kan niet, haal me van de lijst.").remarks();

        assertThat(remarks.asksToLeave()).isTrue();
        assertThat(read("Laat me met rust").remarks().demandsSilence()).isTrue();
        assertThat(read("Ik meld me af voor maandag").remarks().asksToLeave()).isFalse();
        assertThat(reader.read(new Words("unsubscribe t0ken", "", List.of()), Context.NONE)
                        .remarks()
                        .asksToLeave())
                .isTrue(); // R85
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, jullie mail zat in mijn spam. Ik kom!",
                "Ik zou graag van jullie horen waar het is.",
                "Al was het maar om niet meer alleen te zijn, ik kom.",
                "Stuur me geen bevestiging, ik kom.",
                "I'll opt out this time, sorry.",
                "Your mail went to my spam folder."
            })
    void nobodyIsTakenOffTheListWhoDidNotAsk(String said) {
        assertThat(read(said).remarks().asksToLeave()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18u haal ik niet.", "Ik kan niet om half 7.", "I have to work until six."})
    void anHourThatIsRefusedIsNoRefusalOfTheEvening(String said) {
        assertThat(verdict(read(said))).isEqualTo("unclear");
        assertThat(verdict(read(said + " Ik kom wat later."))).isEqualTo("attending");
    }

    @Test
    void aNoBesideWordsOfThoseWhoStayIsAskedAbout() {
        assertThat(verdict(read("Ik kan niet. Veel plezier!"))).isEqualTo("declined");
        assertThat(verdict(read("Ik kan niet, maar gooi het in een nieuwsbrief.")))
                .isEqualTo("unclear");
        assertThat(verdict(read("Ik kan niet, maar hou me op de hoogte."))).isEqualTo("interested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes!", "Count me in", "OK", "Super"})
    void shortWordsDoNotShowALanguage(String said) {
        assertThat(read(said).remarks().languageEvident()).isFalse();
    }

    @Test
    void sentencesShowALanguage() {
        var remarks = read("Ik kom graag maar ik weet nog niet hoe laat").remarks();

        assertThat(remarks.language()).isEqualTo(WrittenLanguage.NL);
        assertThat(remarks.languageEvident()).isTrue();
    }

    @Test
    void keepsQuestionsBesideTheAnswer() {
        var understood = (Understanding.Understood) read("Ik kom. Ik eet vegetarisch. Is er een lift?");

        assertThat(understood.remarks().asks()).containsExactly("Is er een lift?");
        assertThat(understood.remarks().because()).containsExactly("Ik kom.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                ">",
                "re: ",
                "a",
                "ik kan ",
                "niet ",
                "(",
                "\n",
                "Op ",
                "schreef:\n",
                "Van: x\n",
                "'",
                "kan niet maar "
            })
    void hostileLengthIsBounded(String unit) {
        String endless = unit.repeat(2_000_000 / unit.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> reader.read(new Words(endless, endless, List.of()), Context.NONE));
    }

    private Understanding read(String said) {
        return reader.read(Words.of(said), Context.NONE);
    }

    private static String verdict(Understanding understanding) {
        return Example.verdict(understanding);
    }
}
