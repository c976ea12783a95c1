package org.erbij.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.MissedMeanwhile.Followed;
import org.erbij.flow.Rereading.Reread;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a mail was settled as, by a machine or by the organizer, and mends what followed from it. The history is only added
 * to; what has not left is stopped, what has left is told, and the right mail is put out.
 */
public final class Repair {
    private static final String TAKEN_BACK = "a mail of theirs was taken back";

    private static final Set<OutboxState> MAY_HAVE_LEFT =
            EnumSet.of(OutboxState.SENT, OutboxState.SENDING, OutboxState.UNCERTAIN);

    private final Answering answering;
    private final Rereading rereading;
    private final MissedMeanwhile missed;
    private final OwnYes ownYes;

    public Repair(Answering answering, Rereading rereading, MissedMeanwhile missed) {
        this.answering = answering;
        this.rereading = rereading;
        this.missed = missed;
        this.ownYes = new OwnYes(rereading);
    }

    /**
     * A mail that somebody got because of what is taken back.
     *
     * @param surely false when it may or may not have left
     */
    public record Told(MailKind kind, Instant at, boolean surely, boolean showedLocation) {}

    /** The mail that puts it right, as its reader sees it. */
    public record Draft(String subject, String text) {
        @Override
        public String toString() {
            return "draft of " + text.length() + " characters";
        }
    }

    /**
     * What was mended, or would be.
     *
     * @param whom for whom the mail had been settled; null when for nobody
     * @param wrong as what; null when it changed no standing
     * @param standing the answer that stands now; null when none does
     * @param stopped how many mails were stopped before they left
     * @param waits whether the mail waits for the organizer again
     * @param paused whether nothing goes to them while it does
     * @param draft null when nobody is written to
     * @param followed what they missed while they were taken for having left, or for not coming
     */
    public record Mended(
            @Nullable Mailbox whom,
            @Nullable Answer wrong,
            @Nullable Answer standing,
            List<Told> told,
            int stopped,
            boolean knowsLocation,
            boolean waits,
            boolean paused,
            @Nullable Draft draft,
            Followed followed) {
        public Mended {
            told = List.copyOf(told);
        }

        @Override
        public String toString() {
            return "mended: " + told.size() + " told, " + stopped + " stopped";
        }
    }

    /**
     * @param right what the mail says in truth; null to let it wait for the organizer again, as it does where nobody is known whose it is
     * @param quietly whether nobody is to be written to
     * @return empty when there is no such mail, or nothing to take back in it
     */
    public Optional<Mended> mend(Books books, long number, @Nullable Answer right, boolean quietly, Instant now) {
        KeptMail mail = books.inbox().find(number).orElse(null);
        Disposition settled = mail == null ? null : mail.disposition();
        if (mail == null || settled == null || settled.verdict() == Verdict.REPORT_NOTED) {
            return Optional.empty();
        }
        RsvpKey whom = settled.about();
        Reread read = rereading.read(mail.raw(), books);
        if (whom == null && right != null) {
            whom = rereading.writer(mail.raw(), books).match(invitee -> invitee.rsvp(), stranger -> null);
        }
        List<Change> wrong = whom == null
                ? List.of()
                : books.rsvps().find(whom).map(rsvp -> rsvp.changesBy(number)).orElse(List.of());
        if (wrong.isEmpty() && settled.verdict() == Verdict.HELD && !Leaving.isLeaving(settled)) {
            return Optional.empty();
        }
        if (whom == null) {
            Mailbox from = read.from();
            boolean leaving = from != null && Leaving.takeBackUninvited(books, from.address(), mail, now);
            Disposition opened = open(books, mail, settled, read, now);
            Followed followed =
                    from != null && leaving ? followed(books, from.address(), quietly, now) : Followed.NOTHING;
            return Optional.of(new Mended(
                    null, null, null, List.of(), 0, false, true, isPaused(books, opened.about()), null, followed));
        }
        return Optional.of(mend(books, mail, read, settled, whom, wrong, right, quietly, now));
    }

    private Mended mend(
            Books books,
            KeptMail mail,
            Reread read,
            Disposition settled,
            RsvpKey whom,
            List<Change> wrong,
            @Nullable Answer right,
            boolean quietly,
            Instant now) {
        boolean attended = books.rsvps().get(whom).attends();
        takeBack(books, mail.number(), whom, wrong, now);
        boolean leaving = Leaving.takeBack(books, whom, mail, now);
        boolean returned = Leaving.returnAgain(books, whom, mail);
        Rsvp restored = books.rsvps().get(whom);
        int stopped = stop(books, whom, wrong, leaving, attended && !restored.attends(), now);
        List<Told> told = told(books, whom, wrong, leaving, attended && !restored.attends());
        long before = newest(books, whom);
        boolean corrects = !quietly && (!told.isEmpty() || (!wrong.isEmpty() && isUntold(books, restored)));
        sayRight(books, mail, read, settled, restored, right, quietly, corrects, now);
        Followed followed = leaving || returned
                ? followed(books, books.people().get(whom.contact()).address(), quietly, now)
                : missed.follow(books, List.of(restored), TAKEN_BACK, quietly, now);
        Rsvp after = books.rsvps().get(whom);
        return new Mended(
                books.people().get(whom.contact()).mailbox(),
                wrong.isEmpty() ? null : wrong.get(wrong.size() - 1).answer(),
                after.standing().orElse(null),
                told,
                stopped,
                after.knowsLocation(),
                right == null,
                isPaused(books, whom),
                draft(books, whom, before),
                followed);
    }

