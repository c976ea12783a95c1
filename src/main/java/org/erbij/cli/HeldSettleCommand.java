package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.GuestList.Gets;
import org.erbij.desk.HeldMailDesk.Held;
import org.erbij.desk.Settled;
import org.erbij.desk.Settled.Outcome;
import org.erbij.desk.SettlingDesk.Settling;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Truth;
import org.erbij.flow.Undelivered;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij held settle}. */
@Command(
        name = "settle",
        description = {
            "Settles a mail: as an answer (yes, perhaps, no-but-involved, no), as 'leave' (whoever wrote it wants no more mail",
            "of any event), or as 'ignore' (it says nothing that counts). 'unclear' and 'automatic' ignore it as well, and say why: it",
            "says nothing of coming, or a machine wrote it. Shows what that comes to, and asks."
        },
        mixinStandardHelpOptions = true)
public final class HeldSettleCommand implements Callable<Integer> {
    private static final List<String> ANSWERS = List.of("yes", "perhaps", "no-but-involved", "no");
    private static final List<String> OTHERS = List.of("leave", "ignore", "unclear", "automatic");

    @Parameters(index = "0", paramLabel = "N")
    private long number;

    @Parameters(
            index = "1",
            paramLabel = "AS",
            description =
                    "yes, perhaps, no-but-involved, no, leave (no more mail, of any event), ignore, unclear or automatic")
    private String as = "";

    @Option(
            names = "--guests",
            description = "people they bring; else as many as the mail says, or as before when it speaks of nobody")
    private @Nullable Integer guests;

    @Option(names = "--as", paramLabel = "ADDRESS", description = "the invitee who wrote it")
    private @Nullable String invitee;

    @Option(names = "--event", paramLabel = "EVENT", description = "the event that is meant, where it may be several")
    private @Nullable String event;

