package org.erbij.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R3: ids as they really stand in headers. */
class MessageIdTest {
    static List<Arguments> fields() {
        return List.of(
                Arguments.of("<a@example.org>", List.of("a@example.org")),
                Arguments.of("  <a@example.org>  <b@example.org>", List.of("a@example.org", "b@example.org")),
                Arguments.of("<a@example.org><b@example.org>", List.of("a@example.org", "b@example.org")),
                Arguments.of("<a@example.org>, <b@example.org>", List.of("a@example.org", "b@example.org")),
                Arguments.of("(was: lost) <a@example.org> (Kars' mail)", List.of("a@example.org")),
                Arguments.of("<a@exam\r\n ple.org>", List.of("a@example.org")),
                Arguments.of("<A@Example.org>", List.of("A@Example.org")),
                Arguments.of("a@example.org", List.of()),
                Arguments.of("< >", List.of()),
                Arguments.of("<unclosed@example.org", List.of()),
                Arguments.of("<<double@example.org>>", List.of("double@example.org")),
                Arguments.of("", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void idsAreFoundHoweverTheyAreSeparated(String field, List<String> ids) {
        assertThat(MessageId.all(field)).extracting(MessageId::value).containsExactlyElementsOf(ids);
    }
}
