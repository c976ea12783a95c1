package org.erbij.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.erbij.domain.people.Mailbox;

/** The names and subjects under which mail systems write about mail (R29, R33; RFC 5321 section 4.5.5). */
public final class MailSystems {
    private static final Set<String> DAEMONS = Set.of(
            "mailer-daemon",
            "mailerdaemon",
            "mailer_daemon",
            "mail-daemon",
            "maildaemon",
            "postmaster",
            "mdaemon",
            "mmdf",
            "system.administrator");
    /** What every Exchange server calls its own postmaster by. */
    private static final String EXCHANGE = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e";

    private static final List<String> NAMES = List.of(
            "mail delivery",
            "mailer-daemon",
            "mailer daemon",
            "postmaster",
            "mail administrator",
            "mail system",
            "mail server",
            "mailserver",
            "mail router",
            "mail gateway",
            "email gateway",
            "e-mail gateway",
            "security gateway",
            "delivery subsystem",
            "delivery system",
            "system administrator",
            "systeembeheerder",
            "systemadministrator",
            "system attendant",
            "microsoft exchange",
            "post office",
            "postbezorging",
            "content-filter",
            "mailscanner");
    private static final List<String> SUBJECTS = List.of(
            "undeliver",
            "undelivered",
            "not deliverable",
            "nondeliverable",
            "could not be delivered",
            "could not send message",
            "failure notice",
            "delivery status",
            "delivery failure",
            "delivery failed",
            "delivery has failed",
            "delivery notification",
            "delivery report",
            "delivery problem",
            "delivery delayed",
            "delivery incomplete",
            "delivery error",
            "mail delivery",
            "message delivery",
            "mail failure",
            "mail failed",
            "failed mail",
            "mail system error",
            "message status",
            "returned mail",
            "returned to sender",
            "returned message",
            "delayed mail",
            "message delayed",
            "warning: message",
            "postmaster notify",
            "user unknown",
            "unknown user",
            "onbestelbaar",
            "niet-bezorgbaar",
            "niet bezorgbaar",
            "niet bezorgd",
            "niet afgeleverd",
            "niet worden bezorgd",
            "niet worden afgeleverd",
            "bezorging mislukt",
            "bezorging vertraagd",
            "mailbezorging",
            "unzustellbar",
            "nicht zugestellt",
            "non remis",
            "échec de la remise",
            "no se puede entregar",
            "mancato recapito");
    private static final List<String> OUTCOMES =
            List.of("delivered:", "relayed:", "rejected:", "afgeleverd:", "bezorgd:");

    private static final int LONGEST_SUBJECT = 500;

    private MailSystems() {}

    /** A daemon's address among the senders. */
    public static boolean isDaemon(Parties parties) {
        return parties.from().stream()
                .map(Mailbox::address)
                .map(address -> address.localPart().toLowerCase(Locale.ROOT))
                .anyMatch(local -> DAEMONS.contains(local) || local.startsWith(EXCHANGE));
    }

    /** A From field with the name of a mail system. A person can call himself so: alone it proves nothing. */
    public static boolean isNamedLikeOne(String from) {
        String name = from.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name::contains);
    }

    /** The subject is one of theirs, and no answer to one: people ask about what came back. Behind a colon stands the subject of that. */
    public static boolean isSubjectOfOne(String decoded) {
        String subject = decoded.substring(0, Math.min(decoded.length(), LONGEST_SUBJECT))
                .toLowerCase(Locale.ROOT)
                .strip();
        boolean theirs = SUBJECTS.stream().anyMatch(subject::contains)
                || OUTCOMES.stream().anyMatch(subject::startsWith);
        boolean asked = subject.endsWith("?") && subject.indexOf(':') < 0;
        return theirs && !asked && ReplySubject.withoutPrefixes(subject).equals(subject.replaceAll("\\s+", " "));
    }
}
