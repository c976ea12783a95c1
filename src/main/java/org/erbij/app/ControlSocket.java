package org.erbij.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands reach the process that owns the database: a UNIX socket whose file only its owner may open (0600). One command at a
 * time; a command that goes away ends nothing.
 */
final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private final Path file;
    private final ServerSocketChannel door;

    /** Carries out a command line for the terminal at the other end. */
    interface Commands {
        int execute(RemoteTerminal terminal, String[] arguments);
    }

    ControlSocket(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.deleteIfExists(file);
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            throw new UncheckedIOException("the socket " + file + " could not be opened", refused);
        }
    }

    void listen(Commands commands) {
        Thread thread = new Thread(() -> accept(commands), "control");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(Commands commands) {
        while (door.isOpen()) {
            try (SocketChannel client = door.accept()) {
                serve(client, commands);
            } catch (ClosedChannelException stopped) {
                return;
            } catch (IOException | RuntimeException gone) {
                LOG.info("a command went away: {}", gone.getClass().getSimpleName());
            }
        }
    }

    private static void serve(SocketChannel client, Commands commands) throws IOException {
        Frames frames = new Frames(client);
        Frames.Frame command = frames.read();
        String[] words = command.text().split("\0", -1);
        if (command.type() != 'C' || words.length < 3) {
            throw new IOException("not a command");
        }
        RemoteTerminal terminal = new RemoteTerminal(frames, words[0], words[1].equals("yes"));
        String[] arguments = java.util.Arrays.copyOfRange(words, 2, words.length);
        int code = commands.execute(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        frames.write('X', Integer.toString(code));
    }

    @Override
    public void close() {
        try {
            door.close();
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            LOG.info("the socket file was left behind");
        }
    }
}
