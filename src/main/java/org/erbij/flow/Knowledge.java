package org.erbij.flow;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
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

    /** What a change would have to tell them; empty when they know, or need not know. */
    public Optional<News> change() {
        if (!Audience.includes(MailKind.CHANGE, rsvp)) {
            return Optional.empty();
        }
        News news = new News(otherDate(), knowsAnotherPlace() && rsvp.attends(), hasEntry());
        return Optional.of(news).filter(News::isAny);
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
        Optional<EventVersion> last = Optional.empty();
        for (Told mail : told) {
            if (mail.showsLocation()) {
                last = at(mail);
            }
        }
        return last.map(version -> version.isElsewhere(now())).orElse(false);
    }

    private @Nullable EventVersion otherDate() {
        int base = -1;
        for (int i = 0; i < told.size(); i++) {
            MailKind kind = told.get(i).kind();
            base = kind == MailKind.INVITATION || kind == MailKind.CHANGE ? i : base;
        }
        EventVersion was = base < 0 ? toldByHand() : null;
        for (Told mail : told.subList(Math.max(base, 0), told.size())) {
            was = at(mail).filter(version -> !version.sameDates(now())).orElse(was);
        }
        return was == null || was.sameDates(now()) ? null : was;
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

    private boolean hasEntry() {
        return told.stream().anyMatch(Told::carriesEntry);
    }

    @Override
    public String toString() {
        return "what is known by " + rsvp;
    }
}
