package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A subject that somebody answers in")
final class OwnSubjectTest {
    private static final ReplyReader SHIPPED = new TrainedReader();

    private static final Context OURS = new Context(
            List.of(new Context.Ours(List.of("Ben je erbij?", "Januariborrel"), null)),
            List.of(),
            ZoneOffset.UTC,
            Set.of(),
            () -> Set.of("misschien: ben je erbij?", "geen mail meer", "ja, we gaan het doen", "kom je nog?"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending  | Ja!
                    attending  | Ja, ik kom!
                    attending  | Re: Ja, ik kom
                    attending  | AW: Re: Ik kom graag!
                    attending  | [Extern] RE: Ja, ik kom
                    declined   | Antw: Ik kan helaas niet
                    interested | RE: Ik weet het nog niet
                    declined   | RE: Afmelding
                    """)
    void counts(String expected, String subject) {
        assertThat(verdict(subject, "", OURS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben je erbij?",
                "Re: Ben je erbij?",
                "Re: Misschien: Ben je erbij?",
                "Misschien: Ben je erbij?",
                "Re: Je bent erbij: Ben je erbij?",
                "Re: We houden je op de hoogte: Januariborrel",
                "Geen mail meer",
                "Re: Geen mail meer",
                "Re: Ja, we gaan het",
                "Re: Ja",
                "Re: kom je nog"
            })
    void doesNotWhereItIsOursOrMayBe(String subject) {
        assertThat(verdict(subject, "", OURS)).isEqualTo("unclear");
        assertThat(SHIPPED.read(new Words(subject, "", List.of()), OURS)
                        .remarks()
                        .asksToLeave())
                .isFalse();
    }

    /** A word that another begins with is not that word. */
    @Test
    void isNotOursForAWordThatOneOfOursBeginsWith() {
        Context borrel = new Context(
                List.of(new Context.Ours(List.of("Jazzavond"), null)),
                List.of(),
                ZoneOffset.UTC,
                Set.of(),
                () -> Set.of("jazzavond"));

        assertThat(verdict("Re: Ja", "", borrel)).isEqualTo("attending");
    }

    @Test
    void behindAPrefixIsNotTheirsWhereNothingOfOursIsKnown() {
        assertThat(verdict("Re: Ja, ik kom", "", Context.NONE)).isEqualTo("unclear");
        assertThat(verdict("Ja, ik kom", "", Context.NONE)).isEqualTo("attending");
    }

    /** It may be that of an older answer of theirs, in a thread that went on. */
    @Test
    void behindAPrefixIsNotHeardBesideWords() {
        assertThat(verdict("Re: Ja, ik kom", "Waar is het eigenlijk?", OURS)).isEqualTo("unclear");
        assertThat(verdict("Re: Ja, ik kom", "Ik kan toch niet.", OURS)).isEqualTo("declined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fwd: Ja, ik kom", "Re: Fwd: Ja, ik kom", "Doorst: Ik kom graag!", "FW: Ik kan niet"})
    void ofAMailThatWasPassedOnIsSomebodyElses(String subject) {
        assertThat(verdict(subject, "", OURS)).isEqualTo("unclear");
    }

    private static String verdict(String subject, String text, Context context) {
        return Example.verdict(SHIPPED.read(new Words(subject, text, List.of()), context));
    }
}
