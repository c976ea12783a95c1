package org.erbij.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.Language;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.Context.Ours;

/** What the reader should know of our own words and events. */
public final class WhatWeWrote {
    private static final Pattern TODAY = Pattern.compile("\\b(?:vanavond|vandaag|vanmiddag|tonight|today)\\b");

    private final Function<Event, List<String>> invitations;

    /** @param invitations plain texts of an event's invitation, in every language; asked often, so answer from memory */
    public WhatWeWrote(Function<Event, List<String>> invitations) {
        this.invitations = invitations;
    }

    Context in(Books books) {
        List<Event> events = books.events().all();
        Context known = of(events, event -> formerDays(books, event));
        List<String> texts = new ArrayList<>(known.texts());
        events.forEach(event -> texts.addAll(books.events().handWritten(event.id())));
        Set<EventUid> entries = events.stream().map(Event::uid).collect(Collectors.toUnmodifiableSet());
        return new Context(
                known.events(),
                texts,
                known.zone(),
                entries,
                () -> books.outbox().subjects());
    }

    private static List<LocalDate> formerDays(Books books, Event event) {
        if (books.events().datedAt(event.id()).equals(Sequence.FIRST)) {
            return List.of();
        }
        return books.events().versions(event.id()).stream()
                .map(version -> version.starts().toLocalDate())
                .distinct()
                .toList();
    }

    /** What a reader should know of these events, where nobody knows which calendar entries went out for them. */
    public Context of(List<Event> events) {
        return of(events, event -> List.of());
    }

    private Context of(List<Event> events, Function<Event, List<LocalDate>> formerDays) {
        List<Ours> ours = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Event event : events) {
            ours.add(new Ours(
                    List.copyOf(event.facts().title().texts().values()),
                    event.state() == EventState.CANCELLED ? null : event.facts().starts(),
                    formerDays.apply(event)));
            texts.addAll(event.facts().practical().texts().values());
            texts.addAll(event.facts().outcome().notes().texts().values());
            texts.addAll(event.facts().outcome().actions().texts().values());
            texts.addAll(invitations.apply(event));
        }
        ZoneId zone =
                events.stream().map(event -> event.facts().zone()).findFirst().orElse(ZoneOffset.UTC);
        return new Context(ours, texts, zone);
    }

    /**
     * Whether a text speaks of an event: by its title, its public code, day and month, or on the day itself by "tonight". Asked before a
     * mail from outside our threads is kept, because friends also write "I'm in!" about squash on Saturday.
     */
    public static boolean speaksOf(Event event, String text, Instant written) {
        LocalDate day = event.facts().starts().toLocalDate();
        String words = text.toLowerCase(Locale.ROOT);
        boolean today = written.atZone(event.facts().zone()).toLocalDate().equals(day);
        return event.facts().title().isNamedIn(text)
                || event.policy().announced().isNamedIn(text)
                || (today && TODAY.matcher(words).find())
                || namesTheDay(day, words);
    }

    private static boolean namesTheDay(LocalDate day, String written) {
        for (Language language : Language.values()) {
            String month = day.getMonth()
                    .getDisplayName(TextStyle.FULL, language.locale())
                    .toLowerCase(Locale.ROOT);
            String stem = month.substring(0, 3) + "\\p{L}*\\.?";
            Pattern dayMonth =
                    Pattern.compile("\\b" + day.getDayOfMonth() + "(?:e|de|ste|st|nd|rd|th)?(?: of)? " + stem);
            Pattern monthDay = Pattern.compile("\\b" + stem + " (?:the )?" + day.getDayOfMonth() + "\\b");
            if (dayMonth.matcher(written).find() || monthDay.matcher(written).find()) {
                return true;
            }
        }
        return false;
    }
}
