package org.erbij.step.deliver;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.erbij.mail.Octets;

/** Nothing but CRLF may leave: a bare CR or LF lets a mail smuggle in another (R77; RFC 5321 section 2.3.8). */
final class LineEnds {
    private static final Pattern BARE = Pattern.compile("\\r(?!\\n)|(?<!\\r)\\n");

    private LineEnds() {}

    /** @throws IllegalStateException when there is another: our own bug, found before it leaves */
    static void check(Octets octets) {
        if (BARE.matcher(octets.text(StandardCharsets.ISO_8859_1)).find()) {
            throw new IllegalStateException("a mail of ours has a bare CR or LF and was not sent");
        }
    }
}
