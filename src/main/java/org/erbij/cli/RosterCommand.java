package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.erbij.addressbook.Formula;
import org.erbij.desk.GuestList;
import org.erbij.desk.GuestList.Counts;
import org.erbij.desk.GuestList.Entry;
import org.erbij.desk.GuestList.Gets;
import org.erbij.desk.GuestList.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij roster}. */
@Command(name = "roster", description = "Who comes, who does not, who is silent.", mixinStandardHelpOptions = true)
public final class RosterCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EVENT")
    private String event = "";

    @Option(names = "--silent", description = "only who has not answered")
    private boolean silent;

    @Option(names = "--csv", description = "as CSV, safe to open in a spreadsheet")
    private boolean csv;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    private final Terminal terminal;
    private final Desks desks;

    public RosterCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        List<Entry> all = Arguments.known(desks.guests().of(Arguments.event(event)), event);
        List<Entry> shown = silent
                ? all.stream()
                        .filter(entry -> entry.standing() == Standing.SILENT)
                        .toList()
                : all;
        try {
            terminal.out().print(csv ? csv(shown) : json ? json(shown) : table(shown, GuestList.count(all)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return ExitCodes.DONE;
    }

    private String table(List<Entry> entries, Counts counts) {
        return String.join("\n", new RosterPage(terminal.look()).of(entries, counts)) + "\n";
    }

    private static String csv(List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("name", "address", "answer", "guests", "notes");
            for (Entry entry : entries) {
                printer.printRecord(
                        Formula.defused(entry.mailbox().name()),
                        Formula.defused(entry.mailbox().address().value()),
                        RosterPage.word(entry.standing()),
                        entry.guests(),
                        Formula.defused(String.join("; ", entry.notes())));
            }
        }
        return out.toString();
    }

    private static String json(List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (Entry entry : entries) {
                json.writeStartObject();
                json.writeStringField("name", entry.mailbox().name());
                json.writeStringField("address", entry.mailbox().address().value());
                json.writeStringField("answer", RosterPage.word(entry.standing()));
                json.writeNumberField("guests", entry.guests());
                json.writeArrayFieldStart("notes");
                for (String note : entry.notes()) {
                    json.writeString(note);
                }
                json.writeEndArray();
                json.writeBooleanField("knowsLocationAndStaysAway", entry.knowsAndStaysAway());
                Instant since = entry.since();
                if (since == null) {
                    json.writeNullField("since");
                } else {
                    json.writeStringField("since", since.toString());
                }
                json.writeBooleanField("mailWaits", entry.mailWaits());
                json.writeBooleanField("notConfirmed", entry.unconfirmed());
                json.writeBooleanField("getsNoMail", entry.gets() == Gets.NONE);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.append('\n').toString();
    }
}
