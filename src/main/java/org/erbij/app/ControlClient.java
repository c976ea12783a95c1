package org.erbij.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Hands a command line to the running process and lends it this terminal. Loads next to nothing, so that it is fast. */
final class ControlClient {
    private final Path socket;

    ControlClient(Path socket) {
        this.socket = socket;
    }

    /** @return the exit code; empty when nobody listens there */
    Optional<Integer> run(String[] arguments, String locale, boolean interactive) throws IOException {
        if (Files.notExists(socket)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
            } catch (IOException nobodyThere) {
                return Optional.empty();
            }
            Frames frames = new Frames(channel);
            String head = locale + "\0" + (interactive ? "yes" : "no");
            frames.write('C', head + "\0" + String.join("\0", arguments));
            return Optional.of(serve(frames));
        }
    }

    private static int serve(Frames frames) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            Frames.Frame frame = frames.read();
            switch (frame.type()) {
                case 'O' -> pass(System.out, frame);
                case 'E' -> pass(System.err, frame);
                case 'Q' -> {
                    pass(System.out, frame);
                    String line = lines.readLine();
                    frames.write(line == null ? 'Z' : 'A', line == null ? "" : line);
                }
                case 'R' -> frames.write('I', System.in.readNBytes(1 << 16));
                case 'X' -> {
                    return Integer.parseInt(frame.text());
                }
                default -> throw new IOException("an unknown frame");
            }
        }
    }

    private static void pass(PrintStream to, Frames.Frame frame) throws IOException {
        frame.octets().writeTo(to);
        to.flush();
    }
}
