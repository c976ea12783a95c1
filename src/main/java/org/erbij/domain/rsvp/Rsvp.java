package org.erbij.domain.rsvp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.AfterDeadline;
import org.erbij.domain.event.EventPolicy.LateYes;
import org.erbij.domain.event.EventPolicy.OutsideThread;
import org.erbij.domain.rsvp.Evidence.Source;
import org.jspecify.annotations.Nullable;

/**
 * One person's standing for one event, with everything that led to it.
 *
 * <p>Only the invitee and the organizer change it. The organizer's word beats a machine's reading of earlier mail, a later mail
 * of the invitee's beats both; a bar beats every mail (PRODUCT.md, Standing).
 *
 * @param token what only this person got, in List-Unsubscribe
 * @param knowsLocation whether a mail with the location has left for them
 * @param returned whether they said yes in their own hand since they last left, if ever: a leaving is lifted for this event
 * @param revision rises with every write, so that two writers cannot overwrite each other
 */
public record Rsvp(
        RsvpKey key,
        String token,
        List<Change> history,
        boolean barred,
        boolean knowsLocation,
        boolean returned,
        int revision) {

    public Rsvp {
        history = List.copyOf(history);
    }

    public static Rsvp open(RsvpKey key, String token) {
        return new Rsvp(key, token, List.of(), false, false, false, 0);
    }

    /** The answer that stands; empty while they are silent. */
    public Optional<Answer> standing() {
        return lastEffective().map(Change::answer);
    }

    /** The last yes of theirs that has not been taken back, though they may have said something else since; empty when there is none. */
    public Optional<Answer> lastYes() {
        return history.stream()
                .filter(change -> counts(change) && change.answer().isYes())
                .map(Change::answer)
                .reduce((earlier, later) -> later);
    }

    public boolean attends() {
        return !barred && standing().map(Answer::isYes).orElse(false);
    }

    /** Knows where it is, and does not come any more: the organizer should know. */
    public boolean knowsAndStaysAway() {
        return knowsLocation && !attends();
    }

    /** The answer by which they do not come, the first since they last did; empty while their last one is a yes, or there is none. */
    public Optional<Change> stayingAwaySince() {
        Change since = null;
        for (Change change : history) {
            if (counts(change)) {
                since = change.answer().isYes() ? null : since == null ? change : since;
            }
        }
        return Optional.ofNullable(since);
    }

    public Optional<Change> lastEffective() {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (counts(history.get(i))) {
                return Optional.of(history.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the organizer has taken an entry of the history back. */
    public boolean hasTakenBack(Change change) {
        return history.stream().anyMatch(later -> later.retracts() == change.number());
    }

    /** Whether an entry changed the standing and has not been taken back. */
    private boolean counts(Change change) {
        return change.effective() && !hasTakenBack(change);
    }

    /** What a mail changed, as far as it still counts. */
    public List<Change> changesBy(long mail) {
        return history.stream()
                .filter(change -> change.evidence().mail() == mail && counts(change))
                .toList();
    }

    /**
     * The same person with an entry of the history taken back: what stood before stands again, also silence. Nothing is
     * deleted. A leaving that was lifted by it is no longer.
     */
    public Rsvp takingBack(Change wrong, Evidence evidence) {
        List<Change> longer = new ArrayList<>(history);
        longer.add(new Change(history.size() + 1, wrong.answer(), evidence, false, wrong.number()));
        boolean lifted = wrong.answer().isYes() && wrong.evidence().isInTheirOwnHand();
        return new Rsvp(key, token, longer, barred, knowsLocation, returned && !lifted, revision);
    }

    /** The same person with what stands said once more by the organizer, so that it can be confirmed once more. */
    public Rsvp restating(Answer answer, Evidence evidence) {
        return record(answer, evidence, true).returning(answer, evidence);
    }

    /** Decides what an answer changes and what must follow. Pure; it cannot fail. */
    public Decision receive(Answer said, Evidence evidence, Circumstances now) {
        Answer answer = within(now.event().policy(), said);
        if (barred) {
            return new Decision(record(answer, evidence, false), new Reaction.StaySilent("barred"));
        }
        String obstacle = obstacleTo(answer, evidence, now);
        if (obstacle != null) {
            return new Decision(record(answer, evidence, false), new Reaction.Hold(obstacle));
        }
        if (isOlderThanWhatStands(evidence)) {
            return new Decision(record(answer, evidence, false), reactionToOlder(answer));
        }
        Optional<Answer> before = standing();
        Answer whole = before.map(answer::withRemarksOf).orElse(answer);
        Rsvp after = record(whole, evidence, true).returning(answer, evidence);
        return new Decision(after, reactionTo(answer, before.orElse(null), evidence, now));
    }

    private static Answer within(EventPolicy policy, Answer said) {
        if (policy.guests() != EventPolicy.Guests.NONE || said.guests() == 0) {
            return said;
        }
        List<String> notes = new ArrayList<>(said.notes());
        notes.add(GuestNote.refused(said.guests()));
        return new Answer(said.attendance(), said.coming(), 0, notes);
    }

    /** Why a person must look before this counts; null when nothing stands in its way. */
    private @Nullable String obstacleTo(Answer answer, Evidence evidence, Circumstances now) {
        if (evidence.source() == Source.ORGANIZER) {
            return null;
        }
        if (now.event().hasEndedBy(evidence.receivedAt())) {
            return now.event().inWordsThatItEnded();
        }
        if (evidence.calendar() != null
                && evidence.calendar().sequence() < now.datedAt().value()) {
            return "answered the old date";
        }
        EventPolicy policy = now.event().policy();
        if (evidence.ground() == Ground.ADDRESS && policy.outsideThread() == OutsideThread.HOLD) {
            return "written outside the conversation";
        }
        boolean late = !evidence.receivedAt().isBefore(now.event().answersClose());
        if (late && policy.afterDeadline() == AfterDeadline.ASK) {
            return "came after the deadline";
        }
        boolean lateYes = answer.isYes() && now.locationReleased() && !attends();
        if (lateYes && policy.lateYes() == LateYes.ASK) {
            return "says yes after the location was announced";
        }
        return null;
    }

    /** The organizer speaks now, whatever another's clock said. */
    private boolean isOlderThanWhatStands(Evidence evidence) {
        if (evidence.source() == Source.ORGANIZER) {
            return false;
        }
        CalendarStamp stamp = evidence.calendar();
        if (stamp != null && history.stream().anyMatch(change -> supersedes(change, stamp) && !hasTakenBack(change))) {
            return true;
        }
        return lastEffective()
                .map(last -> evidence.order().isBefore(last.evidence().order()))
                .orElse(false);
    }

    private static boolean supersedes(Change change, CalendarStamp stamp) {
        CalendarStamp known = change.evidence().calendar();
        return known != null && stamp.olderThan(known);
    }

    private Reaction reactionToOlder(Answer answer) {
        boolean contradicts =
                standing().map(stands -> !stands.saysTheSameAs(answer)).orElse(false);
        return contradicts
                ? new Reaction.Hold("an older mail that arrived late says something else")
                : new Reaction.StaySilent("older than what stands");
    }

    private Reaction reactionTo(Answer answer, @Nullable Answer before, Evidence evidence, Circumstances now) {
        boolean repeats = before != null && before.saysTheSameAs(answer);
        boolean owesLocation =
                answer.isYes() && now.locationReleased() && !knowsLocation && !(repeats && now.locationOnItsWay());
        if (now.quiet()) {
            return new Reaction.StaySilent("you wanted it so");
        }
        if (!now.answerable() && !owesLocation) {
            return new Reaction.StaySilent("asks not to be answered by a machine");
        }
        if (now.event().hasEndedBy(now.at())) {
            return new Reaction.StaySilent(now.event().inWordsThatItEnded());
        }
        boolean asked = now.unconfirmed() && evidence.source() == Source.ORGANIZER;
        if (repeats && !owesLocation && !asked) {
            return new Reaction.StaySilent("says nothing new");
        }
        if (now.organizerWrote() && evidence.source() == Source.INVITEE && !owesLocation) {
            return new Reaction.StaySilent("the organizer answers by hand");
        }
        return new Reaction.Confirm(answer.isYes() && now.locationReleased());
    }

    private Rsvp record(Answer answer, Evidence evidence, boolean effective) {
        List<Change> longer = new ArrayList<>(history);
        longer.add(new Change(history.size() + 1, answer, evidence, effective));
        return new Rsvp(key, token, longer, barred, knowsLocation, returned, revision);
    }

    private Rsvp returning(Answer answer, Evidence evidence) {
        boolean comesBack = returned || (answer.isYes() && evidence.isInTheirOwnHand());
        return new Rsvp(key, token, history, barred, knowsLocation, comesBack, revision);
    }

    /** The same person having left the list: a later yes has to come again. */
    public Rsvp left() {
        return new Rsvp(key, token, history, barred, knowsLocation, false, revision);
    }

    /** The same person, who has not left since their later yes. */
    public Rsvp back() {
        return new Rsvp(key, token, history, barred, knowsLocation, true, revision);
    }

    /** Whether they said yes in their own hand after that moment. */
    public boolean cameBackAfter(Instant left) {
        return history.stream()
                .anyMatch(change -> counts(change)
                        && change.answer().isYes()
                        && change.evidence().isInTheirOwnHand()
                        && change.evidence().receivedAt().isAfter(left));
    }

    public Rsvp toldTheLocation() {
        return new Rsvp(key, token, history, barred, true, returned, revision);
    }

    public Rsvp barring(boolean bar) {
        return new Rsvp(key, token, history, bar, knowsLocation, returned, revision);
    }

    /** The same person, who had another standing under another address: what holds of either holds of them. */
    public Rsvp asOneWith(Rsvp other, boolean cameBack) {
        return new Rsvp(
                key, token, history, barred || other.barred, knowsLocation || other.knowsLocation, cameBack, revision);
    }

    /** What the organizer says that two standings of one person come to; nobody is told. */
    public Rsvp decided(Answer answer, Evidence evidence) {
        return record(answer, evidence, true);
    }

    /** Redacted: the token is a secret of its reader, the history holds words. */
    @Override
    public String toString() {
        return "rsvp of " + key.contact().value() + " for " + key.event().value();
    }
}
