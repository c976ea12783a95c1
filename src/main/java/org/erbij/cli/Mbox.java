package org.erbij.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.erbij.mail.Octets;

/** An mbox file, mail by mail (RFC 4155, in its mboxrd form: {@code >From } in a body has lost one {@code >}). */
final class Mbox {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(200);

    Mbox(InputStream in) {
        this.in = in;
    }

    /** Hands over every mail with its number, from 1. */
    void each(BiConsumer<Integer, Octets> mail) throws IOException {
        int number = 0;
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        boolean afterEmptyLine = true;
        while (readLine()) {
            byte[] octets = line.toByteArray();
            if (afterEmptyLine && startsWithFrom(octets, 0)) {
                if (number > 0) {
                    mail.accept(number, Octets.of(current.toByteArray()));
                }
                number++;
                current = new ByteArrayOutputStream();
                afterEmptyLine = false;
                continue;
            }
            int quotes = quotes(octets);
            int from = quotes > 0 && startsWithFrom(octets, quotes) ? 1 : 0;
            current.write(octets, from, octets.length - from);
            afterEmptyLine = isEmpty(octets);
        }
        if (number > 0) {
            mail.accept(number, Octets.of(current.toByteArray()));
        }
    }

    private boolean readLine() throws IOException {
        line.reset();
        int octet = in.read();
        while (octet >= 0) {
            line.write(octet);
            if (octet == '\n') {
                return true;
            }
            octet = in.read();
        }
        return line.size() > 0;
    }

    private static int quotes(byte[] octets) {
        int quotes = 0;
        while (quotes < octets.length && octets[quotes] == '>') {
            quotes++;
        }
        return quotes;
    }

    private static boolean startsWithFrom(byte[] octets, int at) {
        String from = "From ";
        for (int i = 0; i < from.length(); i++) {
            if (at + i >= octets.length || octets[at + i] != from.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(byte[] octets) {
        return octets.length == 1 || (octets.length == 2 && octets[0] == '\r');
    }
}
