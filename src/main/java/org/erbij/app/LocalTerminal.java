package org.erbij.app;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.erbij.cli.Look;
import org.erbij.cli.Terminal;
import org.erbij.mail.Octets;
import org.jspecify.annotations.Nullable;

/** The terminal this process was started from. */
final class LocalTerminal implements Terminal {
    private final Path home;
    private final Look look = Look.of(System.getProperty("erbij.columns"), System.getenv());
    private final PrintWriter out = writer(System.out, look.colour(), false);
    private final PrintWriter err = writer(System.err, false, true);
    private final Keyboard keyboard = new Keyboard(System.in, toldInteractive());

    /** @param home where a file is looked for that does not lie where we are */
    LocalTerminal(Path home) {
        this.home = home;
    }

    private static PrintWriter writer(OutputStream stream, boolean colour, boolean atOnce) {
        return new PrintWriter(
                new PlainOutput(new InkedOutput(new OutputStreamWriter(stream, StandardCharsets.UTF_8), colour)),
                atOnce);
    }

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
    public String read(Path file) throws IOException {
        return text(octets(file));
    }

    @Override
    public Octets octets(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return octets(System.in);
        }
        try (InputStream in = Files.newInputStream(Files.exists(file) ? file : home.resolve(file))) {
            return octets(in);
        }
    }

    @Override
    public void save(Path file, InputStream octets) throws IOException {
        saveNew(file, octets);
    }

    static void saveNew(Path file, InputStream octets) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownersAlone = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownersAlone);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            octets.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    static Octets octets(InputStream in) throws IOException {
        byte[] octets = in.readNBytes(LONGEST + 1);
        if (octets.length > LONGEST) {
            throw new IOException("too long");
        }
        return Octets.of(octets);
    }

    /** Text without the mark that Windows programs put before it. */
    static String text(Octets octets) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets.toByteArray()))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    public boolean isInteractive() {
        return toldInteractive();
    }

    @Override
    public boolean isWatched() {
        return "yes".equals(System.getProperty("erbij.watched"));
    }

    /** Whether the launcher saw a terminal; from JDK 22 on a console alone says nothing. */
    static boolean toldInteractive() {
        return "yes".equals(System.getProperty("erbij.tty"));
    }

    @Override
    public Optional<String> ask(String question) {
        startAfresh();
        out.print(question);
        out.flush();
        return keyboard.line();
    }

    /** A yes that was typed before the question is no yes to it. */
    private void startAfresh() {
        if (keyboard.forgetsWhatWasTypedAhead()) {
            out.println("(What you typed before this question was not taken.)");
        }
    }

    // Newer JDKs give a console where there is no terminal, older ones none where only one end is one; the launcher
    // decides.
    @SuppressWarnings("SystemConsoleNull")
    @Override
    public Optional<String> askHidden(String question) {
        Console console = System.console();
        if (console == null || !toldInteractive()) {
            return ask(question);
        }
        startAfresh();
        out.flush();
        char[] typed = console.readPassword("%s", question);
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    @Override
    public Locale locale() {
        return ofEnvironment(System.getenv("LC_ALL"), System.getenv("LC_MESSAGES"), System.getenv("LANG"));
    }

    @Override
    public Look look() {
        return look;
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
