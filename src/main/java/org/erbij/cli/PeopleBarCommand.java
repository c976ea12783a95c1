package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.DoorDesk.Visitor;
import org.erbij.desk.NoMail;
import org.erbij.domain.event.EventId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people bar}. */
@Command(
        name = "bar",
        description = {
            "Keeps somebody out, of one event or for good. Nobody is told unless you say so, no mail of theirs undoes it, and",
            "the location never reaches them. 'erbij people admit' lets them in again."
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
        Visitor visitor = PeopleAdmitCommand.visitor(desks, address, from);
        if (visitor.barred()) {
            throw Refusal.rule(
                    address + " is barred already.",
                    "Nothing was changed.",
                    "'erbij people admit' lets them in again.");
        }
        if (from != null && visitor.events().isEmpty()) {
            throw Refusal.settings(
                    address + " was not invited to " + event + ".",
                    "Nothing was changed.",
                    "Without --event they are kept out of everything.");
        }
        terminal.out()
                .println(PeopleAdmitCommand.inFull(visitor) + " is kept out "
                        + (from == null ? "for good." : "of " + from.value() + ".")
                        + " Mail that waits for them is taken back; "
                        + (tell ? telling(visitor, from) : "nobody is told."));
        visitor.know()
                .forEach(each -> terminal.out()
                        .println("  ! They know the location of " + each.value()
                                + " already; Erbij cannot take that back."));
        if (!yes && !terminal.confirm("Bar them?")) {
            throw Refusal.settings("Nobody was barred.", "All is as it was.", "Say yes when asked, or give --yes.");
        }
        int withdrawn = desks.door().bar(visitor, from);
        terminal.out().println("Barred. Mails taken back: " + withdrawn + ".");
        if (tell) {
            tell(visitor, from);
        }
        return ExitCodes.DONE;
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
