package org.erbij.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a command line that cannot be understood: what is wrong with it, and how it goes. */
final class Misuse {
    private Misuse() {}

    static List<String> words(ParameterException wrong, String... arguments) {
        return noSuchCommand(wrong)
                .or(() -> notANumber(wrong, arguments))
                .orElseGet(() -> List.of(String.valueOf(wrong.getMessage()), help(wrong)));
    }

    private static String help(ParameterException wrong) {
        return "'" + named(wrong) + " --help' tells how.";
    }

    private static String named(ParameterException wrong) {
        return wrong.getCommandLine().getCommandSpec().qualifiedName();
    }

    /** Where a command has others below it, and none of that name. */
    private static Optional<List<String>> noSuchCommand(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()
                || unmatched.isUnknownOption()
                || command.subcommands().isEmpty()) {
            return Optional.empty();
        }
        List<String> meant = unmatched.getSuggestions();
        String below = command.subcommands().keySet().stream()
                .map(name -> "'" + command.qualifiedName() + " " + name + "'")
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add("There is no '" + command.qualifiedName() + " "
                + unmatched.getUnmatched().get(0) + "'.");
        if (!meant.isEmpty()) {
            lines.add("Did you mean '" + command.qualifiedName() + " " + meant.get(0) + "'?");
        } else if (command.parent() != null) {
            lines.add("There is " + below + ".");
        } else {
            lines.add(help(wrong));
        }
        return Optional.of(lines);
    }

    /** Where the number of a mail was to come, and something else came. */
    private static Optional<List<String>> notANumber(ParameterException wrong, String... arguments) {
        ArgSpec argument = wrong.getArgSpec();
        String given = wrong.getValue();
        if (argument == null || !argument.paramLabel().equals("N") || !argument.isPositional() || given == null) {
            return Optional.empty();
        }
        List<String> rest = wrong.getCommandLine().getCommandSpec().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .filter(label -> !label.equals("N"))
                .toList();
        String number = Stream.of(arguments)
                .filter(word -> word.matches("\\d+"))
                .findFirst()
                .orElse("24");
        String first = "'" + given + "' is no number.";
        return Optional.of(
                rest.isEmpty()
                        ? List.of(first, "Give the number of the mail: " + named(wrong) + " " + number)
                        : List.of(
                                first,
                                "First the number of the mail, then the " + inWords(rest.get(0)) + ": " + named(wrong)
                                        + " " + number + " " + given));
    }

    private static String inWords(String label) {
        return label.equals("ADDRESS") ? "address" : "answer";
    }
}
