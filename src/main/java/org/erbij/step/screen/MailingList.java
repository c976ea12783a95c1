package org.erbij.step.screen;

import java.util.regex.Pattern;
import org.erbij.mail.Header;
import org.erbij.mail.ReceivedMessage;

/** Mail to many: a list that relays what people write, or a newsletter (RFC 2919, RFC 2369). */
final class MailingList {
    private static final Pattern VIA = Pattern.compile("\\S via \\S", Pattern.CASE_INSENSITIVE);

    private MailingList() {}

    /** Relayed: an answer could reach the whole street (R38). */
    static boolean relayed(ReceivedMessage message) {
        Header header = message.header();
        if (header.has("List-Post") || isListPrecedence(header)) {
            return true;
        }
        boolean via = message.parties().from().stream()
                .anyMatch(from -> VIA.matcher(from.name()).find());
        return via || (header.has("List-Id") && !isNewsletter(message));
    }

    /** A list nobody but its owner writes to: it offers to unsubscribe and answers nothing. Feedback-ID stands in mail of people at Proton too. */
    static boolean isNewsletter(ReceivedMessage message) {
        return !answers(message)
                && (message.header().has("List-Unsubscribe") || message.header().has("List-Unsubscribe-Post"));
    }

    static boolean answers(ReceivedMessage message) {
        return !message.threading().inReplyTo().isEmpty()
                || !message.threading().references().isEmpty();
    }

    private static boolean isListPrecedence(Header header) {
        return header.all("Precedence").stream().map(Automation::keyword).anyMatch("list"::equals);
    }
}
