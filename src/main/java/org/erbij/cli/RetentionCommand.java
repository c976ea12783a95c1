package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.erbij.desk.Amount;
import org.erbij.privacy.KeptData.Occasion;
import org.erbij.privacy.Retention;
import org.erbij.privacy.Retention.Erased;
import org.erbij.privacy.Retention.Outlook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij retention}. */
@Command(
        name = "retention",
        description = "How long what is kept about people. 'run' erases by itself, once a day.",
        mixinStandardHelpOptions = true)
public final class RetentionCommand {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public RetentionCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Command(name = "show", description = "What would be erased, and when.", mixinStandardHelpOptions = true)
    int show() {
        tell(desks.retention().look());
        return ExitCodes.DONE;
    }

    @Command(name = "run", description = "Erases what is due now.", mixinStandardHelpOptions = true)
    int run(@Option(names = "--yes", description = "do not ask") boolean yes) {
        Retention retention = desks.retention();
        Outlook outlook = retention.look();
        tell(outlook);
        terminal.out()
                .println("Due now: the words around " + Amount.of(outlook.wordsDue(), "event", "events") + ", and "
                        + Amount.people(outlook.peopleDue()) + ".");
        if (!yes && !terminal.confirm("Erase what is due? It cannot be brought back.")) {
            throw Refusal.declined(terminal, "Nothing was erased", "all is as it was");
        }
        Erased erased = retention.run();
        terminal.out()
                .println("Erased: the words around " + Amount.of(erased.events(), "event", "events") + ", "
                        + Amount.of(erased.strayMails(), "other mail", "other mails") + ", "
                        + Amount.people(erased.people()) + ". The counts stay.");
        if (!erased.rewritten()) {
            terminal.out()
                    .println("The database file was too busy to be rewritten: until the next erasure it may hold"
                            + " remains, encrypted as it is.");
        }
        return ExitCodes.DONE;
    }

    private void tell(Outlook outlook) {
        for (Occasion occasion : outlook.occasions()) {
            Instant words = outlook.words().get(occasion);
            terminal.out()
                    .println(occasion.id().value() + ": " + occasion.invited() + " invited or admitted, "
                            + occasion.came() + " said they would come + "
                            + Amount.of(occasion.guests(), "guest", "guests") + "; "
                            + (words == null ? "no words are kept" : "words and location go on " + day(words)));
        }
        Map<String, Integer> days = new TreeMap<>();
        outlook.people().forEach((when, number) -> days.merge(when.toString().substring(0, 10), number, Integer::sum));
        days.forEach((when, number) ->
                terminal.out().println("people who go on " + day(Instant.parse(when + "T12:00:00Z")) + ": " + number));
        terminal.out().println("people who stay: " + outlook.staying());
    }

    private String day(Instant when) {
        return DAY.format(when.atZone(Here.of(desks, zone)));
    }
}
