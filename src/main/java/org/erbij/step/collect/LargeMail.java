package org.erbij.step.collect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.erbij.mail.Octets;
import org.erbij.mail.Structure;

/**
 * A mail too large to fetch, made again of its header and those small parts that can hold an answer or a report (R18). A flat
 * multipart, whatever the mail was; the photos stay on the server.
 */
final class LargeMail {
    private static final String BOUNDARY = "erbij-what-was-small-enough";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LargeMail(byte[] header) {
        out.writeBytes(ownStructureReplaced(header));
    }

    /** The parts to ask for, in their order, together at most so many octets. */
    static List<Structure.Part> worthFetching(Structure structure, int most) {
        List<Structure.Part> worth = new ArrayList<>();
        long left = most;
        for (Structure.Part part : structure.parts()) {
            if (mayHoldWords(part.type()) && part.size() <= left) {
                worth.add(part);
                left -= Math.max(part.size(), 0);
            }
        }
        return worth;
    }

    private static boolean mayHoldWords(String type) {
        return type.startsWith("text/")
                || type.equals("message/delivery-status")
                || type.equals("message/disposition-notification");
    }

    /** @param mime the part's own header, blank line included */
    void add(byte[] mime, byte[] body) {
        text("--" + BOUNDARY + "\r\n");
        out.writeBytes(mime);
        out.writeBytes(body);
        text("\r\n");
    }

    Octets finished() {
        text("--" + BOUNDARY + "--\r\n");
        return Octets.of(out.toByteArray());
    }

    private static byte[] ownStructureReplaced(byte[] header) {
        String fields = new String(header, StandardCharsets.ISO_8859_1)
                .replaceAll("(?im)^Content-(Type|Transfer-Encoding):.*\\r\\n([ \\t].*\\r\\n)*", "")
                .stripTrailing();
        String ours = fields + "\r\nContent-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n";
        return ours.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
