package org.erbij.rehearse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.net.ExtendedSocketOptions;

/**
 * Stands between Erbij and an IMAP server on loopback and notes every command, so that what was asked of a mailbox can be told
 * from the wire and not from our own word. For rehearsals and tests: it keeps all it hears.
 */
public final class Wiretap implements AutoCloseable {
    private static final Pattern BODY = Pattern.compile(
            "(?i)\\S+ UID FETCH (\\S+) .*(?:BODY(?:\\.PEEK)?\\[(?!HEADER)|RFC822(?!\\.SIZE|\\.HEADER)).*");

    private final ServerSocket door;
    private final int serverPort;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Listens on a free port of loopback and passes everything on to the given one. */
    public Wiretap(int serverPort) {
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException("no free port on loopback", noPort);
        }
        start("wiretap", this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every line a client sent, in order; of a sign-in only the command. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** The mails of which more than the header was fetched, whatever the folder. */
    public Set<Long> uidsWithBodyFetched() {
        Set<Long> uids = new ConcurrentSkipListSet<>();
        for (String command : commands) {
            Matcher fetch = BODY.matcher(command);
            if (fetch.matches()) {
                addAll(fetch.group(1), uids);
            }
        }
        return uids;
    }

    private static void addAll(String sequence, Set<Long> uids) {
        for (String part : sequence.split(",", -1)) {
            String[] ends = part.split(":", 2);
            long first = Long.parseLong(ends[0]);
            long last = ends.length == 1 ? first : ends[1].equals("*") ? first + 100_000 : Long.parseLong(ends[1]);
            for (long uid = first; uid <= last; uid++) {
                uids.add(uid);
            }
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                start("wiretap up", () -> note(client, server));
                start("wiretap down", () -> pass(server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void note(Socket from, Socket to) {
        try (from;
                to;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = to.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(
                        line.matches("(?i)\\S+ (LOGIN|AUTHENTICATE) .*") ? line.replaceAll(" .*", " LOGIN") : line);
                out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException hungUp) {
            // Either side may hang up at any time; closing both is all there is to do.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] octets = new byte[16 * 1024];
            acknowledgeAtOnce(from);
            for (int read = in.read(octets); read >= 0; read = in.read(octets)) {
                acknowledgeAtOnce(from);
                out.write(octets, 0, read);
            }
        } catch (IOException hungUp) {
            // As above.
        }
    }

    /** A server that writes in small pieces waits 40 ms for each acknowledgement otherwise; the option holds for one read. */
    private static void acknowledgeAtOnce(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException closing) {
            throw new IllegalStateException(closing);
        }
    }
}
