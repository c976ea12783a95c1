package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.DoorDesk.Barred;
import org.erbij.desk.DoorDesk.Visitor;
import org.erbij.desk.NoMail;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people bar}. */
@Command(
        name = "bar",
        description = {
            "Keeps somebody out, of one event or for good. Nobody is told unless you say so, no mail of theirs undoes it, and",
            "the location never reaches them. What they mail waits for you no longer. Whoever is on no list can be kept out as",
            "well, by the address they write from. 'erbij people admit' lets them in again."
        },
        mixinStandardHelpOptions = true)
public final class PeopleBarCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--event", paramLabel = "EVENT", description = "of this one only; without, for good")
    private @Nullable String event;

    @Option(names = "--tell", description = "mail them, once and briefly, that their invitation is withdrawn")
    private boolean tell;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleBarCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        EventId from = PeopleAdmitCommand.event(desks, event);
        Visitor visitor = desks.door().look(Arguments.address(address), from).orElse(null);
        if (visitor == null) {
            return barStranger(Arguments.address(address), from);
        }
        if (visitor.barred()) {
            throw Refusal.rule(
                    address + " is barred already.",
                    "Nothing was changed.",
                    "'erbij people admit' lets them in again.");
        }
        boolean uninvited = from != null && visitor.events().isEmpty();
        terminal.out()
                .println(PeopleAdmitCommand.inFull(visitor) + " is kept out "
                        + (from == null ? "for good." : "of " + from.value() + ".")
                        + (uninvited
                                ? " They have no invitation to it, and get none; "
                                : " Mail that waits for them is taken back; ")
                        + (tell ? telling(visitor, from) : "nobody is told."));
        visitor.know()
                .forEach(each -> terminal.out()
                        .println("  ! They know the location of " + each.value()
                                + " already; Erbij cannot take that back."));
        visitor.mayKnow()
                .forEach(each -> terminal.out()
                        .println("  ! They may know the location of " + each.value()
                                + ": whether a mail with it reached them is not sure."));
        sayWhatWaits(desks.door().waiting(visitor.contact().address(), from));
        confirm();
        Barred done = desks.door().bar(visitor, from);
        terminal.out().println("Barred. Mails taken back: " + done.takenBack() + "." + putAside(done));
        if (tell) {
            tell(visitor, from);
        }
        return ExitCodes.DONE;
    }

    /** Whoever is on no list was invited to nothing: there is nothing to take back, and nobody to tell. */
    private int barStranger(AddrSpec stranger, @Nullable EventId from) {
        if (from != null) {
            throw notInvited();
        }
        terminal.out()
                .println(stranger.shown()
                        + " is on no list. They are kept out for good, and stand on it as barred from now on;"
                        + " nobody is told.");
        int waiting = desks.door().waiting(stranger, null);
        if (waiting == 0) {
            terminal.out().println("  ! No mail of theirs waits: is that the address they write from?");
        }
        sayWhatWaits(waiting);
        confirm();
        terminal.out().println("Barred." + putAside(desks.door().barStranger(stranger)));
        return ExitCodes.DONE;
    }

    private Refusal notInvited() {
        return Refusal.settings(
                address + " was not invited to " + event + ".",
                "Nothing was changed.",
                "Without --event they are kept out of everything.");
    }

    private void sayWhatWaits(int waiting) {
        if (waiting > 0) {
            terminal.out()
                    .println((waiting == 1
                                    ? "A mail of theirs waits for you"
                                    : waiting + " mails of theirs wait for you")
                            + ", and will no longer: 'erbij held list --settled' still shows what.");
        }
    }

    private static String putAside(Barred done) {
        return done.putAside() == 0 ? "" : " Mails of theirs that wait no longer: " + done.putAside() + ".";
    }

    private void confirm() {
        if (!yes && !terminal.confirm("Bar them?")) {
            throw Refusal.declined(terminal, "Nobody was barred", "all is as it was");
        }
    }

    private String telling(Visitor visitor, @Nullable EventId from) {
        if (desks.door().reaches(visitor, from)) {
            return "a mail tells them that their invitation is withdrawn.";
        }
        String why = NoMail.words(visitor.contact());
        return "they cannot be told by mail: "
                + (why.isEmpty()
                        ? "they have no invitation to anything still to come, or were told before."
                        : why + ".");
    }

    private void tell(Visitor visitor, @Nullable EventId from) {
        List<EventId> told = desks.door().tell(visitor, from);
        terminal.out()
                .println(
                        told.isEmpty()
                                ? "  ! They are not told: they have no invitation to anything still to come, get no mail, or were told before."
                                : "A mail tells them of "
                                        + told.stream().map(EventId::value).collect(Collectors.joining(", ")) + ".");
        desks.somethingToSend();
    }
}
