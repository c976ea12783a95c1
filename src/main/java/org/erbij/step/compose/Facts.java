package org.erbij.step.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.GuestNote;
import org.jspecify.annotations.Nullable;

/** What a text may say, by the name it has in the text. What is not known is not there. */
final class Facts {
    /** Names that are always there. */
    static final Set<String> IN_A_SUBJECT =
            Set.of("title", "when", "day", "time", "until", "lasts", "area", "lastDay", "deadline", "organizer");

    /** Names a text has besides. */
    static final Set<String> IN_A_BODY = Set.of(
            "practical",
            "minutes",
            "actions",
            "overnight",
            "late",
            "today",
            "guests",
            "guestsInWords",
            "otherGuests",
            "inCalendar",
            "spoken",
            "corrects",
            "notes",
            "questions",
            "name",
            "signal",
            "signalOwner",
            "attending",
            "interested",
            "calendar",
            "alone",
            "guestsRefused",
            "namesWanted",
            "was",
            "wasUntil",
            "otherDay",
            "otherStart",
            "elsewhere",
            "sameAddress",
            "directionsGone",
            "accessGone",
            "phoneGone",
            "titleWas",
            "areaWas",
            "practicalChanged",
            "lastDayWas",
            "awaited",
            "organizes");

    /** Names that a text has which goes to who is coming, once the location is released. */
    static final Set<String> OF_THE_PLACE = Set.of("place", "directions", "access", "phone");

    private Facts() {}

    static Map<String, Object> forSubject(Letter letter, Language language) {
        if (letter.template().kind() == MailKind.NOTICE) {
            return NoticeFacts.forSubject(letter, language);
        }
        Event event = letter.event();
        EventFacts facts = event.facts();
        Spoken spoken = new Spoken(language, letter.at().atZone(facts.zone()).getYear());
        Map<String, Object> values = new HashMap<>();
        values.put("title", facts.title().in(language));
        values.put("when", spoken.moment(facts.starts()));
        values.put("day", spoken.day(facts.starts().toLocalDate()));
        values.put("time", spoken.time(facts.starts().toLocalTime()));
        values.put("until", spoken.end(facts.starts(), facts.endsAt().toLocalDateTime()));
        values.put("lasts", spoken.lasting(facts.lasts()));
        values.put("area", facts.area().in(language));
        values.put(
                "lastDay",
                leavesOn(event.deadline().lastDay(), letter)
                        ? spoken.lastToday(event.deadline())
                        : spoken.last(event.deadline()));
        values.put("deadline", spoken.before(event.deadline().before()));
        values.put("organizer", organizer(letter));
        return values;
    }

    /** Also what never stands in a subject: the reader, their answer, and the place. */
    static Map<String, Object> forBody(Letter letter, Language language) {
        if (letter.template().kind() == MailKind.NOTICE) {
            return NoticeFacts.forBody(letter, language);
        }
        Map<String, Object> values = forSubject(letter, language);
        EventFacts facts = letter.event().facts();
        values.put(
                "overnight",
                Spoken.endsOnAnotherDay(facts.starts(), facts.endsAt().toLocalDateTime()));
        values.put("late", !letter.at().isBefore(letter.event().answersClose()));
        values.put("today", isToday(letter));
        put(values, "practical", letter.event().facts().practical().texts().getOrDefault(language, ""));
        putOutcome(values, letter, language);
        Answer answer = letter.answer();
        EventPolicy.Guests guests = letter.event().policy().guests();
        int brought = answer == null ? 0 : answer.guests();
        values.put("guests", brought);
        values.put("guestsInWords", new Spoken(language, 0).number(brought));
        values.put("otherGuests", letter.earlier().otherGuests());
        values.put("inCalendar", letter.earlier().entry());
        values.put("spoken", letter.earlier().spoken());
        values.put("corrects", letter.earlier().wrong());
        values.put("notes", remarks(answer));
        values.put("questions", letter.questions());
        values.put("attending", answer != null && answer.isYes());
        values.put("interested", answer != null && answer.attendance() == Attendance.INTERESTED);
        values.put("calendar", CalendarPart.comesWith(letter));
        values.put("alone", guests == EventPolicy.Guests.NONE);
        values.put("guestsRefused", guests == EventPolicy.Guests.NONE && asksForGuests(answer));
        values.put(
                "namesWanted",
                guests == EventPolicy.Guests.NAMED && answer != null && answer.guests() > answer.named());
        values.put("awaited", isAwaited(answer));
        values.put("organizes", letter.event().isRunBy(letter.to().address()));
        putNews(values, letter, language);
        if (FirstName.of(letter.to().name()).isPresent()) {
            values.put("name", MarkdownFormat.NAME_MARK);
        }
        reachableOnSignal(letter).ifPresent(who -> {
            put(values, "signal", who.signal());
            put(values, "signalOwner", shown(who.mailbox()));
        });
        Place place = shownPlace(letter);
        if (place != null) {
            put(values, "place", place.name().texts().getOrDefault(language, ""));
            put(values, "directions", place.directions().texts().getOrDefault(language, ""));
            put(values, "access", place.access().texts().getOrDefault(language, ""));
            put(values, "phone", place.phone());
        }
        return values;
    }

