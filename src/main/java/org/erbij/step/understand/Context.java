package org.erbij.step.understand;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.erbij.domain.event.EventUid;
import org.jspecify.annotations.Nullable;

/**
 * What we had written to people before they answered, so that quotation is known without a mark, our subject is not taken
 * for theirs, and neither is what our titles say.
 *
 * @param events of ours, also those that are past
 * @param texts plain texts of our mails
 * @param zone where the events are
 * @param entries UIDs of all entries of ours that a calendar may answer; empty where they are not known
 * @param ourSubjects those of our mails, without prefixes, in small letters, as far as they are known; asked for only where somebody may have
 *     written a subject of their own, because it takes a look at all we sent
 */
public record Context(
        List<Ours> events, List<String> texts, ZoneId zone, Set<EventUid> entries, Supplier<Set<String>> ourSubjects) {
    public static final Context NONE = new Context(List.of(), List.of(), ZoneOffset.UTC);

    /** Where nobody knows which mails and calendar entries went out. */
    public Context(List<Ours> events, List<String> texts, ZoneId zone) {
        this(events, texts, zone, Set.of(), Set::of);
    }

    public Context {
        entries = Set.copyOf(entries);
        events = List.copyOf(events);
        texts = List.copyOf(texts);
    }

    /**
     * An event of ours.
     *
     * @param titles in every language; our mails have them for a subject
     * @param begins where it is: "the 13th" means such a day; null where no day is known
     * @param was the days on which it was to be before it was moved
     */
    public record Ours(List<String> titles, @Nullable LocalDateTime begins, List<LocalDate> was) {
        public Ours {
            titles = List.copyOf(titles);
            was = List.copyOf(was);
        }

        /** One that was never moved. */
        public Ours(List<String> titles, @Nullable LocalDateTime begins) {
            this(titles, begins, List.of());
        }

        private boolean isNamedIn(String subject) {
            String lower = subject.toLowerCase(Locale.ROOT);
            return titles.stream()
                    .map(title -> title.strip().toLowerCase(Locale.ROOT))
                    .anyMatch(title -> !title.isEmpty() && lower.contains(title));
        }

        @Override
        public String toString() {
            return "event with " + titles.size() + " titles";
        }
    }

    List<String> titles() {
        return events.stream().flatMap(event -> event.titles().stream()).toList();
    }

    /** Whether an entry with that UID is of an event of ours, as far as that is known (R54). */
    boolean mayBeOurs(EventUid entry) {
        return entries.isEmpty() || entries.contains(entry);
    }

    /** With those events alone that a subject names; with all where it names none. */
    Context about(String subject) {
        List<Ours> named =
                events.stream().filter(event -> event.isNamedIn(subject)).toList();
        return named.isEmpty() ? this : new Context(named, texts, zone, entries, ourSubjects);
    }

    List<LocalDateTime> begins() {
        return events.stream().map(Ours::begins).filter(Objects::nonNull).toList();
    }

    /** Days on which none of them is any more. */
    List<LocalDate> formerDays() {
        List<LocalDate> days = begins().stream().map(LocalDateTime::toLocalDate).toList();
        return events.stream()
                .flatMap(event -> event.was().stream())
                .filter(day -> !days.contains(day))
                .toList();
    }

    /** Redacted: a text of ours may name its reader, and the location. */
    @Override
    public String toString() {
        return "context of " + texts.size() + " texts";
    }
}
