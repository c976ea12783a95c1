package org.erbij.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.erbij.cli.ExitCodes;
import org.erbij.cli.Terminal;

/** Hands a command line to the running process and lends it this terminal. Loads next to nothing, so that it is fast. */
final class ControlClient {
    private final Path socket;
    private final Terminal terminal;

    ControlClient(Path socket, Terminal terminal) {
        this.socket = socket;
        this.terminal = terminal;
    }

    /** @return the exit code; empty when nobody listens there */
    Optional<Integer> run(String... arguments) {
        if (Files.notExists(socket)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
            } catch (IOException nobodyThere) {
                return Optional.empty();
            }
            return Optional.of(carriedOut(new Frames(channel), arguments));
        } catch (IOException noSockets) {
            return Optional.empty();
        }
    }

    private int carriedOut(Frames frames, String... arguments) {
        String head = terminal.locale().toLanguageTag() + "\0" + (terminal.isInteractive() ? "yes " : "no ")
                + terminal.look().words();
        try {
            frames.write('C', head + "\0" + String.join("\0", arguments));
            return serve(frames, List.of(arguments));
        } catch (IOException gone) {
            terminal.err()
                    .println(
                            "The running Erbij went away before it had answered. What you asked for may have been done or not. "
                                    + "Look with 'erbij status' before you ask again.");
            return ExitCodes.UNREACHABLE;
        }
    }

    private int serve(Frames frames, List<String> arguments) throws IOException {
        while (true) {
            Frames.Frame frame = frames.read();
            switch (frame.type()) {
                case 'O' -> print(terminal.out(), frame);
                case 'E' -> print(terminal.err(), frame);
                case 'Q' -> answer(frames, terminal.ask(frame.text()));
                case 'H' -> answer(frames, terminal.askHidden(frame.text()));
                case 'R' -> frames.write('I', terminal.in().readNBytes(1 << 16));
                case 'F' -> lend(frames, frame.text(), arguments);
                case 'W' -> keep(frames, frame.text(), arguments);
                case 'X' -> {
                    return Integer.parseInt(frame.text());
                }
                default -> throw new IOException("an unknown frame");
            }
        }
    }

    private static void print(PrintWriter to, Frames.Frame frame) {
        to.print(frame.text());
        to.flush();
    }

    private static void answer(Frames frames, Optional<String> line) throws IOException {
        frames.write(line.isPresent() ? 'A' : 'Z', line.orElse(""));
    }

    /** Only a new file that the command line names. */
    private void keep(Frames frames, String file, List<String> arguments) throws IOException {
        if (!arguments.contains(file)) {
            frames.write('N', "");
            return;
        }
        if (Files.exists(Path.of(file))) {
            frames.write('N', "exists");
            return;
        }
        frames.write('A', "");
        Incoming incoming = new Incoming(frames::read);
        boolean kept = true;
        try {
            terminal.save(Path.of(file), incoming);
        } catch (IOException unwritable) {
            kept = false;
        }
        incoming.drain();
        frames.write(kept ? 'A' : 'N', "");
    }

    /** Only a file that the command line names: whoever listens there gets no other. */
    private void lend(Frames frames, String file, List<String> arguments) throws IOException {
        String text;
        try {
            text = arguments.contains(file) ? terminal.read(Path.of(file)) : null;
        } catch (IOException unreadable) {
            text = null;
        }
        if (text == null) {
            frames.write('N', "");
            return;
        }
        if (!text.isEmpty()) {
            frames.write('I', text.getBytes(StandardCharsets.UTF_8));
        }
        frames.write('I', "");
    }
}
