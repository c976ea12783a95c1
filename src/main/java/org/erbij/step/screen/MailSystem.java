package org.erbij.step.screen;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.erbij.mail.MailSystems;
import org.erbij.mail.ReceivedMessage;

/** Mail that a mail system wrote about mail. */
final class MailSystem {
    private static final List<String> READ = List.of(
            "gelezen:",
            "niet gelezen:",
            "ongelezen verwijderd:",
            "read:",
            "not read:",
            "gelesen:",
            "nicht gelesen:",
            "lu :",
            "lu:",
            "leesbevestiging",
            "return receipt",
            "read receipt");
    private static final List<String> READ_WORDS = List.of(
            "is gelezen op",
            "zonder te zijn gelezen",
            "zonder gelezen te zijn",
            "was read on",
            "without being read",
            "wurde gelesen",
            "wurde am",
            "a été lu",
            "leesbevestiging",
            "has been displayed",
            "is weergegeven",
            "return receipt");

    private static final List<String> RECALLING = List.of(
            "would like to recall the message",
            "wil het bericht",
            "möchte die nachricht",
            "souhaite rappeler le message",
            "desea recuperar el mensaje",
            "desidera richiamare il messaggio");

    /** "Anne wil het bericht, "…", intrekken.": the whole mail is this sentence, which Outlook writes. */
    private static final Pattern RECALL =
            Pattern.compile("[^\"“„«]{2,100} (?:" + String.join("|", RECALLING) + "),? ?[\"“„«].*[\"”“»].{0,20}");

    private MailSystem() {}

    /**
     * A report by its outermost type (R30, R34), or one of those that mail systems write as plain words (R33). A report that
     * a person attached does not count (R25).
     */
    static boolean reports(ReceivedMessage message) {
        return isReport(message) || (isAnothers(message) && hasReport(message));
    }

    /** Empty reverse-path, or a daemon's address: never answered (R29; RFC 3834 section 2). */
    static boolean speaks(ReceivedMessage message) {
        return message.parties().reversePath().isEmpty() || MailSystems.isDaemon(message.parties());
    }

    /** "Gelezen: ..." as plain words, which some programs send from the reader's own address (R34). */
    static boolean tellsItWasRead(Look look) {
        String subject = look.message().content().subject().strip().toLowerCase(Locale.ROOT);
        if (READ.stream().noneMatch(subject::startsWith)) {
            return false;
        }
        return READ_WORDS.stream().anyMatch(look.words()::contains);
    }

    /** A mail of theirs that they want back: what it said holds no longer, and what holds instead is not said. */
    static boolean recalls(Look look) {
        String words = look.words();
        return words.length() < 500
                && RECALLING.stream().anyMatch(words::contains)
                && RECALL.matcher(words).matches();
    }

    private static boolean isReport(ReceivedMessage message) {
        String type = message.header().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return Automation.keyword(type).equals("multipart/report");
    }

    private static boolean hasReport(ReceivedMessage message) {
        return !message.content().deliveryReports().isEmpty()
                || message.header().has("X-Failed-Recipients")
                || MailSystems.isSubjectOfOne(message.content().subject());
    }

    /** Not a person's: by its path or sender, or by a subject that is a mail system's own and no answer to one. */
    private static boolean isAnothers(ReceivedMessage message) {
        return speaks(message)
                || (!message.content().deliveryReports().isEmpty()
                        && (MailSystems.isSubjectOfOne(message.content().subject())
                                || MailSystems.isNamedLikeOne(
                                        message.header().first("From").orElse(""))));
    }
}
