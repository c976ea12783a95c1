package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Threading;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/**
 * Mails an organizer every sort of mail of an event, which says of itself that it is a sample, with a stand-in for the location. Nothing of it counts:
 * they are notices, an answer to which is nobody's; their token is nobody's and their calendar entry another event's.
 */
public final class Samples {
    private static final Duration WORTH_IT = Duration.ofDays(2);
    private static final String NOBODYS_TOKEN = "aaaaaaaaaaaaaaaa";

    private final Ledger ledger;
    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;

    public Samples(Ledger ledger, Composer composer, MessageIds ids, Sender sender) {
        this.ledger = ledger;
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
    }

    /** Puts them into the outbox, for the organizer whose mailbox we send from, else for the first one of the event. */
    public Campaign.Result send(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            List<Contact> organizers = Organizers.writable(event, books, ids, now);
            Contact reader = organizers.stream()
                    .filter(organizer -> isOurs(organizer, books))
                    .findFirst()
                    .orElse(organizers.get(0));
            int queued = 0;
            List<String> failures = new ArrayList<>();
            String invitation = composer.compose(letter(event, reader, Template.INVITATION, now))
                    .match(ready -> Optional.of(ready.subject()), failed -> Optional.<String>empty())
                    .orElse(null);
            for (Template template : texts()) {
                Letter letter = letter(event, reader, template, now).invitedUnder(invitation);
                String failure = post(books, event, reader, letter, now);
                if (failure.isEmpty()) {
                    queued++;
                } else if (!failures.contains(failure)) {
                    failures.add(failure);
                }
            }
            return new Campaign.Result(queued, 0, 0, failures);
        });
    }

    private boolean isOurs(Contact organizer, Books books) {
        return books.people()
                .find(sender.mailbox().address())
                .filter(known -> known.id().equals(organizer.id()))
                .isPresent();
    }

    private static List<Template> texts() {
        return Stream.of(Template.values())
                .filter(template -> template.hasFile() && template.kind() != MailKind.NOTICE)
                .toList();
    }

    private Letter letter(Event event, Contact reader, Template template, Instant now) {
        RsvpKey key = new RsvpKey(event.id(), reader.id());
        return new Letter(
                        template,
                        withoutConsequence(event),
                        venue(template, event, now),
                        sender.mailbox(),
                        reader.mailbox(),
                        null,
                        answer(template),
                        ids.mint(key, MailKind.NOTICE, version(template, now)),
                        template == Template.INVITATION
                                ? null
                                : new Threading(
                                        ids.mint(key, MailKind.NOTICE, version(Template.INVITATION, now)),
                                        List.of(),
                                        List.of()),
                        NOBODYS_TOKEN,
                        now)
                .bringing(news(event, template, now));
    }

    /** @return what is wrong with its text; empty when it is in the outbox */
    private String post(Books books, Event event, Contact reader, Letter letter, Instant now) {
        Language known = reader.language();
        Language said = known == null ? event.facts().languages().get(0) : known;
        return composer.compose(letter.asSample(said))
                .match(
                        ready -> {
                            books.outbox()
                                    .put(
                                            new Posting(
                                                    new RsvpKey(event.id(), reader.id()),
                                                    MailKind.NOTICE,
                                                    version(letter.template(), now),
                                                    ready.subject(),
                                                    ready.message(),
                                                    now,
                                                    now.plus(WORTH_IT),
                                                    false),
                                            now);
                            return "";
                        },
                        failed -> failed.because());
    }

    /** As if it had been planned for the day before. */
    private static @Nullable News news(Event event, Template template, Instant now) {
        EventFacts facts = event.facts();
        return switch (template) {
            case CHANGE ->
                new News(
                        new EventVersion(
                                event.sequence(),
                                now,
                                facts.starts().minusDays(1),
                                facts.zone(),
                                facts.lasts(),
                                PlaceDigest.NONE),
                        false,
                        false);
            case CANCELLATION -> new News(null, false, false);
            default -> null;
        };
    }

    private static String version(Template template, Instant now) {
        return "sample " + now.getEpochSecond() + " " + template.fileName();
    }

    /** The same, but for what a calendar would know it by. */
    private static Event withoutConsequence(Event event) {
        return new Event(
                event.id(),
                new EventUid("sample-" + event.uid().value()),
                event.sequence(),
                event.state(),
                event.facts(),
                event.deadline(),
                event.plan(),
                event.policy(),
                event.organizers());
    }

    private static Venue venue(Template template, Event event, Instant now) {
        return template == Template.LOCATION || template == Template.REMINDER
                ? StandIn.whole(StandIn.read(null, event.facts().languages()), now)
                : new Venue.ToBeAnnounced();
    }

    private static @Nullable Answer answer(Template template) {
        return switch (template) {
            case INVITATION, NUDGE, CONFIRMATION_LEFT -> null;
            case CONFIRMATION_PERHAPS -> Answer.perhaps();
            case CONFIRMATION_NO_BUT_INVOLVED -> Answer.noButInvolved();
            case CONFIRMATION_DECLINED -> Answer.declined();
            default -> Answer.attending(0, List.of());
        };
    }
}
