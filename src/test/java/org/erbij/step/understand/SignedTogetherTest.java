package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
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
                    2 | Count us in!\\nMaud, Frank and Bea
                    2 | Put us on the list: Maud, Frank and Bea.\\n\\nMaud
                    1 | Ja, aanmelding voor maandag: Kees en Tineke. Kees eet geen vlees.\\n\\nGroet, Kees
                    """)
    void areCountedWhereTheySpeakOfThemselvesAsWe(int guests, String reply) {
        assertThat(guests(reply.replace("\\n", "\n"))).isEqualTo(guests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ben erbij!\n\nGroetjes,\nTineke & Dirk",
                "We komen met z'n tweeën.\n\nTineke en Dirk",
                "We zijn erbij, alleen ik dan.\n\nTineke en Dirk",
                "Leuk dat we weer bij elkaar komen, ik ben erbij.\nDoe de groeten aan Amsterdam en omstreken",
                "Ja, ik kom. Zien we elkaar bij Bakker en Zoon",
                "Ik kom. Zijn Kees en Tineke er ook weer?\n\nRob",
            })
    void areNotCountedTwiceNorElsewhere(String reply) {
        assertThat(guests(reply)).isLessThanOrEqualTo(reply.contains("tweeën") ? 1 : 0);
    }

    private int guests(String reply) {
        return reader.read(Words.of(reply), Context.NONE)
                .match(understood -> understood.answer().guests(), unclear -> -1);
    }
}
