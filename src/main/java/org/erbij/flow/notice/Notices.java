package org.erbij.flow.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Lookout;
import org.erbij.flow.Organizers;
import org.erbij.flow.Posting;
import org.erbij.flow.Sender;
import org.erbij.flow.Unplaced;
import org.erbij.mail.MessageIds;
import org.erbij.step.compose.Composed;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to the organizers of an event about how things are: put into the outbox like any other mail, at most once per organizer and
 * occasion, and sent at the pace of all mail. No cap for invitees holds them up, and neither does a forged wish to be left alone. They
 * never tell the location. An answer to one is nobody's RSVP.
 *
 * <p>A new kind of notice takes four things:
 *
 * <ol>
 *   <li>a constant {@code NOTICE_…} in {@link org.erbij.step.compose.Template}, with kind {@link MailKind#NOTICE};
 *   <li>what it may be told, made up, in {@link org.erbij.step.compose.NoticeTrials}: its names may be filled in, and no other, and a
 *       text that cannot be worded with them is refused before the event;
 *   <li>{@code templates/nl/notice-….md} and {@code templates/en/notice-….md}, a line in {@code docs/templates.md}, and
 *       {@code NoticeMailsTest -Dgolden=write};
 *   <li>whoever notices the occasion calls {@link #tell} within its transaction; what comes by the clock is a {@link Lookout}.
 * </ol>
 */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final List<Composer> composers;
    private final MessageIds ids;
    private final Sender sender;
    private final @Nullable Language language;

    /**
     * @param composers the first that can word a notice does: a text somebody changed and broke is no reason to keep silent
     * @param language of the organizer whose mailbox it is; null for what is known of each
     */
    public Notices(List<Composer> composers, MessageIds ids, Sender sender, @Nullable Language language) {
        this.composers = List.copyOf(composers);
        this.ids = ids;
        this.sender = sender;
        this.language = language;
    }

    /** Tells every organizer of that event. @return how many were told who had not been before */
    public int tell(Books books, Event event, Notice notice, Instant now) {
        int told = 0;
        for (Contact organizer : Organizers.enlist(event, books, ids, now)) {
            told += post(books, event, organizer, notice, now) ? 1 : 0;
        }
        return told;
    }

    /** Tells every organizer of an event that is not over, each once, whatever they organize. */
    public int tellAll(Books books, Notice notice, Instant now) {
        return tellEach(books, open(books, now), notice, now);
    }

    /** The same of what concerns the list, which outlives every event: while none is open, whoever ran the last one is told. */
    public int tellOfTheList(Books books, Notice notice, Instant now) {
        List<Event> open = open(books, now);
        List<Event> last =
                books.events().all().stream()
                        .max(Comparator.comparing(
                                event -> event.facts().endsAt().toInstant()))
                        .stream()
                        .toList();
        return tellEach(books, open.isEmpty() ? last : open, notice, now);
    }

    private static List<Event> open(Books books, Instant now) {
        return books.events().all().stream()
                .filter(event -> !event.hasEndedBy(now))
                .toList();
    }

    /** Tells the organizers of these events, each once, whatever they organize. */
    int tellEach(Books books, List<Event> events, Notice notice, Instant now) {
        Set<AddrSpec> reached = new HashSet<>();
        int told = 0;
        for (Event event : events) {
            for (Contact organizer : Organizers.enlist(event, books, ids, now)) {
                if (reached.add(organizer.address()) && !knows(books, organizer, notice)) {
                    told += post(books, event, organizer, notice, now) ? 1 : 0;
                }
            }
        }
        return told;
    }

    /** Whether they were told it under any event: one that has ended since is no reason to tell it again under the next. */
    private static boolean knows(Books books, Contact organizer, Notice notice) {
        return books.events().all().stream()
                .map(event -> new RsvpKey(event.id(), organizer.id()))
                .anyMatch(key -> books.outbox().holds(key, MailKind.NOTICE, notice.version()));
    }

    /** Whether every organizer has been told that already. */
    public boolean isTold(Books books, Event event, Template text, String occasion) {
        return event.organizers().stream()
                .map(organizer -> books.people().find(organizer.mailbox().address()))
                .allMatch(known -> known.map(contact -> new RsvpKey(event.id(), contact.id()))
                        .filter(key -> books.outbox().holds(key, MailKind.NOTICE, Notice.version(text, occasion)))
                        .isPresent());
    }

    private boolean post(Books books, Event event, Contact organizer, Notice notice, Instant now) {
        Rsvp rsvp = books.rsvps().get(new RsvpKey(event.id(), organizer.id()));
        if (organizer.barred()
                || rsvp.barred()
                || books.outbox().holds(rsvp.key(), MailKind.NOTICE, notice.version())) {
            return false;
        }
        Letter letter = new Letter(
                        notice.text(),
                        event,
                        new Venue.ToBeAnnounced(),
                        sender.mailbox(),
                        organizer.mailbox(),
                        languageOf(organizer, event),
                        null,
                        ids.mint(rsvp.key(), MailKind.NOTICE, notice.version()),
                        null,
                        rsvp.token(),
                        now)
                .telling(withoutPlace(notice.told(), books.events().venue(event.id())));
        return composed(letter)
                .match(
                        ready -> books.outbox()
                                .put(
                                        new Posting(
                                                rsvp.key(),
                                                MailKind.NOTICE,
                                                notice.version(),
                                                ready.subject(),
                                                ready.message(),
                                                now,
                                                notice.until(),
                                                false),
                                        now),
                        failed -> {
                            LOG.error("{} cannot be written", notice.version());
                            return false;
                        });
    }

    private Composed composed(Letter letter) {
        Composed composed = new Composed.Failed("nobody writes");
        for (Composer composer : composers) {
            composed = composer.compose(letter);
            if (composed instanceof Composed.Ready) {
                break;
            }
            LOG.warn("{} cannot be worded as it was changed", letter.template().fileName());
        }
        return composed;
    }

    private Language languageOf(Contact organizer, Event event) {
        boolean owner = organizer.address().equals(sender.mailbox().address());
        Language known = organizer.language();
        Language wanted = owner || known == null ? language : known;
        if (wanted != null) {
            return wanted;
        }
        return known == null ? event.facts().languages().get(0) : known;
    }

    /** What people wrote is told as they wrote it, but for the location, which they know once it is released. */
    private static Map<String, Object> withoutPlace(Map<String, Object> told, Venue venue) {
        return venue.announced().map(place -> Unplaced.of(place).told(told)).orElse(told);
    }
}
