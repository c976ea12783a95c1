package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("People who sign a mail together")
final class SignedTogetherTest {
    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | We zijn erbij!\\n\\nGroetjes,\\nTineke & Dirk
                    1 | Ja, wij komen graag. Groeten van Tineke en Dirk
                    1 | We'll be there. Love, Maud and Frank x
                    1 | We komen graag!\\n\\nMet vriendelijke groet,\\nTineke Bakker en Dirk van der Linden
                    2 | Count us in!\\nMaud, Frank and Bea
                    2 | Put us on the list: Maud, Frank and Bea.\\n\\nMaud
                    4 | We'll be there!\\n\\nMaud, Frank, Bea, Zoe and Tom
                    1 | We komen graag!\\n\\nGroet,\\nTineke & Dirk\\n\\nVerstuurd vanaf mijn iPhone
                    1 | Ja, aanmelding voor maandag: Kees en Tineke. Kees eet geen vlees.\\n\\nGroet, Kees
                    """)
    void areCountedWhereTheySpeakOfThemselvesAsWe(int guests, String reply) {
        assertThat(guests(reply.replace("\\n", "\n"))).isEqualTo(guests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ben erbij!\n\nGroetjes,\nTineke & Dirk",
                "We zijn erbij, alleen ik dan.\n\nTineke en Dirk",
                "Leuk dat we elkaar weer zien. Ik ben erbij! Tot maandag, Kees en Anna!",
                "Yes I'll be there. Looking forward to seeing you both, Anna and Tom",
                "Ik kom, Dirk blijft thuis bij ons kind.\nTineke & Dirk",
                "I'll be there, Frank stays with our kids.\nMaud and Frank",
                "We zijn erbij!\n\nBakker & Partners",
                "Ik kom, leuk dat we elkaar zien!\n\nTom\nMarks and Spencer",
                "Ik kom alleen. Anna en Kees vieren dan hun jubileum.\n\nAnna",
                "Ik kom graag. Photo credits: Kees and Anna.\n\nAnna",
                "Ik kom. Kijk ook eens op de site: Kees en Anna maken die.\n\nAnna",
                "Ja, ik kom. Zijn Kees en Tineke er ook weer?\n\nRob",
                "Leuk dat we elkaar weer zien, ik kom.\n\nTineke Bakker",
            })
    void areNotCountedElsewhere(String reply) {
        assertThat(guests(reply)).isZero();
    }

    @Test
    void areCountedOnceWhereTheySayHowManyTheyAre() {
        assertThat(guests("We komen met z'n tweeën.\n\nTineke en Dirk")).isEqualTo(1);
    }

    private int guests(String reply) {
        return reader.read(Words.of(reply), Context.NONE)
                .match(understood -> understood.answer().guests(), unclear -> -1);
    }
}
