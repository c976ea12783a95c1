package org.erbij.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.EventWords;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Audience;
import org.erbij.domain.rsvp.Rsvp;
import org.jspecify.annotations.Nullable;

/**
 * What one person knows of an event by our mails, against what it is now; and so whom a change or a cancellation is for.
 *
 * <p>Their word of the date is the newest invitation or notice. Whatever left after it counts too, when it told another date than
 * the one that holds: a confirmation in passing is no notice, but it can have misled.
 *
 * @param versions of the event, oldest first; the last is what holds
 * @param told what left to them, oldest first
 */
public record Knowledge(Rsvp rsvp, List<EventVersion> versions, List<Told> told) {
    private static final Set<MailKind> NOTICES = EnumSet.of(MailKind.INVITATION, MailKind.CHANGE);

    /** A nudge says until when to answer, too. */
    private static final Set<MailKind> TELL_THE_LAST_DAY =
            EnumSet.of(MailKind.INVITATION, MailKind.NUDGE, MailKind.CHANGE);

    public Knowledge {
        versions = List.copyOf(versions);
        told = List.copyOf(told);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions: an event has one at least");
        }
    }

    static Knowledge of(Books books, Rsvp rsvp) {
        return new Knowledge(
                rsvp,
                books.events().versions(rsvp.key().event()),
                books.outbox().told(rsvp.key()));
    }

    private EventVersion now() {
        return versions.get(versions.size() - 1);
    }

    private Optional<EventVersion> at(Told mail) {
        return versions.stream()
                .filter(version -> version.sequence().equals(mail.sequence()))
                .findFirst();
    }

    /**
     * What a change would have to tell them; empty when they know, or need not know. Who gets a notice is told in it whatever else
     * has changed; a title and a practical text alone are for who comes or may come.
     */
    public Optional<News> change() {
        if (!Audience.includes(MailKind.CHANGE, rsvp)) {
            return Optional.empty();
        }
        EventVersion date = otherwise(NOTICES, EventVersion::sameDates);
        EventVersion place = rsvp.attends() ? otherPlace() : null;
        LocalText title = wordsOf(EventVersion::sameTitle, EventWords::title);
        News all = new News(
                date,
                place != null,
                place != null && place.isAtTheAddressOf(now()),
                hasEntry() && comesOrMayCome() && (date != null || place != null || title != null),
                otherDeadline(),
                title,
                wasToldAPlace() ? null : wordsOf(EventVersion::sameArea, EventWords::area),
                otherwise(NOTICES, EventVersion::samePractical) != null,
                place == null ? Set.of() : place.droppedBy(now()));
        boolean ofMoment = all.isOfMoment() && (comesOrMayCome() || date != null);
        boolean concerns = ofMoment || (all.isAny() && hasSaidThatTheyMayCome());
        return Optional.of(all).filter(news -> concerns);
    }

    /** Who has not answered, or said perhaps, may still come. */
    private boolean comesOrMayCome() {
        return rsvp.attends() || isAwaited();
    }

    private boolean isAwaited() {
        return Audience.includes(MailKind.NUDGE, rsvp);
    }

    private boolean hasSaidThatTheyMayCome() {
        return rsvp.standing().isPresent() && comesOrMayCome();
    }

    /** Until when they believe they can answer; a last day that has passed when it is set is no news to anybody. */
    private @Nullable ReplyDeadline otherDeadline() {
        EventVersion now = now();
        ReplyDeadline deadline = now.deadline();
        if (!isAwaited() || deadline == null || !deadline.instant(now.zone()).isAfter(now.since())) {
            return null;
        }
        EventVersion was = otherwise(TELL_THE_LAST_DAY, EventVersion::sameDeadline);
        return was == null ? null : was.deadline();
    }

    private @Nullable LocalText wordsOf(
            BiPredicate<EventVersion, EventVersion> same, Function<EventWords, LocalText> words) {
        EventVersion was = otherwise(NOTICES, same);
        return was == null || was.words() == null ? null : words.apply(was.words());
    }

    /** A cancellation is for whoever may still reckon with the event, or has it in a calendar (R64). */
    public Optional<News> cancellation() {
        boolean knows = !told.isEmpty() || rsvp.standing().isPresent();
        boolean declined = rsvp.standing()
                .map(answer -> answer.attendance() == Attendance.DECLINED)
                .orElse(false);
        boolean needs = !rsvp.barred() && knows && (!declined || hasEntry());
        return needs ? Optional.of(new News(null, false, hasEntry())) : Optional.empty();
    }

    /** Whether they would go to a place that is no longer meant, were they to come. */
    public boolean knowsAnotherPlace() {
        return otherPlace() != null;
    }

    private @Nullable EventVersion otherPlace() {
        Optional<EventVersion> last = Optional.empty();
        for (Told mail : told) {
            if (mail.showsLocation()) {
                last = at(mail);
            }
        }
        return last.filter(version -> version.isElsewhere(now())).orElse(null);
    }

    private boolean wasToldAPlace() {
        return told.stream().anyMatch(Told::showsLocation);
    }

    /**
     * What they believe in some respect; null when it is so.
     *
     * @param notices the kinds of mail by which they know it; any other can only have misled them
     */
    private @Nullable EventVersion otherwise(Set<MailKind> notices, BiPredicate<EventVersion, EventVersion> same) {
        int base = -1;
        for (int i = 0; i < told.size(); i++) {
            base = notices.contains(told.get(i).kind()) ? i : base;
        }
        EventVersion was = base < 0 ? toldByHand() : null;
        for (Told mail : told.subList(Math.max(base, 0), told.size())) {
            was = at(mail).filter(version -> !same.test(version, now())).orElse(was);
        }
        return was == null || same.test(was, now()) ? null : was;
    }

    /** Who came to us without a mail of ours heard of it as it was when they first answered. */
    private @Nullable EventVersion toldByHand() {
        if (rsvp.history().isEmpty()) {
            return null;
        }
        EventVersion was = versions.get(0);
        for (EventVersion version : versions) {
            if (!version.since().isAfter(rsvp.history().get(0).evidence().receivedAt())) {
                was = version;
            }
        }
        return was;
    }

    /** Whether nothing that left to them after that date first held told another: their calendar knows of no other. */
    boolean neverToldAnotherDateSince(EventVersion date) {
        boolean heard = false;
        for (Told mail : told) {
            boolean same = at(mail).map(version -> version.sameDates(date)).orElse(false);
            if (heard && !same) {
                return false;
            }
            heard |= same;
        }
        return true;
    }

    /** Whether a calendar entry of ours was sent to them, which may still be in their calendar. */
    boolean hasEntry() {
        return told.stream().anyMatch(Told::carriesEntry);
    }

    @Override
    public String toString() {
        return "what is known by " + rsvp;
    }
}
