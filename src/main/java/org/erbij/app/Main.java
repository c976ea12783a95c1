package org.erbij.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Starts Erbij: in the process that owns the database when there is one, else here. */
public final class Main {
    /** Commands that need neither settings nor database. */
    private static final Set<String> ON_THEIR_OWN = Set.of("demo", "try", "classify", "run");

    private Main() {}

    public static void main(String[] args) throws IOException {
        List<String> arguments = new ArrayList<>(Arrays.asList(args));
        Path home = takeHome(arguments);
        String[] rest = arguments.toArray(String[]::new);
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        boolean needsDatabase = !command.isEmpty() && !command.startsWith("-") && !ON_THEIR_OWN.contains(command);
        if (needsDatabase) {
            Optional<Integer> code = elsewhere(home, rest);
            if (code.isPresent()) {
                System.exit(code.get());
            }
        }
        System.exit(InProcess.execute(home, Clock.systemUTC(), rest));
    }

    private static Path takeHome(List<String> arguments) {
        if (arguments.size() > 1 && arguments.get(0).equals("--home")) {
            arguments.remove(0);
            return Path.of(arguments.remove(0));
        }
        String named = System.getenv("ERBIJ_HOME");
        Path here = Path.of("");
        return Files.exists(here.resolve("erbij.yaml")) || named == null ? here : Path.of(named);
    }

    private static Optional<Integer> elsewhere(Path home, String[] arguments) throws IOException {
        Locale locale = LocalTerminal.ofEnvironment(
                System.getenv("LC_ALL"), System.getenv("LC_MESSAGES"), System.getenv("LANG"));
        return new ControlClient(socket(home)).run(arguments, locale.toLanguageTag(), LocalTerminal.toldInteractive());
    }

    /** Where a running process listens. */
    static Path socket(Path home) {
        return home.resolve("data").resolve("erbij.sock");
    }
}
