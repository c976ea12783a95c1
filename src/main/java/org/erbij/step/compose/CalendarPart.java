package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventPolicy.Calendar;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.PartStat;

/** The calendar entry of one reader (RFC 5546 section 3.2.2), folded at 75 octets (R49). */
final class CalendarPart {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarPart() {}

    /** The entry, when the policy grants one to who gets this letter. */
    static Optional<String> of(Letter letter, Language language) {
        return comesWith(letter) ? Optional.of(new CalendarPart().write(letter, language)) : Optional.empty();
    }

    static boolean comesWith(Letter letter) {
        News news = letter.news();
        if (news != null) {
            return news.entry();
        }
        Calendar policy = letter.event().policy().calendar();
        boolean accepted =
                (letter.template() == Template.CONFIRMATION_ATTENDING || letter.template() == Template.LOCATION)
                        && letter.answer() != null
                        && letter.answer().isYes();
        boolean invited = letter.template() == Template.INVITATION && policy == Calendar.INVITATION;
        return policy != Calendar.NONE && (accepted || invited);
    }

    static String method(Letter letter) {
        return letter.template() == Template.CANCELLATION ? "CANCEL" : "REQUEST";
    }

    /** Who comes is not asked again (R53), except for another date: that is for each of them to say (RFC 5546 section 2.1.4). */
    private static String participation(Letter letter) {
        News news = letter.news();
        boolean cancelled = letter.template() == Template.CANCELLATION;
        boolean asked = letter.template() == Template.INVITATION || (news != null && news.was() != null);
        Answer answer = letter.answer();
        if (answer == null || asked) {
            return "NEEDS-ACTION;RSVP=" + (cancelled ? "FALSE" : "TRUE");
        }
        PartStat known = switch (answer.coming()) {
            case YES -> PartStat.ACCEPTED;
            case PERHAPS -> PartStat.TENTATIVE;
            case NO -> PartStat.DECLINED;
        };
        return known + ";RSVP=FALSE";
    }

    private String write(Letter letter, Language language) {
        Event event = letter.event();
        LocalText title = event.policy().calendarTitle();
        line("BEGIN:VCALENDAR")
                .line("PRODID:-//Erbij//Erbij//EN")
                .line("VERSION:2.0")
                .line("METHOD:" + method(letter));
        line("BEGIN:VEVENT").line("UID:" + text(event.uid().value())).line("DTSTAMP:" + utc(letter.at()));
        line("DTSTART:" + utc(event.facts().startsAt().toInstant()));
        line("DTEND:" + utc(event.facts().endsAt().toInstant()));
        line("SEQUENCE:" + event.sequence().value());
        line("SUMMARY:" + text((title == null ? event.facts().title() : title).in(language)));
        line("ORGANIZER:mailto:" + letter.from().address().value());
        line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                + participation(letter) + commonName(letter) + ":mailto:"
                + letter.to().address().value());
        Place place = Facts.shownPlace(letter);
        if (place != null && event.policy().locationInCalendar()) {
            line("LOCATION:" + text(place.name().in(language)));
        }
        line("CLASS:PRIVATE")
                .line(letter.template() == Template.CANCELLATION ? "STATUS:CANCELLED" : "STATUS:CONFIRMED")
                .line("END:VEVENT")
                .line("END:VCALENDAR");
        return out.toString();
    }

    /** Quoted, and without what may not stand in quotes (R60; RFC 5545 section 3.1). */
    private static String commonName(Letter letter) {
        String name = Clean.line(letter.to().name()).replace("\"", "");
        return name.isEmpty() ? "" : ";CN=\"" + name + "\"";
    }

    private static String utc(Instant at) {
        return UTC.format(at);
    }

    private static String text(String value) {
        return Clean.line(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    private CalendarPart line(String line) {
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
        }
        out.append("\r\n");
        return this;
    }
}
