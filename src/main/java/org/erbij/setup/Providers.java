package org.erbij.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.account.MailServer.Security;
import org.erbij.domain.people.AddrSpec;

/** The providers whose servers are known beforehand; the table and its source are {@code providers.txt}. */
public final class Providers {
    private static final String TABLE = "providers.txt";
    private static final List<Row> ROWS = read();

    private Providers() {}

    private record Server(String host, int port, Security security, boolean localPart) {
        Endpoint of(AddrSpec address) {
            return new Endpoint(host, port, security, localPart ? address.localPart() : address.value());
        }
    }

    private record Row(String name, List<String> domains, Server imap, Server smtp, SignIn signIn) {
        @Override
        public String toString() {
            return imap.host();
        }
    }

    /** The servers of whoever has this address, when its domain is a known provider's. */
    public static Optional<Servers> of(AddrSpec address) {
        String domain = address.domain().toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.domains().contains(domain))
                .findFirst()
                .map(row -> new Servers(
                        row.imap().of(address), row.smtp().of(address), row.signIn(), "the settings of " + row.name()));
    }

    /** Whose server this is when it takes OAuth2 and nothing else; an organization's own domain may lead there too. */
    public static Optional<String> takingOnlyOAuth2(Endpoint server) {
        String host = server.host().toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.signIn() == SignIn.OAUTH2)
                .filter(row ->
                        row.imap().host().equals(host) || row.smtp().host().equals(host))
                .map(Row::name)
                .findFirst();
    }

    private static List<Row> read() {
        InputStream table = Providers.class.getResourceAsStream(TABLE);
        if (table == null) {
            throw new IllegalStateException("the jar lacks " + TABLE);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Providers::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return new Row(
                cells[0],
                cells[1].isEmpty() ? List.of() : List.of(cells[1].split(" +")),
                server(cells[2], cells[5]),
                server(cells[3], cells[6]),
                SignIn.valueOf(cells[4].toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static Server server(String cell, String userName) {
        String[] words = cell.split(" +");
        return new Server(
                words[0],
                Integer.parseInt(words[1]),
                Security.valueOf(words[2].toUpperCase(Locale.ROOT)),
                userName.equals("local-part"));
    }
}
