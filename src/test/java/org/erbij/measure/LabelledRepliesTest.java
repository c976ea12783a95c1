package org.erbij.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of labelled replies: read whole, or with a word on every line that cannot be used. */
class LabelledRepliesTest {
    private static LabelledReplies read(String... lines) throws IOException {
        return LabelledReplies.read(new StringReader(String.join("\n", lines)));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        LabelledReply reply = new LabelledReply(
                "7",
                "Nee, \"helaas\".\nVolgende keer?",
                "Afmelding",
                Label.INTERESTED,
                List.of(Label.DECLINED, Label.UNCLEAR),
                "no",
                "nl",
                0,
                false);

        assertThat(read(LabelledReplies.line(reply)).rows()).containsExactly(new LabelledReplies.Row(1, reply));
    }

    @Test
    void onlyTextAndLabelAreNeeded() throws IOException {
        LabelledReplies read = read("\ufeff{\"text\": \"Ja!\", \"label\": \"attending\", \"mood\": [\"glad\"]}", "  ");

        assertThat(read.bad()).isEmpty();
        LabelledReply reply = read.rows().get(0).reply();
        assertThat(reply.id()).isEqualTo("line 1");
        assertThat(reply.subject()).isNull();
        assertThat(reply.language()).isNull();
        assertThat(reply.guests()).isZero();
        assertThat(reply.unsubscribe()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "no json                                            | it is no JSON object; write one object in one line",
                "[1, 2]                                             | it is no JSON object",
                "{\"text\": \"x\", \"label\": \"attending\"         | it is no JSON object",
                "{\"text\": {\"nl\": \"x\"}, \"label\": \"attending\"} | it is no JSON object",
                "{\"text\": \"x\", \"label\": \"attending\"} {}     | it is no JSON object",
                "{\"label\": \"attending\"}                         | it has no 'text'; add the words of the reply",
                "{\"text\": \"x\"}                                  | it has no 'label'; add one of attending, interested",
                "{\"text\": \"x\", \"label\": \"yes\"}              | 'label' is 'yes'; it is one of attending, interested",
                "{\"text\": \"x\", \"label\": [\"declined\", \"unclear\"]} | 'label' has more than one value; give it one",
                "{\"text\": \"x\", \"label\": \"declined\", \"accept\": [\"no\"]} | 'accept' is 'no'; it is one of attending",
                "{\"text\": \"x\", \"label\": \"declined\", \"lang\": \"de\"} | 'lang' is 'de'; it is one of en, mixed, nl",
                "{\"text\": \"x\", \"label\": \"declined\", \"coming\": \"later\"} | 'coming' is 'later'; it is one of no, perhaps, yes",
                "{\"text\": \"x\", \"label\": \"declined\", \"guests\": -1} | 'guests' is '-1'; it is a number from 0 to 99",
                "{\"text\": \"x\", \"label\": \"declined\", \"unsubscribe\": \"perhaps\"} | 'unsubscribe' is 'perhaps'; it is one of false, true"
            })
    void aLineThatCannotBeUsedIsToldByNumberWithWhatToDo(String line, String because) throws IOException {
        LabelledReplies read = read("{\"text\": \"Ja!\", \"label\": \"attending\"}", "", line.strip());

        assertThat(read.rows()).hasSize(1);
        assertThat(read.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.because()).startsWith(because.strip());
        });
    }
}
