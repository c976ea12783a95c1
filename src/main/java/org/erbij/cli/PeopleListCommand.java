package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.erbij.desk.Amount;
import org.erbij.desk.NoMail;
import org.erbij.desk.PeopleDesk.Filter;
import org.erbij.desk.PeopleDesk.Listed;
import org.erbij.domain.people.Contact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij people list}. */
@Command(name = "list", description = "Who is on the list, a line each.", mixinStandardHelpOptions = true)
public final class PeopleListCommand implements Callable<Integer> {
    @Option(names = "--language", paramLabel = "nl|en", description = "only who reads that")
    private @Nullable String language;

    @Option(names = "--suppressed", description = "only who gets no mail")
    private boolean suppressed;

    @Option(names = "--search", defaultValue = "", paramLabel = "PART", description = "a part of a name or address")
    private String search = "";

    @Option(names = "--first-names", description = "only what people who get mail are called, and no addresses")
    private boolean firstNames;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleListCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        if (firstNames) {
            desks.people().firstNames().forEach(terminal.out()::println);
            return ExitCodes.DONE;
        }
        Filter filter = new Filter(PeopleAddCommand.language(language), suppressed, search);
        List<Listed> people = desks.people().list(filter);
        people.forEach(listed -> terminal.out().println(line(listed).stripTrailing()));
        terminal.out().println(Amount.people(people.size()));
        return ExitCodes.DONE;
    }

    private static String line(Listed listed) {
        Contact contact = listed.contact();
        String why = NoMail.words(contact);
        String failing = listed.failing().isEmpty() ? "" : "failing: " + listed.failing();
        return "%-26s %-32s %-3s %s"
                .formatted(
                        contact.mailbox().name(),
                        contact.address().shown(),
                        contact.language() == null ? "" : contact.language().code(),
                        why.isEmpty() ? failing : "no mail: " + why);
    }
}
