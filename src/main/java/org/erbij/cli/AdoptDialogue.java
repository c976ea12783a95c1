package org.erbij.cli;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.erbij.desk.AdoptionDesk;
import org.erbij.desk.AdoptionDesk.Adoptees;
import org.erbij.desk.AdoptionDesk.Taken;
import org.erbij.desk.Amount;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.HandSent;
import org.jspecify.annotations.Nullable;

/** {@code erbij invite EVENT --adopt}: which mail it was, whose it is, and a yes. */
final class AdoptDialogue {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);
    private static final int SHOWN = 12;
    private static final int PAGE = 20;

    private final Terminal terminal;
    private final AdoptionDesk desk;
    private final Event event;

    AdoptDialogue(Terminal terminal, AdoptionDesk desk, Event event) {
        this.terminal = terminal;
        this.desk = desk;
        this.event = event;
    }

    int adopt(String words, @Nullable String day, List<AddrSpec> only, boolean everybody, boolean dryRun, boolean yes) {
        refuseWhereNobodyCanBeInvited();
        LocalDate sent = day == null ? null : day(day);
        HandSent mail = choose(desk.candidates(event, words, sent), () -> desk.taken(event, words, sent));
        Adoptees adoptees = desk.look(event, mail, only);
        tell(adoptees, everybody);
        if (adoptees.number() == 0) {
            throw Refusal.rule(
                    "That mail is nobody's invitation who has none.",
                    "Nothing was stored.",
                    "Did it go out as Bcc? Then import the people it went to, and give the command again.");
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        if (!yes && !terminal.confirm("Take this mail over as their invitation? Nobody is mailed.")) {
            throw Refusal.declined(terminal, "Nothing was taken over", "everything is as it was");
        }
        int taken = desk.take(event, adoptees);
        terminal.out()
                .println(Amount.of(taken, "person is", "people are")
                        + " invited by that mail now; nobody was mailed. 'erbij run' reads what they have "
                        + "answered since, and counts it without answering; later answers are confirmed.");
        return ExitCodes.DONE;
    }

    /** Before the mailbox is read: who is invited to what does not take place would be told nothing of that. */
    private void refuseWhereNobodyCanBeInvited() {
        if (desk.hasEnded(event)) {
            String how = switch (event.state()) {
                case OPEN -> "over";
                case CANCELLED -> "cancelled";
                case CLOSED -> "closed";
            };
            throw Refusal.rule(
                    event.id().value() + " is " + how + ": no invitation to it can be taken over.",
                    "Your mailbox was not read, and nothing was stored.",
                    "For another meeting, write a file with another 'event' name and apply that first.");
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw Refusal.settings("'" + written + "' is no date.", "Nothing was read.", "Write it like 2027-03-01.");
        }
    }

    private HandSent choose(List<HandSent> candidates, Supplier<Optional<Taken>> before) {
        if (candidates.isEmpty()) {
            before.get().ifPresent(taken -> {
                throw takenAlready(taken);
            });
            throw Refusal.settings(
                    "No mail in Sent looks like the invitation.",
                    "Nothing was stored.",
                    "Give words of its subject with --adopt='words', or the day with --sent 2027-03-01.");
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        int shown = Math.min(SHOWN, candidates.size());
        for (int i = 0; i < shown; i++) {
            terminal.out().println("%3d  %s".formatted(i + 1, line(candidates.get(i))));
        }
        Optional<String> typed = terminal.isInteractive()
                ? terminal.ask("Which of these was the invitation (1-" + shown + ")? ")
                : Optional.empty();
        return typed.map(String::strip)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= shown)
                .map(number -> candidates.get(number - 1))
                .orElseThrow(() -> Refusal.settings(
                        "Several mails in Sent may be the invitation.",
                        "Nothing was stored.",
                        "Type its number when asked, or give words of its subject with --adopt='words', or the day with "
                                + "--sent 2027-03-01."));
    }

    private Refusal takenAlready(Taken taken) {
        String name = event.id().value();
        String whose =
                taken.event().equals(event.id()) ? "" : " for " + taken.event().value();
        return Refusal.rule(
                "'" + taken.mail().subject() + "' of " + when(taken.mail()) + " has been taken over already" + whose
                        + ".",
                "Nothing was stored.",
                whose.isEmpty()
                        ? "Whoever had it as Bcc and answers waits in 'erbij held list'; 'erbij rsvp set " + name
                                + " ADDRESS ANSWER --admit' notes what you hear otherwise."
                        : "Give words of the subject of another with --adopt='words', or the day with --sent 2027-03-01.");
    }

    private String line(HandSent mail) {
        String copies = mail.copies().size() == 1
                ? "one mail"
                : Amount.mails(mail.copies().size());
        String people = mail.recipients().isEmpty()
                ? "to nobody named (Bcc?)"
                : "to " + Amount.people(mail.recipients().size());
        return when(mail) + "  " + mail.subject() + "  (" + copies + ", " + people + ")";
    }

    private String when(HandSent mail) {
        ZonedDateTime first = mail.first().atZone(event.facts().zone());
        ZonedDateTime last = mail.last().atZone(event.facts().zone());
        return first.toLocalDate().equals(last.toLocalDate())
                ? MOMENT.format(last)
                : "from " + MOMENT.format(first) + " to " + MOMENT.format(last);
    }

    private void tell(Adoptees adoptees, boolean everybody) {
        terminal.out().println("the invitation: " + line(adoptees.mail()));
        list("on your list", adoptees.known(), everybody);
        LastLookPage.leftOut("on your list, but get no mail:", adoptees.unwritten(), everybody)
                .forEach(terminal.out()::println);
        list("new, would come onto your list", adoptees.fresh(), everybody);
        boolean namesNobody = adoptees.mail().recipients().isEmpty();
        list(
                namesNobody
                        ? "its copy names nobody, so these of your list are taken for its readers (--to names fewer)"
                        : "of your list, had it as Bcc as you say",
                adoptees.readers(),
                everybody);
        if (!namesNobody && adoptees.readers().isEmpty()) {
            terminal.out()
                    .println("Who got it as Bcc cannot be seen in the copy; '--to ADDRESS' adds them, for each"
                            + " of your list who did.");
        }
        if (adoptees.already() > 0) {
            terminal.out().println("have an invitation already: " + adoptees.already());
        }
    }

    private void list(String heading, List<Mailbox> people, boolean everybody) {
        if (people.isEmpty()) {
            return;
        }
        terminal.out().println(heading + ": " + people.size());
        int shown = everybody ? people.size() : Math.min(PAGE, people.size());
        people.subList(0, shown).forEach(mailbox -> terminal.out().println("  " + mailbox.shown()));
        if (shown < people.size()) {
            terminal.out().println("  … and " + (people.size() - shown) + " more; --list names them all");
        }
    }
}
