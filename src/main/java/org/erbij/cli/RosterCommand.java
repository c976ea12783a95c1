package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.erbij.addressbook.Formula;
import org.erbij.desk.GuestList;
import org.erbij.desk.GuestList.Counts;
import org.erbij.desk.GuestList.Entry;
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

    private static String table(List<Entry> entries, Counts counts) {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            out.append("%-26s %-32s %-15s %-4s %s%n"
                    .formatted(
                            entry.mailbox().name(),
                            entry.mailbox().address().value(),
                            word(entry.standing()),
                            entry.guests() == 0 ? "" : "+" + entry.guests(),
                            remarks(entry)));
        }
        return out.append("coming %d + %d guests · staying involved %d · no %d · silent %d · waiting for you %d%n"
                        .formatted(
                                counts.coming(),
                                counts.guests(),
                                counts.involved(),
                                counts.no(),
                                counts.silent(),
                                counts.waiting()))
                .toString();
    }

    private static String remarks(Entry entry) {
        String notes = String.join("; ", entry.notes());
        String knows = entry.knowsAndStaysAway() ? "knows the location" : "";
        String waits = entry.mailWaits() ? "a mail waits for you" : "";
        String mail = entry.suppressed() ? "gets no mail" : "";
        return String.join(
                "; ",
                List.of(notes, knows, waits, mail).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String csv(List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("name", "address", "answer", "guests", "notes");
            for (Entry entry : entries) {
                printer.printRecord(
                        Formula.defused(entry.mailbox().name()),
                        Formula.defused(entry.mailbox().address().value()),
                        word(entry.standing()),
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
                json.writeStringField("answer", word(entry.standing()));
                json.writeNumberField("guests", entry.guests());
                json.writeArrayFieldStart("notes");
                for (String note : entry.notes()) {
                    json.writeString(note);
                }
                json.writeEndArray();
                json.writeBooleanField("knowsLocationAndStaysAway", entry.knowsAndStaysAway());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.append('\n').toString();
    }
}
