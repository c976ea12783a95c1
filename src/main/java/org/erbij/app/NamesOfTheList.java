package org.erbij.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.erbij.cli.ExitCodes;
import org.erbij.cli.Terminal;

/**
 * What the people of the organizer's own list are called, for a rehearsal: asked of the process that has the database open, else read
 * here. Their addresses stay where they are.
 */
final class NamesOfTheList implements Supplier<List<String>> {
    private static final String[] COMMAND = {"people", "list", "--first-names"};

    private final Path home;
    private final Clock clock;
    private final Terminal terminal;

    /** @param terminal is told when there is a list that cannot be read */
    NamesOfTheList(Path home, Clock clock, Terminal terminal) {
        this.home = home;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Empty where there is no list yet: a rehearsal makes none. */
    @Override
    public List<String> get() {
        Overheard said = new Overheard();
        int code = said.ask(home, clock, COMMAND);
        if (code != ExitCodes.DONE) {
            terminal.err()
                    .println("Your list of people cannot be read now, so made-up names play: " + said.complaint());
            terminal.err().flush();
            return List.of();
        }
        return said.lines();
    }
}
