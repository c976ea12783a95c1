package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.desk.HeldMailDesk.Held;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.flow.BroughtIn.Offered;
import org.erbij.flow.PossibleLeaving;
import org.erbij.flow.Undelivered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij held}. */
@Command(
        name = "held",
        description = "Mail that waits for you.",
        mixinStandardHelpOptions = true,
        subcommands = {HeldSettleCommand.class, HeldUndoCommand.class, HeldNewCommand.class})
public final class HeldCommand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    private static final int WIDTH = 60;
    private static final int IN_FULL = 1_000;

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public HeldCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Command(name = "list", description = "What waits, a line each.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--asked", description = "what was decided and asks something as well") boolean asked,
            @Option(names = "--settled", description = "what was settled, newest first") boolean settled) {
        List<Held> mails = asked
                ? desks.heldMail().askedAsWell()
                : settled ? desks.heldMail().settled() : desks.heldMail().waiting();
        for (Held held : mails) {
            String words = asked ? String.join(" ", held.asks()) : held.words();
            terminal.out()
                    .println("%4d  %s  %-24s %s"
                            .formatted(
                                    held.number(),
                                    moment(held.receivedAt()),
                                    HeldWords.name(held.from()),
                                    HeldWords.shorten(words, WIDTH)));
            if (!asked) {
                String why = Why.of(held, WIDTH);
                terminal.out()
                        .println("      " + held.because() + (settled ? whose(held) : "")
                                + (why.isEmpty() ? "" : "; " + why));
            }
            if (!asked && !settled) {
                since(held).ifPresent(said -> terminal.out().println("      " + said));
                proposals(held).forEach(proposal -> terminal.out().println("      " + proposal));
            }
        }
        if (mails.isEmpty()) {
            terminal.out()
                    .println(
                            asked
                                    ? "Nobody asked anything besides."
                                    : settled ? "Nothing was settled." : "Nothing waits for you.");
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "done",
            description = "Takes a mail off the list of what was asked, and its company off the list of new people.",
            mixinStandardHelpOptions = true)
    int done(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--yes", description = "do not ask about people it brought in") boolean yes) {
        boolean waits = desks.heldMail().find(number).isPresent();
        boolean offered = desks.company().offered().stream().anyMatch(offer -> offer.number() == number);
        if (waits && !offered) {
            throw Refusal.rule(
                    "Mail " + number + " waits for you to settle it.",
                    "Nothing was done; it stays in 'erbij held list'.",
                    "'erbij held settle " + number + " ANSWER' settles it as an answer, or as 'leave' or 'ignore'.");
        }
        takeLeaveOfCompany(number, yes);
        if (!desks.heldMail().done(number)) {
            throw Refusal.settings(
                    "There is no mail " + number + " that asked something or brought somebody in.",
                    "Nothing was done.",
                    "'erbij held list --asked' and 'erbij held new' tell which there are.");
        }
        terminal.out().println(waits ? "Off the list; the mail itself waits on." : "Off the list.");
        return ExitCodes.DONE;
    }

    /** Whoever it brought in goes off their list with it, and is invited by nobody then. */
    private void takeLeaveOfCompany(long number, boolean yes) {
        List<Offered> company = desks.company().offered().stream()
                .filter(offer -> offer.number() == number)
                .toList();
        for (Offered offer : company) {
            terminal.out()
                    .println(offer.who().shown() + " is in Cc of it, and is not offered as a new person any more.");
        }
        boolean asks = desks.heldMail().askedAsWell().stream().anyMatch(held -> held.number() == number);
        if (!company.isEmpty() && asks && !yes && !terminal.confirm("Done with them as well?")) {
            throw Refusal.declined(
                    terminal,
                    "Mail " + number + " stays on both lists",
                    "'erbij held new " + number + " ADDRESS' invites whom you want of them");
        }
    }

    /** What was said since it came of where its writer stands. */
    private Optional<String> since(Held held) {
        Change since = held.since();
        if (since == null) {
            return Optional.empty();
        }
        String who =
                since.evidence().source() == Evidence.Source.ORGANIZER ? "settled by you since: " : "answered since: ";
        return Optional.of(who + AnswerWord.of(since.answer()) + ", "
                + moment(since.evidence().receivedAt()));
    }

    /** Of what waits, from an address that is not an invitee's: whose it may be. */
    private static List<String> proposals(Held held) {
        if (Undelivered.isReason(held.because())) {
            return List.of(undelivered(held));
        }
        List<String> proposals = new ArrayList<>();
        String settle = "Then 'erbij held settle " + held.number() + " ANSWER --";
        Mailbox about = held.about();
        if (about != null && held.fromAnother()) {
            proposals.add("is this " + HeldWords.name(about) + "? " + settle + "as "
                    + about.address().shown() + "'");
        }
        EventId event = held.event() == null ? held.writesAbout() : held.event();
        boolean uninvited = !held.newcomer() && held.writesAbout() != null;
        if (event != null && held.over() && (held.newcomer() || uninvited)) {
            proposals.add("it is about " + event.value() + ", which takes no answers any more. 'erbij held settle "
                    + held.number() + " ignore' takes this off");
        } else if (held.newcomer()) {
            proposals.add("somebody new, whom you want there? " + settle + "admit "
                    + (event == null ? "EVENT" : event.value()) + "'");
        } else if (event != null && uninvited) {
            proposals.add("on your list, but not invited to it; may they come, or did you invite them by hand? "
                    + settle + "admit " + event.value() + "'");
        }
        return proposals;
    }

    private static String undelivered(Held held) {
        String whom = HeldWords.name(held.about());
        if (Undelivered.isComplaint(held.because())) {
            return complaint(held, whom);
        }
        return (Undelivered.isOfFullMailbox(held.because())
                        ? "the mailbox of " + whom + " is full"
                        : "a mail to " + whom + " did not arrive")
                + "; mail goes there all the same. 'erbij held settle " + held.number() + " ignore' takes this off";
    }

    private static String complaint(Held held, String whom) {
        Mailbox about = held.about();
        String settle = "'erbij held settle " + held.number();
        return PossibleLeaving.isUnprovedReport(held.because()) && about != null
                ? "no answer of " + whom + ". " + settle + " leave --as "
                        + about.address().shown()
                        + "' when it was them: they get no more mail; " + settle
                        + " ignore' when it was not: mail goes to them again"
                : "no answer of " + whom + ", who gets no more mail. " + settle + " ignore' takes this off";
    }

    private static String whose(Held held) {
        return held.fromAnother() ? "; for " + HeldWords.name(held.about()) : "";
    }

    @Command(name = "show", description = "One mail, with what the person wrote.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "N") long number) {
        boolean waits = desks.heldMail().find(number).isPresent();
        Held held = desks.heldMail().any(number).orElseThrow(() -> HeldWords.noSuchMail(number));
        terminal.out().println("From:     " + HeldWords.inFull(held.from()));
        terminal.out().println("Received: " + moment(held.receivedAt()));
        terminal.out().println("Subject:  " + held.subject());
        terminal.out().println((waits ? "Held:     " : "Settled:  ") + held.because() + (waits ? "" : whose(held)));
        since(held).ifPresent(said -> terminal.out().println("Since:    " + said));
        if (waits) {
            proposals(held).forEach(proposal -> terminal.out().println("Whose:    " + proposal));
        }
        String why = Why.of(held, IN_FULL);
        if (!why.isEmpty()) {
            terminal.out().println("Why:      " + why);
        }
        terminal.out().println();
        held.words().lines().forEach(line -> terminal.out().println("  " + line));
        return ExitCodes.DONE;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(Here.of(desks, zone)));
    }
}