    private Followed followed(Books books, AddrSpec address, boolean quietly, Instant now) {
        return books.people()
                .find(address)
                .map(contact -> missed.follow(books, Barring.standings(books, contact, null), TAKEN_BACK, quietly, now))
                .orElse(Followed.NOTHING);
    }

    private static void takeBack(Books books, long number, RsvpKey whom, List<Change> wrong, Instant now) {
        Rsvp rsvp = books.rsvps().get(whom);
        for (Change change : wrong) {
            rsvp = rsvp.takingBack(change, Evidence.organizer("took back mail " + number, now));
        }
        if (!wrong.isEmpty()) {
            books.rsvps().put(rsvp);
            books.outbox().lookAgain(whom);
        }
    }

    private static Set<String> versions(List<Change> wrong, boolean leaving) {
        Set<String> versions = wrong.stream().map(Answering::version).collect(Collectors.toSet());
        if (leaving) {
            versions.add(Posting.GOODBYE);
        }
        return versions;
    }

    private static int stop(
            Books books, RsvpKey whom, List<Change> wrong, boolean leaving, boolean comesNoMore, Instant now) {
        long before = withdrawn(books, whom);
        for (String version : versions(wrong, leaving)) {
            books.outbox().withdraw(whom, MailKind.CONFIRMATION, version, now);
        }
        if (comesNoMore) {
            books.outbox().withdraw(whom, MailKind.LOCATION, now);
            books.outbox().withdraw(whom, MailKind.REMINDER, now);
        }
        return (int) (withdrawn(books, whom) - before);
    }

    private static long withdrawn(Books books, RsvpKey whom) {
        return books.outbox().to(whom).stream()
                .filter(entry -> entry.state() == OutboxState.WITHDRAWN)
                .count();
    }

    private static List<Told> told(
            Books books, RsvpKey whom, List<Change> wrong, boolean leaving, boolean comesNoMore) {
        Set<String> versions = versions(wrong, leaving);
        return books.outbox().to(whom).stream()
                .filter(entry -> MAY_HAVE_LEFT.contains(entry.state()))
                .filter(entry -> (entry.posting().kind() == MailKind.CONFIRMATION
                                && versions.contains(entry.posting().version()))
                        || (comesNoMore && entry.posting().showsLocation()))
                .map(entry -> new Told(
                        entry.posting().kind(),
                        entry.settledAt(),
                        entry.state() == OutboxState.SENT,
                        entry.posting().showsLocation()))
                .toList();
    }

    private void sayRight(
            Books books,
            KeptMail mail,
            Reread read,
            Disposition settled,
            Rsvp restored,
            @Nullable Answer right,
            boolean quietly,
            boolean corrects,
            Instant now) {
        RsvpKey whom = restored.key();
        Evidence word = Evidence.organizer("settled mail " + mail.number(), now).inMail(mail.number());
        if (right != null) {
            Arrival theirs = read.arrival(whom, true, books).readByYou().quietly(quietly);
            Answer whole = read.completing(right, theirs, whom, books);
            Evidence evidence = ownYes.evidence(word, books, mail, read, whom);
            Disposition done = corrects
                    ? answering.confirmAnew(books, whom, whole, evidence, theirs, now)
                    : answering.carryOut(books, whom, whole, evidence, theirs, now);
            books.inbox().settle(mail.number(), done, now);
            return;
        }
        open(books, mail, settled, read, now);
        Arrival arrival = new Arrival(read.threading(), null, false, true, quietly, settled.asks());
        if (corrects && restored.standing().isPresent()) {
            Evidence again = Evidence.organizer("stands again, as mail " + mail.number() + " was taken back", now);
            answering.confirmAnew(books, whom, restored.standing().get(), again, arrival, now);
        } else if (corrects) {
            answering.sayItWasWrong(books, restored, arrival, now);
        }
    }

    /** Whether what stands again was never told them: what is taken back had overtaken its confirmation. */
    private static boolean isUntold(Books books, Rsvp restored) {
        return restored.lastEffective()
                .filter(stands -> books.outbox().to(restored.key()).stream()
                        .anyMatch(entry -> entry.state() == OutboxState.WITHDRAWN
                                && entry.posting().kind() == MailKind.CONFIRMATION
                                && entry.posting().version().equals(Answering.version(stands))))
                .isPresent();
    }

    /** It waits again, and as a wish to leave where it may be one. */
    private Disposition open(Books books, KeptMail mail, Disposition settled, Reread read, Instant now) {
        Disposition opened = read.mayAskToLeave()
                ? PossibleLeaving.pauseAgain(
                        books,
                        Optional.ofNullable(read.from()).map(Mailbox::address),
                        rereading.writer(mail.raw(), books),
                        settled.about(),
                        settled.asks(),
                        now)
                : Disposition.held("taken back by you", settled.about(), settled.asks());
        books.inbox().settle(mail.number(), opened, now);
        if (read.from() != null) {
            books.inbox().waitsFrom(mail.number(), read.from().address());
        }
        return opened;
    }

    private static boolean isPaused(Books books, @Nullable RsvpKey whom) {
        return whom != null && books.people().get(whom.contact()).suppressions().contains(Suppression.PAUSED);
    }

    private static long newest(Books books, RsvpKey whom) {
        return books.outbox().to(whom).stream()
                .mapToLong(OutboxEntry::number)
                .max()
                .orElse(0);
    }

    private @Nullable Draft draft(Books books, RsvpKey whom, long before) {
        return books.outbox().to(whom).stream()
                .filter(entry -> entry.number() > before)
                .findFirst()
                .map(entry -> new Draft(
                        entry.posting().subject(),
                        rereading.textOf(entry.posting().message().octets())))
                .orElse(null);
    }
}
