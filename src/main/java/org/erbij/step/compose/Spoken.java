package org.erbij.step.compose;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.people.Language;

/** Days, times and durations as people say them; the year only when it is not the reader's own. */
record Spoken(Language language, int currentYear) {
    /** Each mail says many days and times, and working out a pattern costs far more than using it. */
    private static final Map<List<Object>, DateTimeFormatter> FORMS = new ConcurrentHashMap<>();

    private static final List<String> DUTCH_NUMBERS = List.of(
            "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");
    private static final List<String> ENGLISH_NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    String day(LocalDate day) {
        String form = day.getYear() == currentYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return form(form).format(day);
    }

    String time(LocalTime time) {
        String form = language == Language.NL ? "HH.mm 'uur'" : "HH:mm";
        return form(form).format(time);
    }

    private DateTimeFormatter form(String pattern) {
        return FORMS.computeIfAbsent(
                List.of(language, pattern), form -> DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    String moment(LocalDateTime at) {
        String join = language == Language.NL ? " om " : ", ";
        return day(at.toLocalDate()) + join + time(at.toLocalTime());
    }

    /** When something ends that began then: with its day when that is another one, but for midnight, which ends the day. */
    String end(LocalDateTime begun, LocalDateTime ends) {
        return endsOnAnotherDay(begun, ends) ? moment(ends) : time(ends.toLocalTime());
    }

    static boolean endsOnAnotherDay(LocalDateTime begun, LocalDateTime ends) {
        return !begun.toLocalDate().equals(ends.minusNanos(1).toLocalDate());
    }

    /** The day before which an answer is asked; with the time when that is not midnight. */
    String before(LocalDateTime limit) {
        return limit.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(limit.toLocalDate()) : moment(limit);
    }

    /** The last day on which an answer is in time; with the time when that day ends early. */
    String last(ReplyDeadline deadline) {
        LocalDateTime limit = deadline.before();
        return limit.toLocalDate().equals(deadline.lastDay()) ? moment(limit) : day(deadline.lastDay());
    }

    /** The same of a mail that leaves on that day, or not at all. */
    String lastToday(ReplyDeadline deadline) {
        LocalDateTime limit = deadline.before();
        boolean dutch = language == Language.NL;
        if (!limit.toLocalDate().equals(deadline.lastDay())) {
            return dutch ? "vandaag" : "today";
        }
        String time = time(limit.toLocalTime());
        return dutch ? "vandaag om " + time : time + " today";
    }

    /** A small number as people write it; from thirteen in figures. */
    String number(int count) {
        List<String> words = language == Language.NL ? DUTCH_NUMBERS : ENGLISH_NUMBERS;
        return count < words.size() ? words.get(count) : Integer.toString(count);
    }

    String kind(MailKind kind) {
        boolean dutch = language == Language.NL;
        return switch (kind) {
            case INVITATION -> dutch ? "uitnodiging" : "invitation";
            case CONFIRMATION -> dutch ? "bevestiging" : "confirmation";
            case NUDGE -> dutch ? "vraag om antwoord" : "nudge";
            case LOCATION -> dutch ? "locatie" : "location";
            case REMINDER -> dutch ? "herinnering" : "reminder";
            case FOLLOW_UP -> dutch ? "bedankmail" : "follow-up";
            case CHANGE -> dutch ? "wijziging" : "change";
            case CANCELLATION -> dutch ? "afgelasting" : "cancellation";
            case MAIL -> "mail";
            case NOTICE -> dutch ? "bericht aan de organisatie" : "notice to the organizers";
        };
    }

    String lasting(Duration lasts) {
        boolean dutch = language == Language.NL;
        long hours = lasts.toHours();
        int minutes = lasts.toMinutesPart();
        String whole = dutch ? hours + " uur" : hours + (hours == 1 ? " hour" : " hours");
        String rest = dutch
                ? minutes + (minutes == 1 ? " minuut" : " minuten")
                : minutes + (minutes == 1 ? " minute" : " minutes");
        if (minutes == 0) {
            return whole;
        }
        if (hours == 1 && minutes == 30) {
            return dutch ? "anderhalf uur" : "an hour and a half";
        }
        if (hours > 1 && minutes == 30) {
            return hours + (dutch ? "½ uur" : "½ hours");
        }
        return hours == 0 ? rest : whole + (dutch ? " en " : " and ") + rest;
    }
}
