package org.erbij.cli;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands as a page for {@code man(1)}, in the roff of {@code man(7)}: whatever {@code --help} says, so that neither can forget any. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandSpec root) {
        ManualPage manual = new ManualPage();
        String version = root.version().length == 0 ? "" : root.version()[0];
        manual.line(".TH ERBIJ 1 \"\" \"" + roff(version) + "\" \"Erbij\"");
        manual.line(".SH NAME");
        manual.line("erbij \\- " + roff(String.join(" ", root.usageMessage().description())));
        manual.line(".SH SYNOPSIS");
        manual.line(".B erbij");
        manual.line("[\\fB\\-\\-home\\fR \\fIDIR\\fR] \\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]");
        manual.line(".SH OPTIONS");
        manual.arguments(root);
        manual.line(".SH COMMANDS");
        root.subcommands().values().forEach(command -> manual.command(command.getCommandSpec()));
        manual.line(".SH NOTES");
        for (String note : root.usageMessage().footer()) {
            manual.line(note.isEmpty() ? "" : roff(note));
            manual.line(".br");
        }
        return manual.page.toString();
    }

    private void command(CommandSpec command) {
        line(".SS \"" + roff(command.qualifiedName()) + synopsis(command) + "\"");
        for (String text : command.usageMessage().description()) {
            line(roff(text));
        }
        arguments(command);
        command.subcommands().values().forEach(each -> command(each.getCommandSpec()));
    }

    private static String synopsis(CommandSpec command) {
        StringBuilder synopsis = new StringBuilder();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String label = "\\fI" + roff(parameter.paramLabel()) + "\\fP";
            String many = parameter.arity().max() > 1 ? " ..." : "";
            synopsis.append(' ').append(parameter.required() ? label + many : "[" + label + many + "]");
        }
        return synopsis.toString();
    }

    private void arguments(CommandSpec command) {
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            entry("\\fI" + roff(parameter.paramLabel()) + "\\fR", parameter);
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() == 0
                        ? ""
                        : "=\\fI" + roff(option.paramLabel().toUpperCase(Locale.ROOT)) + "\\fR";
                entry("\\fB" + roff(String.join(", ", option.names())) + "\\fR" + value, option);
            }
        }
    }

    private void entry(String term, ArgSpec argument) {
        line(".TP");
        line(term);
        line(roff(String.join(" ", argument.description())));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** Plain words as roff has them: no markup of ours, and nothing that it would take for a request of its own. */
    private static String roff(String text) {
        String plain = Ansi.OFF
                .string(text.replace("%n", " ").replace("%%", "%"))
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
