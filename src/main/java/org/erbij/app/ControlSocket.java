package org.erbij.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.erbij.cli.Look;
import org.erbij.cli.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands reach the process that owns the database: a UNIX socket whose file only its owner may open (0600). One command works at
 * a time, but one that waits for a person holds up no other; a command that goes away ends nothing.
 */
final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final int AT_ONCE = 8;
    private static final int GRACE_SECONDS = 10;

    private final Path file;
    private final ServerSocketChannel door;
    private final Turn turn = new Turn();
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE, work -> daemon(work, "command"));

    /** Carries out a command line for the terminal at the other end. */
    interface Commands {
        int execute(RemoteTerminal terminal, String[] arguments);
    }

    /** @throws Refusal when it cannot be opened there */
    ControlSocket(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""), ownersAlone("rwx------"));
            Files.deleteIfExists(file);
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(file));
            if (posix()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException refused) {
            throw Refusal.settings(
                    "The socket " + file + " cannot be opened.",
                    "Other commands would not find this process.",
                    "Its folder must be yours, and its whole path at most 107 octets long; a shorter --home helps.");
        }
    }

    private static FileAttribute<?>[] ownersAlone(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void listen(Commands commands) {
        daemon(() -> accept(commands), "control").start();
    }

    private void accept(Commands commands) {
        while (door.isOpen()) {
            try {
                SocketChannel client = door.accept();
                clients.add(client);
                callers.execute(() -> attend(client, commands));
            } catch (ClosedChannelException stopped) {
                return;
            } catch (IOException | RuntimeException refused) {
                LOG.info("a command was not let in: {}", refused.getClass().getSimpleName());
            }
        }
    }

    private void attend(SocketChannel client, Commands commands) {
        try (client) {
            serve(client, commands);
        } catch (IOException | RuntimeException gone) {
            LOG.info("a command went away: {}", gone.getClass().getSimpleName());
        } finally {
            clients.remove(client);
        }
    }

    private void serve(SocketChannel client, Commands commands) throws IOException {
        Frames frames = new Frames(client);
        Frames.Frame command = frames.read();
        String[] words = command.text().split("\0", -1);
        if (command.type() != 'C' || words.length < 3) {
            throw new IOException("not a command");
        }
        RemoteTerminal terminal =
                new RemoteTerminal(frames, turn, words[0], words[1].startsWith("yes"), Look.ofWords(words[1]));
        String[] arguments = Arrays.copyOfRange(words, 2, words.length);
        int code = turn.take(() -> commands.execute(terminal, arguments));
        terminal.send();
        frames.write('X', Integer.toString(code));
    }

    /** Lets commands that are at work finish, and tells those that wait for a person that we stop. */
    @Override
    public void close() {
        try {
            door.close();
            Files.deleteIfExists(file);
            turn.end();
            for (SocketChannel client : clients) {
                client.shutdownInput();
            }
            callers.shutdown();
            if (!callers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a command was left unfinished");
            }
        } catch (IOException leftBehind) {
            LOG.info("the socket file was left behind");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
