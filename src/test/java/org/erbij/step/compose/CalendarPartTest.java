package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.Calendar;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.people.Language;
import org.erbij.fixture.Occasions;
import org.erbij.fixture.OpenedMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The entry in the reader's calendar, read back by biweekly, and line by line where that is too lenient (R45 to R53, R60). */
class CalendarPartTest {
    private static Letters location() {
        return Letters.of(Template.LOCATION).released();
    }

    static EventPolicy policy(Calendar calendar, @Nullable LocalText title, boolean withLocation) {
        EventPolicy usual = EventPolicy.DEFAULT;
        return new EventPolicy(
                usual.guests(),
                calendar,
                usual.afterDeadline(),
                usual.lateYes(),
                usual.outsideThread(),
                usual.answerAfter(),
                title,
                withLocation);
    }

    private static VEvent entry(OpenedMail mail) {
        ICalendar calendar = Biweekly.parse(mail.calendar()).first();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** R46, R47, R50, PRODUCT "Calendars are seen by colleagues". */
    @Test
    void theEntryOfWhoComesIsComplete() {
        OpenedMail mail = location().sequence(1).opened();
        ICalendar calendar = Biweekly.parse(mail.calendar()).first();
        VEvent entry = entry(mail);

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(entry.getUid().getValue()).isEqualTo("monday-evening@example.nl");
        assertThat(entry.getSequence().getValue()).isEqualTo(1);
        assertThat(entry.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2017-02-01T09:00:00Z"));
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2017-02-13T17:00:00Z"));
        assertThat(entry.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2017-02-13T20:00:00Z"));
        assertThat(entry.getOrganizer().getEmail()).isEqualTo("kars@example.nl");
        assertThat(entry.getSummary().getValue()).isEqualTo("Een avond over techniek");
        assertThat(entry.getLocation().getValue()).isEqualTo("Zwaluwzaal, Kade 7");
        assertThat(entry.getClassification().getValue()).isEqualTo("PRIVATE");
        assertThat(entry.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(CalendarLines.one(mail.calendar(), "DTSTART")).isEqualTo("DTSTART:20170213T170000Z");
        assertThat(mail.calendar()).doesNotContain("TZID");
    }

    /** R47, R48, R53: the reader alone, accepted already, and asked nothing again. */
    @Test
    void theOnlyAttendeeIsTheReader() {
        OpenedMail mail = location().to("Zoë de Vries", "Zoe.Vries@EXAMPLE.org").opened();
        List<Attendee> attendees = entry(mail).getAttendees();

        assertThat(attendees).hasSize(1);
        assertThat(attendees.get(0).getEmail()).isEqualTo("Zoe.Vries@example.org");
        assertThat(mail.field("To")).endsWith("<Zoe.Vries@example.org>");
        assertThat(attendees.get(0).getCommonName()).isEqualTo("Zoë de Vries");
        assertThat(attendees.get(0).getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        assertThat(attendees.get(0).getRsvp()).isFalse();
    }

    /** R60: biweekly would throw on such a name; ours loses only what may not stand in quotes. */
    @ParameterizedTest
    @CsvSource(
            value = {"Zoë \"Zo\" de Vries|Zoë Zo de Vries", "Vries; X=y, de: z|Vries; X=y, de: z", "a\\nb ^n|a\\nb ^n"},
            delimiter = '|')
    void aNameStaysAName(String name, String kept) {
        String line = CalendarLines.one(
                location().to(name, "zoe@example.org").opened().calendar(), "ATTENDEE");

        assertThat(line).contains(";CN=\"" + kept + "\":mailto:zoe@example.org");
    }

    /** RFC 5545 section 3.3.11. */
    @Test
    void textsComeBackAsTheyWere() {
        String odd = "Een; avond, over \\n techniek: \"wij\" \\ 100% 👩🏽‍💻";
        OpenedMail mail = location().titled(odd).released(odd).opened();

        assertThat(entry(mail).getSummary().getValue()).isEqualTo(odd);
        assertThat(entry(mail).getLocation().getValue()).isEqualTo(odd);
        assertThat(CalendarLines.one(mail.calendar(), "SUMMARY")).contains("Een\\; avond\\, over \\\\n techniek");
    }

    /** R49: also where every character takes four octets. */
    @ParameterizedTest
    @MethodSource("longTitles")
    void linesAreFoldedAt75OctetsAndBetweenCharacters(String title) {
        OpenedMail mail = location().titled(title).opened();

        for (String line : CalendarLines.physical(mail.calendar())) {
            assertThat(CalendarLines.octets(line)).isLessThanOrEqualTo(75);
        }
        assertThat(mail.calendar()).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(mail.calendar().replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(CalendarLines.one(mail.calendar(), "SUMMARY")).isEqualTo("SUMMARY:" + title);
        assertThat(entry(mail).getSummary().getValue()).isEqualTo(title);
    }

    static Stream<String> longTitles() {
        return Stream.iterate(60, length -> length + 1)
                .limit(12)
                .flatMap(length ->
                        Stream.of("a".repeat(length) + "ë€👍", "x" + "👍".repeat(length), "é".repeat(length * 3)));
    }

    /** R50, R102: the hour of the wall, in summer as in winter. */
    @ParameterizedTest
    @CsvSource({
        "2017-02-13T18:00, 20170213T170000Z, 20170213T200000Z",
        "2017-07-10T18:00, 20170710T160000Z, 20170710T190000Z",
        "2017-03-26T01:00, 20170326T000000Z, 20170326T030000Z",
        "2017-10-29T01:00, 20171028T230000Z, 20171029T020000Z",
        "2017-12-31T23:00, 20171231T220000Z, 20180101T010000Z",
    })
    void timesAreInUtc(LocalDateTime starts, String start, String end) {
        String calendar = location().facts(Occasions.facts(starts)).opened().calendar();

        assertThat(CalendarLines.one(calendar, "DTSTART")).isEqualTo("DTSTART:" + start);
        assertThat(CalendarLines.one(calendar, "DTEND")).isEqualTo("DTEND:" + end);
    }

    @Test
    void timesAreThoseOfTheEventsOwnZone() {
        EventFacts there = new EventFacts(
                LocalText.of("x", "x"),
                LocalDateTime.parse("2017-02-13T18:00"),
                ZoneId.of("Pacific/Auckland"),
                Duration.ofMinutes(90),
                LocalText.of("x", "x"),
                LocalText.of("", ""),
                List.of(Language.NL));

        String calendar = location().facts(there).opened().calendar();

        assertThat(CalendarLines.one(calendar, "DTSTART")).isEqualTo("DTSTART:20170213T050000Z");
        assertThat(CalendarLines.one(calendar, "DTEND")).isEqualTo("DTEND:20170213T063000Z");
    }

    /** R51: one entry through its life; a later mail is newer by SEQUENCE or by DTSTAMP. */
    @Test
    void theEntryOfALaterMailReplacesTheEarlierOne() {
        VEvent first = entry(Letters.of(Template.CONFIRMATION_ATTENDING).opened());
        VEvent later = entry(location()
                .sequence(1)
                .writtenAt(Instant.parse("2017-02-11T09:00:00Z"))
                .opened());

        assertThat(later.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(later.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(later.getDateTimeStamp().getValue())
                .isAfter(first.getDateTimeStamp().getValue());
    }

    /** PRODUCT "Calendars are seen by colleagues": who gets an entry at all. */
    @Test
    void thePolicySaysWhoGetsAnEntry() {
        for (Template template : Template.values()) {
            List<Boolean> entries = Arrays.stream(Calendar.values())
                    .map(calendar -> !Letters.of(template)
                            .released()
                            .policy(policy(calendar, null, true))
                            .opened()
                            .calendar()
                            .isEmpty())
                    .toList();
            List<Boolean> expected = switch (template) {
                case CONFIRMATION_ATTENDING, LOCATION -> List.of(true, true, false);
                case INVITATION -> List.of(false, true, false);
                default -> List.of(false, false, false);
            };
            assertThat(entries)
                    .as(template + ": confirmation, invitation, none")
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Calendar.class)
    void aConfirmationSpeaksOfAnEntryWhereOneComesWithIt(Calendar calendar) {
        Letters letters = Letters.of(Template.CONFIRMATION_ATTENDING)
                .policy(policy(calendar, null, true))
                .in(null);
        OpenedMail mail = letters.opened();

        assertThat(mail.calendar().isEmpty()).isEqualTo(calendar == Calendar.NONE);
        assertThat(mail.text().contains("een afspraak voor je agenda")).isEqualTo(calendar != Calendar.NONE);
        assertThat(mail.text().contains("A calendar entry is attached")).isEqualTo(calendar != Calendar.NONE);
    }

    /** R46: who has not answered is asked. */
    @Test
    void anInvitedReaderIsAskedByTheEntry() {
        OpenedMail mail = Letters.of(Template.INVITATION)
                .policy(policy(Calendar.INVITATION, null, true))
                .opened();

        assertThat(CalendarLines.one(mail.calendar(), "ATTENDEE"))
                .contains("ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
    }

    /** PRODUCT "Calendars are seen by colleagues". */
    @Test
    void theEntryCanHaveANeutralTitleAndNoLocation() {
        OpenedMail mail = location()
                .in(Language.EN)
                .policy(policy(Calendar.CONFIRMATION, LocalText.of("Afspraak", "Appointment"), false))
                .opened();

        assertThat(entry(mail).getSummary().getValue()).isEqualTo("Appointment");
        assertThat(mail.calendar()).doesNotContain("tech", "LOCATION", Letters.SECRET);
        assertThat(mail.text()).contains(Letters.SECRET);
    }
}
