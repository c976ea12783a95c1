package org.erbij.step.parse;

import java.util.List;
import java.util.Locale;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.ReceivingRate;

/** The enhanced status code (RFC 3463) that a text names, or that its words amount to. */
final class StatusCode {
    private record Row(String status, List<String> words) {}

    /** The first row with a word that is there decides. */
    private static final List<Row> WORDS = List.of(
            new Row(
                    "5.1.2",
                    List.of(
                            "host unknown",
                            "unknown host",
                            "unrouteable",
                            "unroutable",
                            "find any host named",
                            "no such domain",
                            "domain not found",
                            "domain does not exist",
                            "domein bestaat niet")),
            new Row("5.4.4", List.of("host or domain name not found", "name service error", "no route to host")),
            new Row(
                    "5.2.2",
                    List.of(
                            "mailbox full",
                            "mailbox is full",
                            "mail box full",
                            "box is full",
                            "over quota",
                            "overquota",
                            "quota exceeded",
                            "disk quota",
                            "exceeded storage",
                            "exceeded the local limit",
                            "exceeds allowed size",
                            "exceeded his quota",
                            "size limit exceeded",
                            "quota is full",
                            "postvak vol",
                            "postvak is vol",
                            "mailbox is vol",
                            "mailbox vol",
                            "mailbox van de ontvanger is vol",
                            "postvak van de geadresseerde is vol",
                            "postbus is vol",
                            "postfach ist voll",
                            "postfach voll",
                            "boite pleine",
                            "quota depasse",
                            "buzón lleno")),
            new Row("5.2.1", List.of("disabled", "discontinued", "inactive", "suspended", "geblokkeerd account")),
            new Row(
                    "5.1.1",
                    List.of(
                            "unknown user",
                            "user unknown",
                            "user not found",
                            "user not known",
                            "no such user",
                            "not such user",
                            "no such mailbox",
                            "no such recipient",
                            "no such address",
                            "no such account",
                            "no such person",
                            "no mailbox here",
                            "mailbox here by that name",
                            "mailbox not found",
                            "mailbox unavailable",
                            "mailbox does not exist",
                            "does not exist",
                            "doesn't exist",
                            "not exist",
                            "unknown recipient",
                            "recipient unknown",
                            "recipient not found",
                            "recipientnotfound",
                            "recipnotfound",
                            "unknown local",
                            "unknown address",
                            "unknown account",
                            "unknown mailbox",
                            "unknown or illegal",
                            "unknown to address",
                            "invalid recipient",
                            "invalid address",
                            "invalid mailbox",
                            "invalid receiver",
                            "receiver not found",
                            "address not found",
                            "address couldn't be found",
                            "address could not be found",
                            "couldn't be found",
                            "wasn't found at",
                            "not listed in",
                            "is not defined",
                            "not a valid",
                            "no valid recipients",
                            "not recognized",
                            "not our customer",
                            "have an account",
                            "doesn't have a",
                            "undeliverable to the following",
                            "recipients failed",
                            "recipient failed permanently",
                            "adres niet gevonden",
                            "adres is niet gevonden",
                            "is niet gevonden",
                            "kan niet worden gevonden",
                            "bestaat niet",
                            "niet bekend",
                            "gebruiker onbekend",
                            "onbekende gebruiker",
                            "onbekend",
                            "unbekannt",
                            "nicht gefunden",
                            "existiert nicht",
                            "n'existe pas",
                            "introuvable",
                            "inconnu",
                            "no existe",
                            "desconocido",
                            "desconhecido",
                            "sconosciuto",
                            "non esiste")),
            new Row(
                    "5.7.1",
                    List.of(
                            "spam",
                            "virus",
                            "blocked",
                            "blacklist",
                            "blocklist",
                            "policy",
                            "policies",
                            "content filter",
                            "not accepting mail from you",
                            "geblokkeerd",
                            "geweigerd",
                            "access denied",
                            "relay",
                            "not allowed")),
            new Row(
                    "4.4.1",
                    List.of(
                            "connection timed out",
                            "connection refused",
                            "operation timed out",
                            "connect to ",
                            "requests to connect",
                            "tijdelijk probleem")),
            new Row(
                    "4.4.7",
                    List.of(
                            "not responding",
                            "not reachable",
                            "retry timeout",
                            "in the queue too long",
                            "queue period",
                            "expired",
                            "deferred")));

    private StatusCode() {}

    /** As written; else what the words amount to; empty when they say nothing. */
    static String of(String text) {
        String written = written(text);
        return written.isEmpty() ? amountsTo(text) : written;
    }

    /** The code a report gives, made more exact by its diagnosis when it is 5.0.0 or missing. */
    static String refined(String status, String diagnosis) {
        if (!status.isEmpty() && !status.endsWith(".0.0")) {
            return ReceivingRate.meant(status, diagnosis);
        }
        String better = ReceivingRate.meant(of(diagnosis), diagnosis);
        boolean agrees = status.isEmpty() || better.startsWith(status.substring(0, 1));
        return better.isEmpty() || !agrees ? status : better;
    }

    /** What does not fail yet is no class 5. */
    static String fitting(String status, Action action) {
        if (action == Action.DELAYED) {
            return status.isEmpty() ? "4.4.7" : status.replaceFirst("^5", "4");
        }
        return status.isEmpty() && action == Action.FAILED ? "5.0.0" : status;
    }

    static String amountsTo(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('’', '\'');
        for (Row row : WORDS) {
            if (row.words().stream().anyMatch(words::contains)) {
                return row.status();
            }
        }
        return "";
    }

    /** Three numbers of which the first is 2, 4 or 5, and no fourth, as an IP address has. */
    static String written(String text) {
        for (int at = 0; at + 4 < text.length(); at++) {
            char first = text.charAt(at);
            if ((first == '5' || first == '4' || first == '2')
                    && text.charAt(at + 1) == '.'
                    && (at == 0 || !isPartOfNumber(text.charAt(at - 1)))) {
                int end = code(text, at);
                if (end > 0) {
                    return text.substring(at, end);
                }
            }
        }
        return "";
    }

    /** Where the code that begins there ends; 0 when it is none. */
    private static int code(String text, int at) {
        int subject = digits(text, at + 2);
        if (subject == at + 2 || subject >= text.length() || text.charAt(subject) != '.') {
            return 0;
        }
        int detail = digits(text, subject + 1);
        boolean fourth =
                detail + 1 < text.length() && text.charAt(detail) == '.' && Character.isDigit(text.charAt(detail + 1));
        return detail == subject + 1 || fourth ? 0 : detail;
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 3 && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to < text.length() && Character.isLetterOrDigit(text.charAt(to)) ? from : to;
    }

    private static boolean isPartOfNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
