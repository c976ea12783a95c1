package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;

/** Marks a finished mail as a sample, in its subject, so that nobody takes it for the mail itself. */
public final class SampleMark {
    static final String MARK = "[voorbeeld/sample] ";

    private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject:.*\r\n(?:[ \t].*\r\n)*");

    private SampleMark() {}

    public static Composed.Ready on(Composed.Ready ready) {
        String subject = MARK + ready.subject();
        // ISO 8859-1 keeps every octet as it is.
        String octets = ready.message().octets().text(StandardCharsets.ISO_8859_1);
        String marked = SUBJECT.matcher(octets)
                .replaceFirst(Matcher.quoteReplacement(
                        new HeaderBlock().addText("Subject", subject).text()));
        OutgoingMessage message = new OutgoingMessage(
                ready.message().recipient(),
                ready.message().id(),
                Octets.of(marked.getBytes(StandardCharsets.ISO_8859_1)));
        return new Composed.Ready(message, subject);
    }
}
