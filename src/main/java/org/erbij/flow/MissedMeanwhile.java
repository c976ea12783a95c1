package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Rsvp;

/**
 * What somebody missed while they were kept out, or taken for having left: nothing left for them meanwhile, and what waited was taken
 * back. What they have to know follows at once, and of an invitation the organizer is told; what else was taken back stays so.
 */
public final class MissedMeanwhile {
    private final Campaign campaign;
    private final Answering answering;

    public MissedMeanwhile(Campaign campaign, Answering answering) {
        this.campaign = campaign;
        this.answering = answering;
    }

    /** A mail to them about an event. */
    public record Missed(EventId event, MailKind kind) {}

    /**
     * What came of it.
     *
     * @param follow what is put out for them now
     * @param untold what they have to know, and no mail tells them
     * @param uninvited events whose invitation was taken back before it left, and that they can be invited to still
     */
    public record Followed(List<Missed> follow, List<Missed> untold, List<EventId> uninvited) {
        public static final Followed NOTHING = new Followed(List.of(), List.of(), List.of());

        public Followed {
            follow = List.copyOf(follow);
            untold = List.copyOf(untold);
            uninvited = List.copyOf(uninvited);
        }
    }

    /**
     * To be called once mail may go to them again.
     *
     * @param because why it does, for their history
     * @param quietly whether nobody is to be written to
     */
    public Followed follow(Books books, List<Rsvp> whose, String because, boolean quietly, Instant now) {
        List<Missed> follow = new ArrayList<>();
        List<Missed> untold = new ArrayList<>();
        List<EventId> uninvited = new ArrayList<>();
        for (Rsvp each : whose) {
            Rsvp rsvp = books.rsvps().get(each.key());
            Event event = books.events().find(rsvp.key().event()).orElseThrow();
            if (wasUninvited(books, rsvp, event, now)) {
                uninvited.add(event.id());
                continue;
            }
            for (MailKind kind : missed(books, rsvp, event, now)) {
                boolean told = !quietly && tell(books, rsvp, event, kind, because, now);
                (told ? follow : untold).add(new Missed(event.id(), kind));
            }
        }
        return new Followed(follow, untold, uninvited);
    }

    private static boolean wasUninvited(Books books, Rsvp rsvp, Event event, Instant now) {
        return !Invited.is(books, rsvp.key())
                && !event.hasEndedBy(now)
                && now.isBefore(event.validUntil(MailKind.INVITATION))
                && Answering.mayGetMail(books.people().get(rsvp.key().contact()), rsvp)
                && books.outbox().to(rsvp.key()).stream()
                        .anyMatch(entry -> entry.posting().kind() == MailKind.INVITATION);
    }

    private List<MailKind> missed(Books books, Rsvp rsvp, Event event, Instant now) {
        List<MailKind> missed = new ArrayList<>();
        MailKind news = event.state().stillMeans(MailKind.CANCELLATION) ? MailKind.CANCELLATION : MailKind.CHANGE;
        if (event.state().stillMeans(news)
                && now.isBefore(event.validUntil(news))
                && campaign.isLate(books, event, rsvp, news)) {
            missed.add(news);
        }
        if (!event.hasEndedBy(now) && Owed.location(books, rsvp, now)) {
            missed.add(MailKind.LOCATION);
        }
        return missed;
    }

    /** A change that tells the location leaves nothing owed, but tells it. */
    private boolean tell(Books books, Rsvp rsvp, Event event, MailKind kind, String because, Instant now) {
        if (kind != MailKind.LOCATION) {
            return campaign.tellLate(books, event, rsvp, kind, now);
        }
        return Owed.byMail(books, rsvp)
                && (!Owed.location(books, rsvp, now) || Owed.pay(books, rsvp, answering, because, now));
    }
}
