package org.erbij.step;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.erbij.mail.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvn -Pfuzz verify} looks for at length, in short: its seeds, and what two of them make together. */
final class ReadingTargetTest {
    private static final List<Octets> SEEDS = Seeds.all();

    private final ReadingTarget target = new ReadingTarget();

    @Test
    void eachSeedIsReadWithinItsBounds() {
        assertThat(SEEDS).hasSizeGreaterThan(500);
        for (int i = 0; i < SEEDS.size(); i++) {
            read(SEEDS.get(i).toByteArray(), "seed " + i);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {213, 2017})
    void piecesOfSeedsAreReadWithinTheirBounds(long number) {
        var random = new Random(number);
        for (int draw = 0; draw < 400; draw++) {
            byte[] mail = joined(piece(random), piece(random), piece(random));
            read(mail, "draw " + draw);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 1800})
    void anyOctetsAreReadWithinTheirBounds(long number) {
        var random = new Random(number);
        for (int draw = 0; draw < 200; draw++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            read(
                    draw % 2 == 0 ? noise : joined("From: anne@example.org\r\n\r\n".getBytes(US_ASCII), noise),
                    "draw " + draw);
        }
    }

    private void read(byte[] mail, String what) {
        try {
            target.read(mail);
        } catch (RuntimeException | StackOverflowError thrown) {
            fail(what, thrown);
        }
    }

    private static byte[] piece(Random random) {
        byte[] seed = SEEDS.get(random.nextInt(SEEDS.size())).toByteArray();
        int from = random.nextInt(3) == 0 ? random.nextInt(seed.length + 1) : 0;
        int to = from + random.nextInt(seed.length - from + 1);
        return Arrays.copyOfRange(seed, from, to);
    }

    private static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
