package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar reply is read without its times. */
@Isolated("the zone is that of the whole machine")
final class CalendarZoneTest {
    // R61, MAIL-CASES 2: its DTSTART names a zone that no VTIMEZONE explains, which is then taken for that of the
    // machine
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland"})
    void sayTheSameWhereverTheMachineStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        MailCase exchange = MailCase.all().stream()
                .filter(mail -> mail.name().equals("calendar-exchange-without-organizer"))
                .findFirst()
                .orElseThrow();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            ReceivedMessage message = new MimeMessageParser().parse(MailCase.raw(exchange.mail()));

            assertThat(message.content().calendarReplies())
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.stamp()).hasToString("2017-01-30T19:15:00Z"));
            assertThat(new TrainedReader().read(Words.of(message), Context.NONE))
                    .isInstanceOf(Understanding.Understood.class);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
