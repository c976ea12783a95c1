package org.erbij.domain.event;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.erbij.domain.people.AddrSpec;

/** An occasion people are invited to: its facts, when answers close, what is mailed when, and who runs it. */
public record Event(
        EventId id,
        EventUid uid,
        Sequence sequence,
        EventState state,
        EventFacts facts,
        ReplyDeadline deadline,
        List<Planned> plan,
        EventPolicy policy,
        List<Organizer> organizers) {

    public Event {
        plan = List.copyOf(plan);
        organizers = List.copyOf(organizers);
    }

    /** An open event. */
    public Event(
            EventId id,
            EventUid uid,
            Sequence sequence,
            EventFacts facts,
            ReplyDeadline deadline,
            List<Planned> plan,
            EventPolicy policy,
            List<Organizer> organizers) {
        this(id, uid, sequence, EventState.OPEN, facts, deadline, plan, policy, organizers);
    }

    public Instant answersClose() {
        return deadline.instant(facts.zone());
    }

    public ZonedDateTime at(Planned planned) {
        return planned.when().at(facts, deadline);
    }

    /**
     * Until when a planned mail makes sense: nudges until answers close, what helps people come until the start,
     * the follow-up, mail the organizer wrote, and what organizers are told, for thirty days (R98).
     */
    public Instant validUntil(MailKind kind) {
        return switch (kind) {
            case NUDGE -> answersClose();
            case INVITATION, LOCATION, REMINDER, CHANGE -> facts.startsAt().toInstant();
            case CONFIRMATION, CANCELLATION -> facts.endsAt().toInstant();
            case FOLLOW_UP, MAIL, NOTICE -> facts.endsAt().plusDays(30).toInstant();
        };
    }

    public boolean isOverBy(Instant now) {
        return facts.overBy(now);
    }

    /** Whether it is over, cancelled or closed: answers change nothing any more. */
    public boolean hasEndedBy(Instant now) {
        return state != EventState.OPEN || isOverBy(now);
    }

    /** That it has ended, in words for the organizer: {@code the event is cancelled}. */
    public String inWordsThatItEnded() {
        return switch (state) {
            case CANCELLED -> "the event is cancelled";
            case CLOSED -> "the event is closed";
            case OPEN -> "the event is over";
        };
    }

    public boolean isRunBy(AddrSpec address) {
        return organizers.stream()
                .anyMatch(organizer -> organizer.mailbox().address().equals(address));
    }

    /** As it is, with the mails moved that were moved in what is known. */
    public Event movedLike(Event known) {
        Event moved = this;
        for (Planned planned : known.plan) {
            moved = planned.moved() == null ? moved : moved.withMoved(planned, planned.moved());
        }
        return moved;
    }

    /** With another moment for one of its mails, if it has that. */
    public Event withMoved(Planned mail, Moment to) {
        List<Planned> moved = plan.stream()
                .map(planned -> planned.isSameMailAs(mail) ? planned.movedTo(to) : planned)
                .toList();
        return new Event(id, uid, sequence, state, facts, deadline, moved, policy, organizers);
    }

    public Event withSequence(Sequence next) {
        return new Event(id, uid, next, state, facts, deadline, plan, policy, organizers);
    }

    public Event withState(EventState next) {
        return new Event(id, uid, sequence, next, facts, deadline, plan, policy, organizers);
    }

    /** The same event as it was known before: what people's calendars and the organizer's own word made of it stays. */
    public Event continuing(Event before) {
        return new Event(id, before.uid, before.sequence, before.state, facts, deadline, plan, policy, organizers);
    }
}
