package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that was damaged on its way, or on purpose, is read and screened all the same (R17, R62). */
final class DamagedMailTest {
    private static final int COPIES = 6;

    private static final MimeMessageParser PARSER = new MimeMessageParser();
    private static final TrainedReader READER = new TrainedReader();
    private static final List<MailCase> CASES = MailCase.all();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2017, 213, 1800, 4711})
    void isReadAndScreened(long seed) {
        var random = new Random(seed);
        Screening screening = MailCase.screening();
        int read = 0;

        for (MailCase mail : CASES) {
            for (int copy = 0; copy < COPIES; copy++) {
                byte[] damaged = damage(mail.mail().toByteArray(), random);
                try {
                    ReceivedMessage message = PARSER.parse(MailCase.raw(Octets.of(damaged)));
                    var screened = screening.screen(message, Unquoted::in);
                    assertThat(screened.message()).isSameAs(message);
                    assertThat(READER.read(Words.of(message), Context.NONE)).isNotNull();
                    read++;
                } catch (RuntimeException thrown) {
                    fail("seed %d, copy %d of %s".formatted(seed, copy, mail), thrown);
                }
            }
        }

        assertThat(read).isEqualTo(CASES.size() * COPIES);
    }

    /** Who wrote, and about what, is known whatever happened to the body. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20170213, 1})
    void keepsItsHeaderWhenTheBodyIsDamaged(long seed) {
        var random = new Random(seed);

        for (MailCase mail : CASES) {
            byte[] octets = mail.mail().toByteArray();
            int body = mail.mail().text(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            if (body > 3) {
                ReceivedMessage whole = PARSER.parse(MailCase.raw(mail.mail()));
                byte[] damage = damage(Arrays.copyOfRange(octets, body, octets.length), random);
                byte[] damaged = joined(Arrays.copyOf(octets, body), body, damage, body);

                ReceivedMessage read = PARSER.parse(MailCase.raw(Octets.of(damaged)));

                assertThat(read.parties()).as(mail.name()).isEqualTo(whole.parties());
                assertThat(read.threading()).as(mail.name()).isEqualTo(whole.threading());
                assertThat(read.content().subject())
                        .as(mail.name())
                        .isEqualTo(whole.content().subject());
            }
        }
    }

    /** One to four kinds of damage, one after the other. */
    private byte[] damage(byte[] mail, Random random) {
        byte[] damaged = mail;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(damaged.length + 1);
            int length = Math.min(damaged.length - at, random.nextInt(200));
            damaged = switch (random.nextInt(5)) {
                case 0 -> flipped(damaged, random);
                case 1 -> joined(damaged, at, new byte[0], at + length);
                case 2 -> joined(damaged, at + length, Arrays.copyOfRange(damaged, at, at + length), at + length);
                case 3 -> Arrays.copyOf(damaged, at);
                default -> joined(damaged, at, pieceOfAnother(random), at + length);
            };
        }
        return damaged;
    }

    private static byte[] flipped(byte[] mail, Random random) {
        byte[] flipped = mail.clone();
        for (int i = 0; i < flipped.length / 50; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] pieceOfAnother(Random random) {
        byte[] other = CASES.get(random.nextInt(CASES.size())).mail().toByteArray();
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(400)));
    }

    /** The beginning up to a place, something between, and the rest from another place on. */
    private static byte[] joined(byte[] mail, int before, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(mail, before + between.length + mail.length - from);
        System.arraycopy(between, 0, joined, before, between.length);
        System.arraycopy(mail, from, joined, before + between.length, mail.length - from);
        return joined;
    }
}
