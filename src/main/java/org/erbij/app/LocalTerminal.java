package org.erbij.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.erbij.cli.Terminal;
import org.jspecify.annotations.Nullable;

/** The terminal this process was started from. */
final class LocalTerminal implements Terminal {
    private final PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private @Nullable BufferedReader lines;

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public boolean isInteractive() {
        return toldInteractive();
    }

    /** Whether the launcher saw a terminal; from JDK 22 on a console alone says nothing. */
    static boolean toldInteractive() {
        return "yes".equals(System.getProperty("erbij.tty"));
    }

    @Override
    public Optional<String> ask(String question) {
        out.print(question);
        out.flush();
        try {
            BufferedReader reader = lines;
            if (reader == null) {
                reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                lines = reader;
            }
            return Optional.ofNullable(reader.readLine());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public Locale locale() {
        return ofEnvironment(System.getenv("LC_ALL"), System.getenv("LC_MESSAGES"), System.getenv("LANG"));
    }

    /** The first that is set decides, as POSIX has it. */
    static Locale ofEnvironment(@Nullable String... settings) {
        for (String setting : settings) {
            if (setting != null && !setting.isEmpty()) {
                return setting.startsWith("nl") ? Locale.forLanguageTag("nl-NL") : Locale.UK;
            }
        }
        return Locale.getDefault();
    }
}
