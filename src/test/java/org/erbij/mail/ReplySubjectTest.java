package org.erbij.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6: what answering and forwarding put before a subject, in the programs of many countries. */
class ReplySubjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Re: Uitnodiging | Uitnodiging",
                "RE:Uitnodiging | Uitnodiging",
                "re : Uitnodiging | Uitnodiging",
                "AW: Uitnodiging | Uitnodiging",
                "Antw: Uitnodiging | Uitnodiging",
                "Antwoord: Uitnodiging | Uitnodiging",
                "SV: Uitnodiging | Uitnodiging",
                "Betr: Uitnodiging | Uitnodiging",
                "Betreft: Uitnodiging | Uitnodiging",
                "Re[2]: Uitnodiging | Uitnodiging",
                "Re: AW: Re: Uitnodiging | Uitnodiging",
                "Fwd: Uitnodiging | Uitnodiging",
                "Doorst.: Uitnodiging | Doorst.: Uitnodiging",
                "Doorst: Uitnodiging | Uitnodiging",
                "[EXTERN] Re: Uitnodiging | Uitnodiging",
                "Re:  Uitnodiging   voor  Anne | Uitnodiging voor Anne",
                "Reünie zaterdag | Reünie zaterdag",
                "Uitnodiging | Uitnodiging"
            })
    void prefixesGo(String subject, String rest) {
        assertThat(ReplySubject.withoutPrefixes(subject)).isEqualTo(rest);
        assertThat(ReplySubject.hasPrefix(subject)).isEqualTo(!subject.equals(rest));
    }

    @Test
    void whatAServerPutsBeforeEverySubjectFromElsewhereMakesNoAnswer() {
        assertThat(ReplySubject.hasPrefix("[EXTERN] Uitnodiging")).isFalse();
        assertThat(ReplySubject.hasPrefix("[EXTERN] AW: Uitnodiging")).isTrue();
    }

    @Test
    void labelsWithoutEndDoNotExhaustTheStack() {
        String labels = "[EXTERN] ".repeat(20_000);

        assertThat(ReplySubject.hasPrefix(labels + "Re: Avond")).isTrue();
        assertThat(ReplySubject.hasPrefix(labels + "Avond")).isFalse();
    }
}
