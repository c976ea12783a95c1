package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.erbij.cli.Refusal;
import org.erbij.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The socket between commands and the process that owns the database, with both ends real. */
@Timeout(20)
class ControlSocketTest {
    /** A thread for each: the common pool has one on a machine with two cores, and these wait for each other. */
    private static final Executor APART = work -> {
        Thread thread = new Thread(work, "apart");
        thread.setDaemon(true);
        thread.start();
    };

    @TempDir
    private Path home;

    private Path file() {
        return home.resolve("data/erbij.sock");
    }

    private Optional<Integer> client(Terminal terminal, String... arguments) {
        return new ControlClient(file(), terminal).run(arguments);
    }

    /** A connection that speaks for itself, as no client of ours would. */
    private Frames raw(SocketChannel channel) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(file()));
        return new Frames(channel);
    }

    private static String answered(Terminal terminal, String question) {
        return terminal.ask(question).orElse("nothing");
    }

    @Test
    void onlyItsOwnerMayOpenIt() throws Exception {
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> 0);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftBehindIsNobodyAndIsTakenOver() throws Exception {
        Files.createDirectories(file().getParent());
        try (var killed = java.nio.channels.ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(file()));
        }

        assertThat(file()).exists();
        assertThat(client(Typed.piping(""), "status")).isEmpty();
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> 7);
            assertThat(client(Typed.piping(""), "status")).contains(7);
        }
        assertThat(client(Typed.piping(""), "status")).isEmpty();
    }

    @Test
    void argumentsArriveAsTheyWereGiven() {
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen(
                    (terminal, arguments) -> String.join("|", arguments).equals("rsvp|zoë's \"yes\"||a b") ? 4 : 70);

            assertThat(client(Typed.piping(""), "rsvp", "zoë's \"yes\"", "", "a b"))
                    .contains(4);
        }
    }

    @Test
    void bothOutputsArriveWholeAndApart() {
        String roster = "Zoë, 5 € · coming\n".repeat(9_000);
        Typed caller = Typed.piping("");
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> {
                terminal.out().print(roster);
                terminal.err().println("but \u001b[2Jlook");
                return 1;
            });

            assertThat(client(caller, "roster")).contains(1);
        }
        assertThat(caller.told()).isEqualTo(roster);
        assertThat(caller.complained()).isEqualTo("but [2Jlook\n");
    }

    @Test
    void questionsAreAskedThereHiddenOrNot() {
        Typed person = Typed.answering("50", "Kettingstraat 5");
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> terminal.isInteractive()
                            && answered(terminal, "Type 50: ").equals("50")
                            && terminal.askHidden("Where? ").orElse("").equals("Kettingstraat 5")
                            && terminal.ask("More? ").isEmpty()
                    ? 0
                    : 70);

            assertThat(client(person, "venue", "set")).contains(0);
        }
        assertThat(person.asked()).containsExactly("Type 50: ", "More? ");
        assertThat(person.askedHidden()).containsExactly("Where? ");
    }

    @Test
    void inputAndNamedFilesAreReadByTheCommandAndNoOthers() throws Exception {
        String large = "Anne <anne@example.org>\n".repeat(60_000);
        Path named = Files.writeString(home.resolve("people.txt"), "\ufeff" + large);
        Path empty = Files.writeString(home.resolve("empty.txt"), "");
        Path other = Files.writeString(home.resolve("secret"), "secret");
        Path latin = Files.write(home.resolve("latin.txt"), new byte[] {'R', 'e', 'n', (byte) 0xe9});
        AtomicInteger right = new AtomicInteger();
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> {
                try {
                    right.addAndGet(terminal.read(named).equals(large) ? 1 : 0);
                    right.addAndGet(terminal.read(empty).isEmpty() ? 1 : 0);
                    right.addAndGet(terminal.read(Path.of("-")).equals(large) ? 1 : 0);
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
                assertThatThrownBy(() -> terminal.read(latin)).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> terminal.read(other)).isInstanceOf(IOException.class);
                return 0;
            });

            assertThat(client(Typed.piping(large), "people", named.toString(), empty.toString(), latin.toString()))
                    .contains(0);
        }
        assertThat(right).hasValue(3);
    }

    @Test
    void moreThanFitsInMemoryIsNotTakenIn() throws Exception {
        assertThatThrownBy(() -> LocalTerminal.octets(new ByteArrayInputStream(new byte[Terminal.LONGEST + 1])))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whoWaitsAtAPromptHoldsUpNobody() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        try (ControlSocket socket = new ControlSocket(file());
                SocketChannel thinking = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.listen((terminal, arguments) -> {
                if (arguments[0].equals("invite")) {
                    asking.countDown();
                    return answered(terminal, "Type 50: ").equals("50") ? 1 : 2;
                }
                return 0;
            });
            Frames frames = raw(thinking);
            frames.write('C', "en\0yes\0invite");
            asking.await();

            assertThat(client(Typed.piping(""), "status")).contains(0);

            assertThat(frames.read().text()).isEqualTo("Type 50: ");
            frames.write('A', "50");
            assertThat(frames.read().text()).isEqualTo("1");
        }
    }

    @Test
    void twoCommandsNeverWorkAtTheSameTime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                terminal.out().println("done");
                inside.decrementAndGet();
                return 0;
            });

            CompletableFuture<?>[] callers = new CompletableFuture<?>[12];
            for (int i = 0; i < callers.length; i++) {
                callers[i] = CompletableFuture.runAsync(
                        () -> assertThat(client(Typed.piping(""), "status")).contains(0), APART);
            }
            CompletableFuture.allOf(callers).join();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aCommandThatGoesAwayAtItsPromptAnswersNothing() throws Exception {
        CompletableFuture<String> got = new CompletableFuture<>();
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> {
                if (arguments[0].equals("status")) {
                    return 0;
                }
                try {
                    got.complete(answered(terminal, "Sure? "));
                    return 0;
                } catch (UncheckedIOException gone) {
                    got.complete("gone");
                    throw gone;
                }
            });
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                Frames frames = raw(channel);
                frames.write('C', "en\0yes\0invite");
                frames.read();
                // Half an answer: "yes" was to become four octets.
                channel.write(java.nio.ByteBuffer.wrap(new byte[] {'A', 0, 0, 0, 4, 'y', 'e', 's'}));
            }

            assertThat(got.get()).isEqualTo("gone");
            assertThat(client(Typed.piping(""), "status")).contains(0);
        }
    }

    @Test
    void whatIsNoCommandIsTurnedAwayAndTheNextOneServed() throws Exception {
        try (ControlSocket socket = new ControlSocket(file())) {
            socket.listen((terminal, arguments) -> 0);
            for (byte[] noise : new byte[][] {
                {},
                {'C'},
                {'C', 0x7f, 0, 0, 0},
                {'C', 0, 0, 0, 2, 'e', 'n'},
                {'Q', 0, 0, 0, 0},
                "GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)
            }) {
                try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    channel.connect(UnixDomainSocketAddress.of(file()));
                    channel.write(java.nio.ByteBuffer.wrap(noise));
                }
            }

            assertThat(client(Typed.piping(""), "status")).contains(0);
        }
    }

    @Test
    void stoppingLetsTheCommandAtWorkFinish() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ControlSocket socket = new ControlSocket(file());
        socket.listen((terminal, arguments) -> {
            working.countDown();
            try {
                goOn.await();
            } catch (InterruptedException interrupted) {
                return 70;
            }
            return 0;
        });
        CompletableFuture<Optional<Integer>> command =
                CompletableFuture.supplyAsync(() -> client(Typed.piping(""), "invite"), APART);
        working.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(socket::close, APART);
        await().until(() -> Files.notExists(file()));
        goOn.countDown();

        assertThat(command.get()).contains(0);
        stopped.get();
    }

    @Test
    void stoppingTellsWhoIsAtAPrompt() throws Exception {
        ControlSocket socket = new ControlSocket(file());
        socket.listen((terminal, arguments) -> {
            try {
                return answered(terminal, "Type 50: ").equals("50") ? 0 : 2;
            } catch (Refusal refusal) {
                terminal.err().println(refusal.getMessage());
                return refusal.exitCode();
            }
        });
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            Frames frames = raw(channel);
            frames.write('C', "en\0yes\0invite");
            assertThat(frames.read().type()).isEqualTo('Q');

            socket.close();

            Frames.Frame told = frames.read();
            assertThat(told.type()).isEqualTo('E');
            assertThat(told.text()).startsWith("Erbij stops, and waits for no more answers. Nothing was done.");
            assertThat(frames.read().text()).isEqualTo("3");
        }
    }

    @Test
    void aProcessThatDiesIsToldToWhoeverAsked() throws Exception {
        Files.createDirectories(file().getParent());
        try (var door = java.nio.channels.ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(file()));
            CompletableFuture<Void> dies = CompletableFuture.runAsync(
                    () -> {
                        try (SocketChannel caller = door.accept()) {
                            new Frames(caller).read();
                        } catch (IOException unexpected) {
                            throw new UncheckedIOException(unexpected);
                        }
                    },
                    APART);
            Typed person = Typed.piping("");

            assertThat(client(person, "invite", "evening", "--yes")).contains(3);

            dies.get();
            assertThat(person.complained())
                    .isEqualTo(
                            "The running Erbij went away before it had answered. What you asked for may have been done "
                                    + "or not. Look with 'erbij status' before you ask again.\n");
        }
    }

    @Test
    void whereNoSocketCanBeIsRefused() throws Exception {
        Path deep = home.resolve("a".repeat(60)).resolve("b".repeat(60));
        assertThatThrownBy(() -> new ControlSocket(deep.resolve("data/erbij.sock")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("107 octets");

        Files.writeString(home.resolve("data"), "a file where the folder should be");
        assertThatThrownBy(() -> new ControlSocket(file())).isInstanceOf(Refusal.class);
    }
}
