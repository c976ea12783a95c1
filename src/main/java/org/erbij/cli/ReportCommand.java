package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.privacy.Dossier;
import org.erbij.privacy.Dossier.Holding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people report}: what somebody may ask to see. */
@Command(
        name = "report",
        description = "All that is kept about somebody, to be given to them (GDPR article 15).",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    private final Terminal terminal;
    private final Desks desks;

    public ReportCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Dossier dossier = desks.erasure().look(Arguments.address(address));
        terminal.out().print(json ? asJson(dossier) : asText(dossier));
        return ExitCodes.DONE;
    }

    private String asText(Dossier dossier) {
        if (dossier.isEmpty()) {
            return "Nothing is kept about " + address + ".\n";
        }
        StringBuilder text = new StringBuilder("What is kept about " + address + ".\n");
        for (Holding holding : dossier.holdings()) {
            text.append('\n')
                    .append(holding.what())
                    .append(" (")
                    .append(holding.table())
                    .append(")\n");
            for (Map<String, String> row : holding.rows()) {
                text.append('\n');
                row.forEach((name, value) -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(indented(value))
                        .append('\n'));
            }
        }
        return text.toString();
    }

    /** A value of several lines, as a mail is, stands below its name. */
    private static String indented(String value) {
        boolean one = value.lines().limit(2).count() < 2;
        return one
                ? value.strip()
                : value.lines().map(line -> "    " + line).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String asJson(Dossier dossier) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
            generator.writeStartObject();
            for (Holding holding : dossier.holdings()) {
                generator.writeArrayFieldStart(holding.table());
                for (Map<String, String> row : holding.rows()) {
                    generator.writeStartObject();
                    for (Map.Entry<String, String> value : row.entrySet()) {
                        generator.writeStringField(value.getKey(), value.getValue());
                    }
                    generator.writeEndObject();
                }
                generator.writeEndArray();
            }
            generator.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out + "\n";
    }
}
