package org.erbij.app;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.Outcome;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** Reads {@code events/*.yaml}: what an organizer writes about an event. */
final class EventFile {
    static final Set<String> KEYS = Set.of(
            "event",
            "title",
            "starts",
            "zone",
            "lasts",
            "area",
            "practical",
            "notes",
            "actions",
            "answer-before",
            "languages",
            "organizers",
            "announce-location",
            "nudge",
            "reminders",
            "follow-up",
            "guests",
            "calendar",
            "calendar-title",
            "location-in-calendar",
            "after-deadline",
            "late-yes",
            "outside-thread",
            "answer-after",
            "public-code",
            "public-address");

    private final Yaml yaml;

    private EventFile(Yaml yaml) {
        this.yaml = yaml;
    }

    /**
     * @param file its name, for complaints
     * @throws org.erbij.cli.Refusal when something is missing, unknown or cannot be
     */
    static Event read(String file, String text) {
        return new EventFile(Yaml.read(file, text).allowing(KEYS)).event();
    }

    private Event event() {
        EventId id = yaml.get("event", EventId::new);
        List<Language> languages = languages();
        LocalDateTime starts = yaml.get("starts", Moments::local);
        LocalDateTime before = yaml.get("answer-before", Moments::dayOrMoment);
        if (before.isAfter(starts)) {
            throw yaml.complaint("answer-before", "answer-before lies after the start");
        }
        List<Organizer> organizers = organizers();
        EventFacts facts = new EventFacts(
                text("title", languages),
                starts,
                yaml.find("zone", ZoneId::of).orElse(ZoneId.of("Europe/Amsterdam")),
                yaml.find("lasts", EventFile::length).orElse(Duration.ofHours(3)),
                text("area", languages),
                optional("practical", languages),
                languages,
                new Outcome(optional("notes", languages), optional("actions", languages)));
        String domain = organizers.get(0).mailbox().address().domain();
        return new Event(
                id,
                new EventUid(id.value() + "@" + domain),
                Sequence.FIRST,
                facts,
                new ReplyDeadline(before),
                plan(),
                policy(languages, organizers),
                organizers);
    }

    private static Duration length(String written) {
        Duration length = Spans.parse(written);
        if (length.isZero()) {
            throw new IllegalArgumentException("it must be longer than nothing");
        }
        return length;
    }

    private List<Language> languages() {
        if (!yaml.has("languages")) {
            return List.of(Language.NL, Language.EN);
        }
        List<Language> languages =
                yaml.list("languages", EventFile::language).stream().distinct().toList();
        if (languages.isEmpty()) {
            throw yaml.complaint("languages", "at least one language is needed");
        }
        return languages;
    }

    private static Language language(String code) {
        return Language.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is none of nl and en"));
    }

    private LocalText text(String key, List<Language> languages) {
        Yaml texts = yaml.map(key).allowing(Set.of("nl", "en"));
        Map<Language, String> written = new EnumMap<>(Language.class);
        for (Language language : languages) {
            String code = language.code();
            String said = texts.text(code).strip();
            if (said.isEmpty()) {
                throw texts.complaint(code, key + ": " + code + " is empty");
            }
            written.put(language, said);
        }
        return new LocalText(written);
    }

    private LocalText optional(String key, List<Language> languages) {
        return yaml.has(key) ? text(key, languages) : empty(languages);
    }

    private static LocalText empty(List<Language> languages) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        languages.forEach(language -> texts.put(language, ""));
        return new LocalText(texts);
    }

    private List<Organizer> organizers() {
        List<Organizer> organizers = new ArrayList<>();
        for (Yaml entry : yaml.maps("organizers")) {
            entry.allowing(Set.of("name", "address", "signal"));
            organizers.add(new Organizer(
                    new Mailbox(entry.text("name"), entry.get("address", AddrSpec::of)),
                    entry.find("signal").orElse(null)));
        }
        if (organizers.isEmpty()) {
            throw yaml.complaint("organizers", "organizers: at least one is needed");
        }
        return organizers;
    }

    private List<Planned> plan() {
        List<Planned> plan = new ArrayList<>();
        planned("nudge", MailKind.NUDGE).ifPresent(plan::add);
        planned("announce-location", MailKind.LOCATION).ifPresent(plan::add);
        plan.addAll(yaml.list("reminders", written -> new Planned(MailKind.REMINDER, written, Moments.parse(written))));
        planned("follow-up", MailKind.FOLLOW_UP).ifPresent(plan::add);
        return plan;
    }

    private Optional<Planned> planned(String key, MailKind kind) {
        return yaml.find(key, written -> new Planned(kind, written, Moments.parse(written)));
    }

    private EventPolicy policy(List<Language> languages, List<Organizer> organizers) {
        EventPolicy usual = EventPolicy.DEFAULT;
        @Nullable LocalText title = yaml.has("calendar-title") ? text("calendar-title", languages) : null;
        return new EventPolicy(
                choice("guests", EventPolicy.Guests.class, usual.guests()),
                choice("calendar", EventPolicy.Calendar.class, usual.calendar()),
                choice("after-deadline", EventPolicy.AfterDeadline.class, usual.afterDeadline()),
                choice("late-yes", EventPolicy.LateYes.class, usual.lateYes()),
                choice("outside-thread", EventPolicy.OutsideThread.class, usual.outsideThread()),
                yaml.find("answer-after", Spans::parse).orElse(usual.answerAfter()),
                title,
                yaml.find("location-in-calendar", EventFile::yesOrNo).orElse(usual.locationInCalendar()),
                announced(organizers));
    }

    /** An organizer's own address would have every mail from a stranger looked at. */
    private Announced announced(List<Organizer> organizers) {
        @Nullable AddrSpec address = yaml.find("public-address", AddrSpec::of).orElse(null);
        if (address != null
                && organizers.stream()
                        .anyMatch(
                                organizer -> address.equals(organizer.mailbox().address()))) {
            throw yaml.complaint(
                    "public-address",
                    "public-address is an organizer's own, where private mail comes as well; take one for this event alone");
        }
        return new Announced(
                yaml.find("public-code", written -> new Announced(written, null))
                        .map(Announced::code)
                        .orElse(null),
                address);
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E usual) {
        return yaml.find(key, written -> Choices.parse(type, written)).orElse(usual);
    }

    private static boolean yesOrNo(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("'" + written + "' is neither yes nor no");
        };
    }
}
