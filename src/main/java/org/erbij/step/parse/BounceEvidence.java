package org.erbij.step.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.Header;
import org.erbij.mail.MailSystems;
import org.erbij.mail.Parties;

/** How much speaks for a mail being a report of a mail system: points, of which four are enough. */
final class BounceEvidence {
    static final int ENOUGH = 4;
    private static final Set<String> SERVERS =
            Set.of("root", "mail-service", "mailserver", "mail", "smtp", "bounce", "bounces");
    private static final List<String> WORDS = List.of(
            "be delivered",
            "been delivered",
            "not delivered",
            "n't delivered",
            "undeliverable",
            "unable to deliver",
            "able to deliver",
            "failed to deliver",
            "delivery to the following",
            "delivery to these recipients",
            "delivery has failed",
            "delivery failed",
            "failed delivery",
            "delivery status notification",
            "delivery problem",
            "encountered delivery",
            "problem delivering",
            "delivery incomplete",
            "delivery of your",
            "permanent error",
            "fatal errors",
            "transcript of session",
            "returned to sender",
            "mail system at host",
            "mail delivery software",
            "qmail-send program",
            "did not reach the following",
            "did not receive this message",
            "unknown user",
            "user unknown",
            "unknown recipient",
            "recipient unknown",
            "user not found",
            "no such user",
            "no mailbox here",
            "mailbox unavailable",
            "failed addresses",
            "address(es) failed",
            "address failed",
            "failed address",
            "recipient address rejected",
            "not yet been delivered",
            "has not been delivered",
            "still being retried",
            "address not found",
            "rejected your message",
            "was rejected",
            "message blocked",
            "been blocked",
            "was blocked by",
            "mailbox is full",
            "mailbox full",
            "exceeds allowed size",
            "receiver not found",
            "is not defined",
            "successfully delivered",
            "adres niet gevonden",
            "worden bezorgd",
            "niet bezorgd",
            "niet worden afgeleverd",
            "niet afgeleverd",
            "niet aangekomen",
            "bezorging bij",
            "bezorging niet",
            "afleveren van uw",
            "bezorgen van",
            "bericht geblokkeerd",
            "zugestellt",
            "nachrichtenzustellung",
            "de la remise",
            "pas pu être remis",
            "no se pudo entregar",
            "impossibile recapitare",
            "nao receberam",
            "não receberam",
            "送信できませんでした",
            "配信");
    private static final List<String> NOT_YET = List.of(
            "delayed",
            "still being retried",
            "could not send message for past",
            "warning message only",
            "warning only",
            "transient non-fatal",
            "not yet been delivered",
            "will retry for",
            "keep trying",
            "delivery incomplete",
            "(delay)",
            "temporary problem delivering",
            "nog niet bezorgd",
            "nog niet afgeleverd",
            "is vertraagd",
            "bezorging vertraagd",
            "wordt nog geprobeerd",
            "blijft het nog",
            "blijven het nog",
            "tijdelijk probleem");
    private static final List<String> DONE = List.of("delivered:", "afgeleverd:", "bezorgd:", "successful mail");

    private BounceEvidence() {}

    /** Without a look at the words. Zero for nearly everybody, so that nothing more is read. */
    static int ofHeader(Header header, Parties parties, String subject, ReportParts parts) {
        boolean daemon = parties.reversePath().isEmpty() || MailSystems.isDaemon(parties);
        int points = daemon ? 3 : 0;
        points += header.has("X-Failed-Recipients") ? 3 : 0;
        points += parts.type() != null ? 2 : 0;
        points += header.first("Content-Type").orElse("").startsWith("multipart/report") ? 3 : 0;
        points += parts.returned().isEmpty() ? 0 : 1;
        if (MailSystems.isSubjectOfOne(subject)) {
            points += 2;
            points += parties.from().isEmpty() || isServer(parties) ? 1 : 0;
        }
        String from = header.first("From").orElse("");
        return !daemon && MailSystems.isNamedLikeOne(HeaderFields.words(from)) ? points + 2 : points;
    }

    static int ofWords(BounceText said) {
        String words = said.words().toLowerCase(Locale.ROOT).replace('’', '\'');
        int points = WORDS.stream().anyMatch(words::contains) ? 2 : 0;
        return StatusCode.written(words).isEmpty() && !words.contains("550 ") ? points : points + 1;
    }

    static Action action(String subject, BounceText said) {
        String written = subject.strip().toLowerCase(Locale.ROOT);
        String words = written + "\n" + said.words().toLowerCase(Locale.ROOT);
        if (NOT_YET.stream().anyMatch(words::contains)) {
            return Action.DELAYED;
        }
        if (written.startsWith("relayed:")) {
            return Action.RELAYED;
        }
        return DONE.stream().anyMatch(written::startsWith) ? Action.DELIVERED : Action.FAILED;
    }

    private static boolean isServer(Parties parties) {
        return parties.from().stream()
                .map(Mailbox::address)
                .anyMatch(address -> SERVERS.contains(address.localPart().toLowerCase(Locale.ROOT)));
    }
}
