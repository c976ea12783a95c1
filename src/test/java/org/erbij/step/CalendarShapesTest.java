package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar parts as they come from programs, and as they come after damage, with the reader as shipped. */
final class CalendarShapesTest {
    private static final int MUTATIONS = 10_000;
    private static final MimeMessageParser PARSER = new MimeMessageParser();
    private static final TrainedReader READER = new TrainedReader();

    // R62: flipped, cut and doubled octets; each is parsed, and the words of one in a hundred are read
    @Test
    @Timeout(120)
    void breakNothingHoweverDamaged() {
        var random = new Random(62);
        List<MailCase> calendars = MailCase.all().stream()
                .filter(mail -> mail.name().startsWith("calendar-"))
                .toList();
        int replies = 0;

        for (int i = 0; i < MUTATIONS; i++) {
            MailCase mail = calendars.get(i % calendars.size());
            ReceivedMessage message = PARSER.parse(MailCase.raw(damaged(mail, random)));
            replies += message.content().calendarReplies().size();
            if (i % 100 == 0) {
                assertThat(read(message)).isNotNull();
            }
        }

        assertThat(calendars).hasSizeGreaterThan(10);
        assertThat(replies).as("some are still understood").isBetween(MUTATIONS / 10, MUTATIONS);
    }

    // R69, MAIL-CASES 29b and 29c
    @ParameterizedTest
    @ValueSource(strings = {"winmail", "encrypted-pgp", "encrypted-smime"})
    void whatNobodyCanReadWaitsForTheOrganizer(String name) {
        ReceivedMessage message = PARSER.parse(MailCase.raw(mail(name).mail()));

        Understanding understanding = new TrainedReader(0).read(Words.of(message), Context.NONE);

        assertThat(understanding).isInstanceOf(Understanding.Unclear.class);
        assertThat(message.parties().sender()).isPresent();
    }

    private static Understanding read(ReceivedMessage message) {
        return READER.read(Words.of(message), Context.NONE);
    }

    private static Octets damaged(MailCase mail, Random random) {
        byte[] octets = mail.mail().toByteArray();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(octets.length);
            int length = Math.min(random.nextInt(60), octets.length - at);
            switch (random.nextInt(3)) {
                case 0 -> octets[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> System.arraycopy(octets, at, octets, random.nextInt(octets.length - length + 1), length);
                default -> octets[at] = (byte) "\r\n:;=\"\\".charAt(random.nextInt(7));
            }
        }
        return Octets.of(octets);
    }

    private static MailCase mail(String name) {
        return MailCase.all().stream()
                .filter(mail -> mail.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
