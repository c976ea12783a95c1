package org.erbij.cli;

import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.erbij.desk.DoorDesk.Back;
import org.erbij.desk.DoorDesk.Visitor;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Suppression;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people admit}. */
@Command(
        name = "admit",
        description = {
            "Lets in again whom you barred. Their last answer from before counts again; what they wrote while they were",
            "barred does not. If that is a yes, and the location has been announced, it is mailed to them."
        },
        mixinStandardHelpOptions = true)
public final class PeopleAdmitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--event", paramLabel = "EVENT", description = "to this one only; without, everywhere")
    private @Nullable String event;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleAdmitCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    static @Nullable EventId event(Desks desks, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return Arguments.known(desks.invitations().find(Arguments.event(written)), written)
                .id();
    }

    static Visitor visitor(Desks desks, String address, @Nullable EventId event) {
        return desks.door().look(Arguments.address(address), event).orElseThrow(() -> Arguments.notListed(address));
    }

    static String inFull(Visitor visitor) {
        return visitor.contact().mailbox().shown();
    }

    @Override
    public Integer call() {
        EventId to = event(desks, event);
        Visitor visitor = visitor(desks, address, to);
        if (to != null && visitor.contact().barred()) {
            throw Refusal.rule(
                    address + " is barred for good.",
                    "One event cannot be an exception.",
                    "Without --event they are let in everywhere; bar them from other events then.");
        }
        if (!visitor.somewhere()) {
            throw Refusal.rule(
                    address + " is not barred.",
                    "Nothing was changed.",
                    "'erbij people show " + address + "' tells more.");
        }
        Back back = desks.door().back(visitor, to);
        terminal.out()
                .println(inFull(visitor) + " is let in again" + (to == null ? "." : " to " + to.value() + ".")
                        + " What else was taken back meanwhile stays so.");
        visitor.owed()
                .forEach(each -> terminal.out()
                        .println("  ! They said yes to " + each.value() + ": its location "
                                + (visitor.untold().contains(each)
                                        ? "is not mailed to them; tell them yourself."
                                        : "will be mailed to them.")));
        FollowedLines.besidesTheLocation(back.followed(), address).forEach(terminal.out()::println);
        if (!back.leavesTheList()) {
            new TreeSet<>(visitor.contact().suppressions())
                    .forEach(why -> terminal.out().println("  ! " + stays(why)));
        }
        if (back.waitAgain() > 0) {
            terminal.out().println("Mails of theirs that wait for you again: " + back.waitAgain() + ".");
        }
        if (back.leavesTheList()) {
            terminal.out()
                    .println("They were on no list when you barred them, and are on none again; 'erbij people add "
                            + address + "' puts them on it.");
        }
        if (!yes && !terminal.confirm("Let them in?")) {
            throw Refusal.declined(terminal, "Nobody was admitted", "all is as it was");
        }
        desks.door().admit(visitor, to);
        terminal.out().println("Let in.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    /** What else keeps mail from them: nobody is let in to that by the organizer alone. */
    private String stays(Suppression why) {
        String lift = "'erbij people lift " + address;
        String byTheirWish = " When they want mail again: " + lift + " --their-wish --note \"how they said it\"'.";
        return switch (why) {
            case CONSENT_WITHDRAWN -> "They asked for no more mail, and get none." + byTheirWish;
            case COMPLAINED -> "They reported our mail as unwanted, and get none." + byTheirWish;
            case BOUNCED -> "Mail to them came back, and none is sent. " + lift + "' tries their address again.";
            case PAUSED ->
                "Mail to them stays paused, as they may have asked for no more: see 'erbij held list', and for what came while"
                        + " they were barred 'erbij held list --settled'. If they did not ask, " + lift
                        + "' ends the pause.";
        };
    }
}
