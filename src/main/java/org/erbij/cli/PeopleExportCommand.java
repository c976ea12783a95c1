package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.erbij.addressbook.Formula;
import org.erbij.desk.NoMail;
import org.erbij.desk.PeopleDesk.Filter;
import org.erbij.desk.PeopleDesk.Listed;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij people export}. */
@Command(
        name = "export",
        description = {
            "Prints the list as CSV that is safe to open in a spreadsheet and that 'people import' reads back,",
            "who gets no mail and who is barred included. Think of who else reads the file you put it in."
        },
        mixinStandardHelpOptions = true)
public final class PeopleExportCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "name",
            "address",
            "language",
            "basis",
            "source",
            "since",
            "evidence",
            "no mail",
            "further addresses",
            "barred from");

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleExportCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        List<Listed> people = desks.people().list(Filter.EVERYBODY);
        try {
            terminal.out().print(json ? json(people) : csv(people));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return ExitCodes.DONE;
    }

    private static List<String> cells(Listed listed) {
        return List.of(
                listed.contact().mailbox().name(),
                listed.contact().address().value(),
                listed.contact().language() == null
                        ? ""
                        : listed.contact().language().code(),
                word(listed.provenance().basis()),
                listed.provenance().source(),
                listed.provenance().since() == null
                        ? ""
                        : listed.provenance().since().toString(),
                listed.provenance().evidence(),
                NoMail.words(listed.contact()),
                several(listed.further().stream().map(AddrSpec::value)),
                several(listed.barredFrom().stream().map(EventId::value)));
    }

    private static String several(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }

    private static String word(LawfulBasis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String csv(List<Listed> people) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Listed listed : people) {
                List<String> defused = new ArrayList<>();
                cells(listed).forEach(cell -> defused.add(Formula.defused(cell)));
                printer.printRecord(defused);
            }
        }
        return out.toString();
    }

    /** {@code noMail}. */
    private static String key(String column) {
        int gap = column.indexOf(' ');
        return gap < 0
                ? column
                : column.substring(0, gap) + Character.toUpperCase(column.charAt(gap + 1)) + column.substring(gap + 2);
    }

    private static String json(List<Listed> people) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (Listed listed : people) {
                List<String> cells = cells(listed);
                json.writeStartObject();
                for (int i = 0; i < COLUMNS.size(); i++) {
                    json.writeStringField(key(COLUMNS.get(i)), cells.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.append('\n').toString();
    }
}