    @Option(names = "--admit", paramLabel = "EVENT", description = "invite its sender first, as a new person")
    private @Nullable String admit;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public HeldSettleCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        if (!ANSWERS.contains(as) && !OTHERS.contains(as)) {
            throw Refusal.settings(
                    "'" + as + "' is no way to settle a mail.",
                    "Nothing was settled.",
                    "It is one of yes, perhaps, no-but-involved, no; or leave (they want no more mail), ignore, unclear (it says nothing"
                            + " of coming) or automatic (a machine wrote it).");
        }
        Held held = desks.heldMail().find(number).orElseThrow(() -> HeldWords.noSuchMail(number));
        refuseIfNobodys(held);
        Company said = Company.of(as, guests, held);
        AddrSpec whom = invitee == null ? null : Arguments.address(invitee);
        if (admit != null && event != null) {
            throw Refusal.settings("--admit names the event already.", "Nothing was settled.", "Leave --event out.");
        }
        EventId meant = event == null ? null : event(event);
        Settling settling = switch (as) {
            case "ignore" -> desks.settling().ignore(number, null);
            case "unclear" -> desks.settling().ignore(number, new Truth.Unclear());
            case "automatic" -> desks.settling().ignore(number, new Truth.Automatic());
            case "leave" -> desks.settling().leave(number, whom, meant);
            default ->
                desks.settling()
                        .answer(
                                number,
                                Arguments.answer(as, said.guests(), List.of()),
                                guests != null,
                                whom,
                                meant,
                                admit == null ? null : event(admit));
        };
        Settled look = possible(desks.settling().look(settling), held);
        Company company = as.equals("yes") && guests == null ? said.standing(look.guests()) : said;
        if (!yes && !agreed(held, as, company, admit, look)) {
            throw Refusal.declined(terminal, "Nothing was settled", "the mail waits as before");
        }
        return told(possible(desks.settling().settle(settling), held), number, company);
    }

    private void refuseIfNobodys(Held held) {
        if (Undelivered.isReason(held.because()) && ANSWERS.contains(as)) {
            throw Refusal.rule(
                    "Mail " + number
                            + (Undelivered.isComplaint(held.because())
                                    ? " reports a mail of ours as unwanted, and is nobody's answer."
                                    : " tells that a mail did not arrive, and is nobody's answer."),
                    "It waits as before.",
                    "'erbij held settle " + number
                            + " ignore' takes it off the list; 'erbij rsvp set' notes an answer that"
                            + " you have from elsewhere.");
        }
    }

    private boolean agreed(Held held, String as, Company company, @Nullable String admit, Settled look) {
        terminal.out().println("Mail " + held.number() + " of " + HeldWords.inFull(held.from()) + ":");
        terminal.out().println("  " + HeldWords.shorten(held.words(), 200));
        String whom = look.whom() == null ? "" : " for " + HeldWords.inFull(look.whom());
        String guestsBrought = as.equals("yes") && company.guests() == 0 ? ", with no guests" : company.words();
        terminal.out().println("It would be settled as '" + as + "'" + guestsBrought + whom + ".");
        if (as.equals("leave")) {
            terminal.out()
                    .println("  ! They leave the list: no mail of this or any other event goes to them any more.");
        } else {
            look.events().forEach(each -> terminal.out().println("It would be their answer to " + each.value() + "."));
        }
        if (!as.equals("ignore") && !as.equals("automatic")) {
            HeldWords.asks(held).ifPresent(terminal.out()::println);
        }
        if (company.read()) {
            terminal.out().println("How many they bring stands in the mail; --guests says otherwise.");
        }
        if (look.countsTwice()) {
            terminal.out()
                    .println(
                            "  ! Whom they bring has the first name of somebody who is invited as well, and counts on their"
                                    + " own: --guests says how many others come along.");
        }
        if (company.kept()) {
            terminal.out().println("They were to bring as many before; --guests says otherwise.");
        }
        if (admit != null) {
            terminal.out().println("They are put on the list, and on that of " + admit + ".");
        }
        terminal.out()
                .println(
                        switch (look.outcome()) {
                            case ANSWERED -> "A mail that says so goes to them.";
                            case STILL_HELD -> "It is noted, and waits on: " + look.because() + ".";
                            case LEFT_ALONE ->
                                "It comes off the list, without consequence: their answer stays as it is.";
                            case NO_MAIL -> "Nobody is written to: " + noMail(look) + ".";
                            default -> "Nobody is written to.";
                        });
        if (look.gets() == Gets.OF_THIS_EVENT) {
            terminal.out()
                    .println(
                            "  ! They had asked for no more mail: with this they get the mail of this event, and of no other.");
        }
        if (look.tellsLocation()) {
            terminal.out().println("  ! The location has been announced, and goes with that mail.");
        }
        return terminal.confirm("Settle it so?");
    }

    private EventId event(String written) {
        EventId id = Arguments.event(written);
        return Arguments.known(desks.invitations().find(id), written).id();
    }

    private static Settled possible(Settled settled, Held held) {
        long number = held.number();
        return switch (settled.outcome()) {
            case MEANWHILE -> throw HeldWords.noSuchMail(number);
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
            case IS_A_LIST ->
                throw Refusal.settings(
                        "Mail " + number + " came through a mailing list: everybody on it would be let in.",
                        "It waits as before.",
                        "Name the invitee who wrote it with --as ADDRESS, or invite its writer by their own address.");
            case WHICH_EVENT -> throw whichEvent(settled.events(), held);
            default -> settled;
        };
    }

    private static Refusal whichEvent(List<EventId> events, Held held) {
        long number = held.number();
        if (events.isEmpty()) {
            return Refusal.rule(
                    "Nothing is open that mail " + number + " can be an answer to.",
                    "It waits as before: what is over, cancelled or closed takes no answers any more, and whoever is meant was"
                            + " invited to nothing else.",
                    "'erbij held settle " + number
                            + " ignore' takes it off the list; '--admit EVENT' invites its sender to an"
                            + " event that is open first.");
        }
        String named = listed(events, ", ", "");
        EventId answered = held.event();
        if (answered != null && events.contains(answered)) {
            return Refusal.settings(
                    "Mail " + number + " answers " + answered.value() + ", and no other event.",
                    "It waits as before.",
                    "Leave --event out, or name that one.");
        }
        if (answered != null) {
            return Refusal.rule(
                    "Mail " + number + " answers " + answered.value() + ", which takes no answers any more.",
                    "It waits as before. For another event it counts for nothing.",
                    "'erbij held settle " + number + " ignore' takes it off the list. Only if you know that they mean "
                            + named + ": name it with --event.");
        }
        return Refusal.settings(
                "It is not known for which event mail " + number + " speaks.",
                "It waits as before; open to it: " + named + ".",
                "Name the one that is meant with " + listed(events, " or ", "--event ") + ".");
    }

    private static String listed(List<EventId> events, String between, String before) {
        return events.stream().map(event -> before + event.value()).collect(Collectors.joining(between));
    }

    private int told(Settled settled, long number, Company company) {
        String whom = settled.whom() == null
                ? ""
                : " for " + HeldWords.inFull(settled.whom())
                        + (company.read() || company.kept() ? company.words() : "");
        switch (settled.outcome()) {
            case ANSWERED -> terminal.out().println("Settled" + whom + "; a mail to them is in the outbox.");
            case LEFT_ALONE -> terminal.out().println("Ignored: their answer stays as it is.");
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
}
