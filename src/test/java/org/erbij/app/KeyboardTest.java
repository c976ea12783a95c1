package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** What somebody types before they are asked is no answer. */
class KeyboardTest {
    /** A terminal gives one line at a time, and says how much lies there. */
    private static final class Terminal extends InputStream {
        private final Deque<Integer> typed = new ArrayDeque<>();

        void types(String text) {
            for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
                typed.add(octet & 0xff);
            }
        }

        @Override
        public int available() {
            return typed.size();
        }

        @Override
        public int read() {
            Integer next = typed.poll();
            return next == null ? -1 : next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = 0;
            while (read < length && !typed.isEmpty()) {
                into[from + read] = (byte) read();
                read++;
                if (into[from + read - 1] == '\n') {
                    break;
                }
            }
            return read == 0 ? -1 : read;
        }
    }

    @Test
    void linesTypedBeforeTheQuestionAreForgottenAndThatIsSaid() {
        Terminal terminal = new Terminal();
        Keyboard keyboard = new Keyboard(terminal, true);
        terminal.types("y\nj\u00e1\n\n");

        assertThat(keyboard.forgetsWhatWasTypedAhead()).isTrue();

        terminal.types("n\n");
        assertThat(keyboard.line()).contains("n");
    }

    @Test
    void whatAnEarlierAnswerBroughtAlongIsForgottenAsWell() {
        Terminal terminal = new Terminal();
        Keyboard keyboard = new Keyboard(terminal, true);
        assertThat(keyboard.forgetsWhatWasTypedAhead()).isFalse();
        terminal.types("Kars\ny\n");

        assertThat(keyboard.line()).contains("Kars");
        assertThat(keyboard.forgetsWhatWasTypedAhead()).isTrue();

        assertThat(keyboard.line()).isEmpty();
    }

    @Test
    void whatComesThroughAPipeWasMeantForTheQuestions() {
        Keyboard keyboard = new Keyboard(new ByteArrayInputStream("y\nn\n".getBytes(StandardCharsets.UTF_8)), false);

        assertThat(keyboard.forgetsWhatWasTypedAhead()).isFalse();
        assertThat(keyboard.line()).contains("y");
        assertThat(keyboard.forgetsWhatWasTypedAhead()).isFalse();
        assertThat(keyboard.line()).contains("n");
    }
}
