package org.erbij.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts Erbij: in the process that owns the database when there is one, else here. */
public final class Main {
    /** Commands that need neither settings nor database. */
    private static final Set<String> ON_THEIR_OWN =
            Set.of("init", "check", "demo", "rehearse", "try", "classify", "run", "completion", "man");

    private static final String HOME = "--home";

    private Main() {}

    public static void main(String[] args) {
        List<String> arguments = new ArrayList<>(Arrays.asList(args));
        Path home = takeHome(arguments);
        LocalTerminal terminal = new LocalTerminal(home);
        String[] rest = arguments.toArray(String[]::new);
        Optional<Integer> code =
                needsDatabase(arguments) ? new ControlClient(socket(home), terminal).run(rest) : Optional.empty();
        System.exit(code.orElseGet(() -> InProcess.execute(home, Clock.systemUTC(), terminal, rest)));
    }

    private static boolean needsDatabase(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        return !command.isEmpty() && !command.startsWith("-") && !ON_THEIR_OWN.contains(command);
    }

    /** Takes {@code --home DIR} or {@code --home=DIR} off the front; without it the home is here or where the environment says. */
    private static Path takeHome(List<String> arguments) {
        if (arguments.size() > 1 && arguments.get(0).equals(HOME)) {
            arguments.remove(0);
            return Path.of(arguments.remove(0));
        }
        if (!arguments.isEmpty() && arguments.get(0).startsWith(HOME + "=")) {
            return Path.of(arguments.remove(0).substring(HOME.length() + 1));
        }
        String named = System.getenv("ERBIJ_HOME");
        Path here = Path.of("");
        return Files.exists(here.resolve("erbij.yaml")) || named == null ? here : Path.of(named);
    }

    /** Where a running process listens. */
    static Path socket(Path home) {
        return home.resolve("data").resolve("erbij.sock");
    }
}
