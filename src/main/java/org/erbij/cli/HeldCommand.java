package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.HeldMailDesk.Held;
import org.erbij.desk.SettlingDesk.Outcome;
import org.erbij.desk.SettlingDesk.Settled;
import org.erbij.desk.SettlingDesk.Settling;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij held}. */
@Command(
        name = "held",
        description = "Mail that waits for you.",
        mixinStandardHelpOptions = true,
        subcommands = {HeldUndoCommand.class, HeldNewCommand.class})
public final class HeldCommand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

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
                                    name(held.from()),
                                    shorten(words, WIDTH)));
            if (!asked) {
                String why = Why.of(held, WIDTH);
                terminal.out().println("      " + held.because() + proposal(held) + (why.isEmpty() ? "" : "; " + why));
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
    int done(@Parameters(paramLabel = "N") long number) {
        if (!desks.heldMail().done(number)) {
            throw Refusal.settings(
                    "There is no mail " + number + " that asked something or brought somebody in.",
                    "Nothing was done.",
                    "'erbij held list --asked' and 'erbij held new' tell which there are.");
        }
        terminal.out().println("Off the list.");
        return ExitCodes.DONE;
    }

    private static String proposal(Held held) {
        Mailbox about = held.about();
        Mailbox from = held.from();
        boolean somebodyElse = about != null && from != null && !about.address().equals(from.address());
        return somebodyElse ? "; is this " + name(about) + "?" : "";
    }

    @Command(name = "show", description = "One mail, with what the person wrote.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "N") long number) {
        boolean waits = desks.heldMail().find(number).isPresent();
        Held held = desks.heldMail().any(number).orElseThrow(() -> noSuchMail(number));
        terminal.out().println("From:     " + inFull(held.from()));
        terminal.out().println("Received: " + moment(held.receivedAt()));
        terminal.out().println("Subject:  " + held.subject());
        terminal.out().println((waits ? "Held:     " : "Settled:  ") + held.because() + proposal(held));
        String why = Why.of(held, IN_FULL);
        if (!why.isEmpty()) {
            terminal.out().println("Why:      " + why);
        }
        terminal.out().println();
        held.words().lines().forEach(line -> terminal.out().println("  " + line));
        return ExitCodes.DONE;
    }

    @Command(
            name = "settle",
            description = {
                "Settles a mail: as an answer (yes, perhaps, no-but-involved, no), as 'leave', or as 'ignore'.",
                "Shows what that comes to, and asks."
            },
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(paramLabel = "N") long number,
            @Parameters(paramLabel = "AS") String as,
            @Option(names = "--guests", description = "people they bring; else as many as the mail says") @Nullable
                    Integer guests,
            @Option(names = "--as", paramLabel = "ADDRESS", description = "the invitee who wrote it") @Nullable
                    String invitee,
            @Option(names = "--admit", paramLabel = "EVENT", description = "invite its sender first, as a new person")
                    @Nullable
                    String admit,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Held held = desks.heldMail().find(number).orElseThrow(() -> noSuchMail(number));
        Company company = Company.of(as, guests, held);
        AddrSpec whom = invitee == null ? null : Arguments.address(invitee);
        Settling settling = switch (as) {
            case "ignore" -> desks.settling().ignore(number);
            case "leave" -> desks.settling().leave(number, whom);
            default ->
                desks.settling()
                        .answer(
                                number,
                                Arguments.answer(as, company.guests(), List.of()),
                                whom,
                                admit == null ? null : event(admit));
        };
        Settled look = possible(desks.settling().look(settling), number);
        if (!yes && !agreed(held, as, company, admit, look)) {
            throw Refusal.settings(
                    "Nothing was settled.", "The mail waits as before.", "Say yes when asked, or give --yes.");
        }
        return told(possible(desks.settling().settle(settling), number), number, company);
    }

    private boolean agreed(Held held, String as, Company company, @Nullable String admit, Settled look) {
        terminal.out().println("Mail " + held.number() + " of " + inFull(held.from()) + ":");
        terminal.out().println("  " + shorten(held.words(), 200));
        String whom = look.whom() == null ? "" : " for " + inFull(look.whom());
        terminal.out().println("It is settled as '" + as + "'" + company.words() + whom + ".");
        if (company.read()) {
            terminal.out().println("How many they bring stands in the mail; --guests says otherwise.");
        }
        if (admit != null) {
            terminal.out().println("They are put on the list, and on that of " + admit + ".");
        }
        terminal.out()
                .println(
                        switch (look.outcome()) {
                            case ANSWERED -> "A mail that says so goes to them.";
                            case STILL_HELD -> "It is noted, and waits on: " + look.because() + ".";
                            case LEFT_ALONE -> "It comes off the list, without consequence.";
                            case NO_MAIL -> "Nobody is written to: " + noMail(look) + ".";
                            default -> "Nobody is written to.";
                        });
        return terminal.confirm("Settle it so?");
    }

    private EventId event(String written) {
        EventId id = Arguments.event(written);
        return Arguments.known(desks.invitations().find(id), written).id();
    }

    private static Settled possible(Settled settled, long number) {
        return switch (settled.outcome()) {
            case MEANWHILE -> throw noSuchMail(number);
            case BARRED ->
                throw Refusal.rule(
                        "You barred whoever wrote mail " + number + ".",
                        "It waits as before, and counts for nothing.",
                        "'erbij people admit' lets them in again; 'ignore' takes the mail off the list.");
            case FOR_WHOM ->
                throw Refusal.settings(
                        "It is not known for whom mail " + number + " speaks.",
                        "It waits as before.",
                        "Name the invitee with --as ADDRESS, or invite its sender with --admit EVENT.");
            default -> settled;
        };
    }

    private int told(Settled settled, long number, Company company) {
        String whom = settled.whom() == null
                ? ""
                : " for " + inFull(settled.whom()) + (company.read() ? company.words() : "");
        switch (settled.outcome()) {
            case ANSWERED -> terminal.out().println("Settled" + whom + "; a mail to them is in the outbox.");
            case LEFT_ALONE -> terminal.out().println("Settled without consequence.");
            case NO_MAIL ->
                terminal.out().println("Settled" + whom + "; nobody is written to: " + noMail(settled) + ".");
            case STILL_HELD ->
                terminal.out()
                        .println("Noted" + whom + ", and it waits on: " + settled.because()
                                + "; look at 'erbij held show " + number + "'.");
            default -> terminal.out().println("Settled" + whom + "; nobody is written to.");
        }
        desks.somethingToSend();
        return settled.outcome() == Outcome.STILL_HELD ? ExitCodes.ATTENTION : ExitCodes.DONE;
    }

    private static String noMail(Settled settled) {
        Mailbox whom = settled.whom();
        String address = whom == null ? "ADDRESS" : whom.address().shown();
        return "they get no mail, and this does not change it. When they want mail again: erbij people lift " + address
                + " --their-wish --note \"how they said it\"";
    }

    private static Refusal noSuchMail(long number) {
        return Refusal.settings(
                "No mail " + number + " waits.", "Nothing was done.", "'erbij held list' tells what does.");
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private static String name(@Nullable Mailbox mailbox) {
        if (mailbox == null) {
            return "(no sender)";
        }
        return mailbox.name().isEmpty() ? mailbox.address().shown() : mailbox.name();
    }

    private static String inFull(@Nullable Mailbox mailbox) {
        return mailbox == null ? name(null) : mailbox.shown();
    }

    private static String shorten(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
