package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of an address or an exception that got into a log line all the same. */
class MaskedMessageTest {
    private static String line(String message, Throwable thrown) {
        LoggerContext context = new LoggerContext();
        return new MaskedMessage()
                .convert(new LoggingEvent("test", context.getLogger("test"), Level.WARN, message, thrown, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "550 5.1.1 <anne.de.wit@example.org>: no such user | 550 5.1.1 <…@example.org>: no such user",
                "anne@example.org, bram@example.net | …@example.org, …@example.net",
                "for o'brien+etentje@example.org; | for …@example.org;",
                "mailto:anne@example.org | …@example.org",
                "for (anne@example.org) | for …@example.org)",
                "\"anne de wit\"@example.org is away | …@example.org is away",
                "zoë@bücher.example | …@bücher.example",
                "anne@[127.0.0.1] | …@[127.0.0.1]",
                "answered <reply-17-anne@example.org> | answered <…@example.org>",
                "at 10:00 @ home | at 10:00 @ home",
                "settled 7 HELD | settled 7 HELD"
            })
    void addressesLoseTheirLocalPart(String said, String logged) {
        assertThat(line(said, null)).isEqualTo(logged);
    }

    @Test
    void aVeryLongLocalPartIsMaskedWhole() {
        assertThat(line("to " + "a".repeat(300) + "@example.org", null)).isEqualTo("to …@example.org");
    }

    @Test
    void ofAnExceptionOnlyTypeAndPlaceAreTold() {
        Throwable cause = new IllegalArgumentException("no mail to anne@example.org at Kettingstraat 5");
        Throwable thrown = new IllegalStateException("cannot write to anne@example.org", cause);

        assertThat(line("reading failed", thrown))
                .startsWith("reading failed [java.lang.IllegalStateException at org.erbij.app.MaskedMessageTest.")
                .doesNotContain("anne", "Ketting", "cannot write");
    }
}
