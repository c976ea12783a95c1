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
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Organizer;
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
            "answer-after");

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
        List<Language> languages = yaml.has("languages")
                ? yaml.texts("languages").stream().map(this::language).toList()
                : List.of(Language.NL, Language.EN);
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
                yaml.find("lasts", Spans::parse).orElse(Duration.ofHours(3)),
                text("area", languages),
                yaml.has("practical") ? text("practical", languages) : empty(languages),
                languages);
        String domain = organizers.get(0).mailbox().address().domain();
        return new Event(
                id,
                new EventUid(id.value() + "@" + domain),
                Sequence.FIRST,
                facts,
                new ReplyDeadline(before),
                plan(),
                policy(languages),
                organizers);
    }

    private Language language(String code) {
        return Language.ofCode(code)
                .orElseThrow(() -> yaml.complaint("languages", "'" + code + "' is none of nl and en"));
    }

    private LocalText text(String key, List<Language> languages) {
        Yaml texts = yaml.map(key).allowing(Set.of("nl", "en"));
        Map<Language, String> written = new EnumMap<>(Language.class);
        for (Language language : languages) {
            written.put(language, texts.text(language.code()).strip());
        }
        return new LocalText(written);
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
            throw yaml.complaint("organizers", "at least one organizer is needed");
        }
        return organizers;
    }

    private List<Planned> plan() {
        List<Planned> plan = new ArrayList<>();
        planned("nudge", MailKind.NUDGE).ifPresent(plan::add);
        planned("announce-location", MailKind.LOCATION).ifPresent(plan::add);
        for (String reminder : yaml.texts("reminders")) {
            try {
                plan.add(new Planned(MailKind.REMINDER, reminder, Moments.parse(reminder)));
            } catch (IllegalArgumentException wrong) {
                throw yaml.complaint("reminders", "reminders: " + wrong.getMessage());
            }
        }
        planned("follow-up", MailKind.FOLLOW_UP).ifPresent(plan::add);
        return plan;
    }

    private Optional<Planned> planned(String key, MailKind kind) {
        return yaml.find(key, written -> new Planned(kind, written, Moments.parse(written)));
    }

    private EventPolicy policy(List<Language> languages) {
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
                yaml.find("location-in-calendar", EventFile::yesOrNo).orElse(usual.locationInCalendar()));
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
