package org.erbij.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.erbij.addressbook.LanguageName;
import org.erbij.desk.Amount;
import org.erbij.desk.ContactImport.Row;
import org.erbij.desk.ContactImport.Verdict;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people add}. */
@Command(
        name = "add",
        description = "Adds one person to the list. Nobody is mailed; 'erbij invite' does that.",
        mixinStandardHelpOptions = true)
public final class PeopleAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--name", defaultValue = "", description = "as you would write it on an envelope")
    private String name = "";

    @Option(names = "--language", paramLabel = "nl|en", description = "what they read; without, until they write")
    private @Nullable String language;

    @Mixin
    private Origin origin = new Origin();

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleAddCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Mailbox mailbox = new Mailbox(name.replaceAll("[\\p{Cntrl}]+", " ").strip(), Arguments.address(address));
        Row row = desks.contacts().typed(mailbox, language(language), origin.provenance());
        if (row.verdict() != Verdict.NEW) {
            boolean listed = row.verdict() == Verdict.KNOWN || row.verdict() == Verdict.COMPLETED;
            throw Refusal.rule(
                    mailbox.address().shown() + (listed ? " is on the list already." : " gets no mail."),
                    "The list is as it was.",
                    "'erbij people show " + mailbox.address().shown() + "' tells more.");
        }
        row.remarks().forEach(remark -> terminal.out().println("  ! " + remark));
        if (!yes && !terminal.confirm("Add " + mailbox.address().shown() + "?")) {
            throw Refusal.declined(terminal, "Nobody was added", "the list is as it was");
        }
        terminal.out()
                .println(Amount.people(desks.contacts().store(List.of(row)).added()) + " added.");
        return ExitCodes.DONE;
    }

    /** @throws Refusal when it is none we write in */
    static @Nullable Language language(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Optional<Language> known = LanguageName.read(written);
        return known.orElseThrow(
                () -> Refusal.settings("'" + written + "' is no language.", "Nothing was done.", "It is nl or en."));
    }
}
