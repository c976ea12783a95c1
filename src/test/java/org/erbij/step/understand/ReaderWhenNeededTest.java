package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReaderWhenNeededTest {
    private final AtomicInteger made = new AtomicInteger();
    private final ReplyReader reader = ReplyReader.whenNeeded(() -> {
        made.incrementAndGet();
        return new RuleReader();
    });

    @Test
    void isNotMadeBeforeTheFirstReply() {
        assertThat(made).hasValue(0);

        Understanding understood = reader.read(Words.of("Ik kom graag!"), Context.NONE);

        assertThat(made).hasValue(1);
        assertThat(Example.verdict(understood)).isEqualTo("attending");
    }

    @Test
    void isMadeOnceForAll() {
        IntStream.range(0, 50).parallel().forEach(i -> reader.read(Words.of("Ik kom graag!"), Context.NONE));

        assertThat(made).hasValue(1);
    }
}
