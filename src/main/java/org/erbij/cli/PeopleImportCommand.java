package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.erbij.desk.Amount;
import org.erbij.desk.ContactImport.Reading;
import org.erbij.desk.ContactImport.Row;
import org.erbij.desk.ContactImport.Stored;
import org.erbij.desk.ContactImport.Verdict;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Octets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people import}. */
@Command(
        name = "import",
        description = {
            "Adds people from a file: CSV with a header line (name, address, language; also as Google Contacts and",
            "Outlook write it), vCard, or pasted lines like 'Anne de Wit <anne@example.org>'.",
            "Tells row by row what it makes of it, and asks. Of who is on the list it takes over a language, name or further",
            "address that is missing there, and who gets no mail; nothing else. Who asked for no mail stays without."
        },
        mixinStandardHelpOptions = true)
public final class PeopleImportCommand implements Callable<Integer> {
    private static final int PREVIEW = 5;

    @Parameters(paramLabel = "FILE", description = "a file, or - for standard input")
    private Path file = Path.of("-");

    @Mixin
    private Origin origin = new Origin();

    @Option(names = "--all", description = "show every new person, not only the first few")
    private boolean all;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleImportCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Reading read = desks.contacts().read(octets(), origin.provenance());
        report(read);
        int fresh = read.number(Verdict.NEW);
        int lacking = read.number(Verdict.COMPLETED);
        int stopping = read.stopping();
        if (fresh + lacking + stopping > 0 && !yes && !terminal.confirm(question(fresh, lacking, stopping))) {
            throw Refusal.declined(terminal, "Nobody was added", "the list is as it was");
        }
        Stored stored = desks.contacts().store(read.rows());
        terminal.out()
                .println(Amount.people(stored.added()) + " added"
                        + (stored.completed() > 0 ? ", " + stored.completed() + " completed" : "")
                        + (stored.stopped() > 0 ? ", " + stored.stopped() + " kept from mail as the file says." : "."));
        return read.number(Verdict.UNREADABLE) == 0 ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private static String question(int fresh, int lacking, int stopping) {
        List<String> deeds = new ArrayList<>();
        if (fresh > 0) {
            deeds.add(fresh == 1 ? "add the new person" : "add the " + fresh + " new people");
        }
        if (lacking > 0) {
            deeds.add("take over what the list lacks of " + Amount.people(lacking));
        }
        if (stopping > 0) {
            deeds.add("keep " + Amount.people(stopping) + " from mail as the file says");
        }
        String all = String.join(", and ", deeds);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + "?";
    }

    private void report(Reading read) {
        if (read.oldLetters()) {
            terminal.out().println("The file is no UTF-8: its letters were taken for those of Windows (1252).");
        }
        read.rows().stream()
                .filter(row -> row.verdict() != Verdict.NEW || !row.remarks().isEmpty())
                .forEach(row -> terminal.out().println("  row " + row.number() + told(row)));
        preview(read.rows().stream().filter(row -> row.verdict() == Verdict.NEW).toList());
        terminal.out()
                .println(read.number(Verdict.NEW) + " new, "
                        + (read.number(Verdict.COMPLETED) > 0 ? read.number(Verdict.COMPLETED) + " completed, " : "")
                        + (read.stopping() > 0 ? read.stopping() + " kept from mail, " : "")
                        + read.number(Verdict.KNOWN) + " known, "
                        + read.number(Verdict.TWICE) + " twice in the file, "
                        + (read.number(Verdict.SUPPRESSED) + read.number(Verdict.BARRED)) + " without mail, "
                        + read.number(Verdict.UNREADABLE) + " unreadable");
    }

    private void preview(List<Row> fresh) {
        List<Row> shown = all ? fresh : fresh.subList(0, Math.min(PREVIEW, fresh.size()));
        shown.forEach(row -> terminal.out().println("  + " + inFull(row)));
        if (shown.size() < fresh.size()) {
            terminal.out().println("  + and " + (fresh.size() - shown.size()) + " more; --all shows them");
        }
    }

    static String told(Row row) {
        String what = switch (row.verdict()) {
            case NEW -> " is new";
            case KNOWN -> " is on the list already";
            case COMPLETED -> " is on the list, and is completed";
            case TWICE -> " stands in the file twice";
            case STOPPED ->
                row.saysNoMail()
                        ? " is on the list, and gets no mail from now on"
                        : " is on the list, and is kept out from now on";
            case SUPPRESSED -> " gets no mail, and stays so";
            case BARRED -> " is barred, and stays so";
            case UNREADABLE -> " holds no address that can be read";
        };
        String who = row.mailbox() == null ? "" : " (" + row.mailbox().address().shown() + ")";
        String remarks = String.join("; ", row.remarks());
        return who + what + (remarks.isEmpty() ? "" : ": " + remarks);
    }

    private static String inFull(Row row) {
        Mailbox mailbox = row.mailbox();
        if (mailbox == null) {
            return "";
        }
        String name = mailbox.name().isEmpty() ? "" : mailbox.name() + " ";
        String language = row.language() == null ? "" : ", " + row.language().code();
        return name + "<" + mailbox.address().shown() + ">" + language;
    }

    private Octets octets() {
        try {
            return terminal.octets(file);
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.",
                    "Nobody was added.",
                    "It must be a text file of at most 4 MB; is the name right?");
        }
    }
}
