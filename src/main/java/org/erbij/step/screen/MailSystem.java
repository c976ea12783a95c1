package org.erbij.step.screen;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.ReceivedMessage;

/** Mail that a mail system wrote about mail. */
final class MailSystem {
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon");
    private static final List<String> SUBJECTS = List.of(
            "onbestelbaar",
            "undeliver",
            "failure notice",
            "returned mail",
            "delivery status notification",
            "delivery failure",
            "mail delivery failed",
            "niet bezorgd",
            "niet afgeleverd",
            "bezorging mislukt",
            "delivery delayed",
            "vertraagd",
            "gelezen:",
            "niet gelezen:",
            "read:",
            "not read:");
    private static final List<String> WORDS = List.of(
            "could not be delivered",
            "couldn't be delivered",
            "wasn't delivered",
            "kan niet worden bezorgd",
            "kon niet worden bezorgd",
            "kon niet worden afgeleverd",
            "is niet bezorgd",
            "delivery to the following",
            "undeliverable",
            "onbestelbaar",
            "user unknown",
            "mailbox unavailable",
            "this is a permanent error");

    private MailSystem() {}

    /**
     * A report by its outermost type (R30, R34), or one of those that mail systems write as plain words (R33). A report that
     * a person attached does not count (R25).
     */
    static boolean reports(ReceivedMessage message) {
        String type = message.header().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (Automation.keyword(type).equals("multipart/report")) {
            return true;
        }
        boolean machine = speaks(message);
        boolean report = !message.content().deliveryReports().isEmpty()
                || message.header().has("X-Failed-Recipients")
                || looksLikeReport(message);
        return machine && report;
    }

    /** Empty reverse-path, or a daemon's address: never answered (R29; RFC 3834 section 2). */
    static boolean speaks(ReceivedMessage message) {
        return message.parties().reversePath().isEmpty()
                || message.parties().from().stream()
                        .map(Mailbox::address)
                        .map(address -> address.localPart().toLowerCase(Locale.ROOT))
                        .anyMatch(DAEMONS::contains);
    }

    private static boolean looksLikeReport(ReceivedMessage message) {
        String subject = message.content().subject().strip().toLowerCase(Locale.ROOT);
        String words = NewText.of(message.content().text());
        return SUBJECTS.stream().anyMatch(subject::startsWith) || WORDS.stream().anyMatch(words::contains);
    }
}
