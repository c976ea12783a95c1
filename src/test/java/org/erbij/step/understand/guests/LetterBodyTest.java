package org.erbij.step.understand.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a letter")
final class LetterBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoi Bram,",
                "Hoi Bram\n\n",
                "Hi Bram!",
                "BESTE BRAM:",
                "Dear Bram Jansen,",
                "Dag Jan-Willem - ",
                "Bram,\n",
                "\nHoi,\n"
            })
    void beginsBehindTheSalutation(String salutation) {
        assertThat(body(salutation + " two are coming with me").strip()).isEqualTo("two are coming with me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoi Bram en ik, we zijn erbij",
                "me n Bram, we r in",
                "Hoi Bram komt mee",
                "coming w\nBram, see you",
                "Bram, Els and me",
                "Dag Jan-Willem en ik komen",
                "Ha! Bram komt mee"
            })
    void keepsWhomTheyBring(String words) {
        assertThat(body(words)).containsAnyOf("Bram", "Jan-Willem");
    }

    @ParameterizedTest
    @CsvSource({"'\n\nAnne'", "'\nAnne.'", "'. Groetjes, Anne'", "', cheers anne :)'", "'\nGr. Anne'"})
    void endsBeforeTheNameOfWhoWrites(String end) {
        assertThat(body("two are coming with me" + end))
                .startsWith("two are coming with me")
                .doesNotContainIgnoringCase("anne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coming w\n\nBram",
                "coming w my namesake Anne",
                "Yes from Lotte and Anne",
                "Groetjes, Anne & Bram"
            })
    void goesOnWhereTheNameMayBeOfAnother(String words) {
        assertThat(body(words)).isEqualTo(words);
    }

    private static String body(String reply) {
        return LetterBody.of(reply, Optional.of("Anne"));
    }
}