    private static boolean isToday(Letter letter) {
        EventFacts facts = letter.event().facts();
        return letter.at().isBefore(facts.startsAt().toInstant())
                && leavesOn(facts.starts().toLocalDate(), letter);
    }

    /** Whether what is written on that day leaves on it, or not at all, as it would come too late: "today" is true then when it leaves. */
    private static boolean leavesOn(LocalDate day, Letter letter) {
        EventFacts facts = letter.event().facts();
        MailKind kind = letter.template().kind();
        Instant useless = kind == MailKind.MAIL
                ? facts.startsAt().toInstant()
                : letter.event().validUntil(kind);
        return day.equals(letter.at().atZone(facts.zone()).toLocalDate())
                && day.equals(useless.minusNanos(1).atZone(facts.zone()).toLocalDate());
    }

    private static boolean asksForGuests(@Nullable Answer answer) {
        return answer != null && answer.notes().stream().anyMatch(GuestNote::isOfRefused);
    }

    /** How many things they remarked themselves; of guests the mail says what is noted, so it is not passed on besides. */
    private static int remarks(@Nullable Answer answer) {
        return answer == null
                ? 0
                : (int) answer.notes().stream()
                        .filter(note -> !GuestNote.isOfRefused(note) && !GuestNote.isNaming(note))
                        .count();
    }

    /** What came of it is told afterwards; what there is none of has no name, so that no text can announce it. */
    private static void putOutcome(Map<String, Object> values, Letter letter, Language language) {
        if (letter.template() != Template.FOLLOW_UP) {
            return;
        }
        List<String> said = letter.event().facts().outcome().said(language);
        List<String> agreed = letter.event().facts().outcome().agreed(language);
        if (!said.isEmpty()) {
            values.put("minutes", said);
        }
        if (!agreed.isEmpty()) {
            values.put("actions", agreed);
        }
    }

    /** Whether an answer is awaited: of who is silent or said perhaps. */
    private static boolean isAwaited(@Nullable Answer answer) {
        return answer == null || answer.coming() == Coming.PERHAPS;
    }

    private static void putNews(Map<String, Object> values, Letter letter, Language language) {
        News news = letter.news();
        EventVersion was = news == null ? null : news.was();
        values.put("elsewhere", news != null && news.elsewhere());
        values.put("sameAddress", news != null && news.sameAddress());
        Set<PlaceDetail> dropped = news == null ? Set.of() : news.dropped();
        values.put("directionsGone", dropped.contains(PlaceDetail.DIRECTIONS));
        values.put("accessGone", dropped.contains(PlaceDetail.ACCESS));
        values.put("phoneGone", dropped.contains(PlaceDetail.PHONE));
        values.put("practicalChanged", news != null && news.practical());
        int year = letter.at().atZone(letter.event().facts().zone()).getYear();
        Spoken spoken = new Spoken(language, year);
        ReplyDeadline closed = news == null ? null : news.closed();
        if (closed != null) {
            values.put("lastDayWas", spoken.last(closed));
        }
        putWords(values, "titleWas", news == null ? null : news.titleWas(), language);
        putWords(values, "areaWas", news == null ? null : news.areaWas(), language);
        EventFacts facts = letter.event().facts();
        values.put(
                "otherDay",
                was != null && !was.starts().toLocalDate().equals(facts.starts().toLocalDate()));
        values.put(
                "otherStart",
                was != null && !was.startsAt().equals(facts.startsAt().toInstant()));
        if (was != null) {
            values.put("was", spoken.moment(was.starts()));
            values.put("wasUntil", spoken.end(was.starts(), was.ends()));
        }
    }

    private static void putWords(Map<String, Object> values, String name, @Nullable LocalText was, Language language) {
        if (was != null) {
            put(values, name, was.texts().getOrDefault(language, ""));
        }
    }

    /** The released place, when the letter goes to somebody who attends; else null. */
    static @Nullable Place shownPlace(Letter letter) {
        Answer answer = letter.answer();
        return tellsPlace(letter.template()) && answer != null && answer.isYes()
                ? letter.venue().announced().orElse(null)
                : null;
    }

    static boolean tellsPlace(Template template) {
        return switch (template) {
            case CONFIRMATION_ATTENDING, LOCATION, REMINDER, CHANGE, MAIL -> true;
            default -> false;
        };
    }

    /** The one in whose name it is written, where they have a number; a number without its owner would send people to another. */
    private static Optional<Organizer> reachableOnSignal(Letter letter) {
        List<Organizer> reachable = letter.event().organizers().stream()
                .filter(who -> who.signal() != null && !who.signal().isBlank())
                .toList();
        return reachable.stream()
                .filter(who -> who.mailbox().address().equals(letter.from().address()))
                .findFirst()
                .or(() -> reachable.stream().findFirst());
    }

    private static String organizer(Letter letter) {
        return shown(letter.from());
    }

    private static String shown(Mailbox who) {
        String name = Clean.line(who.name());
        return name.isEmpty() ? who.address().value() : name;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.put(name, text);
        }
    }
}
