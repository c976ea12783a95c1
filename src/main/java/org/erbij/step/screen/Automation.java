package org.erbij.step.screen;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Header;
import org.erbij.mail.ReceivedMessage;

/** What headers and addresses say of a mail nobody typed. */
final class Automation {
    private static final List<String> RESPONDER_FIELDS = List.of(
            "X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Autoresponder", "X-MS-Exchange-Inbox-Rules-Loop");
    /** "X-Autoreply: no" is what programs write who do not mean it. */
    private static final Set<String> DENIED = Set.of("no", "n", "off", "false", "0", "none");

    private static final Set<String> NO_REPLY = Set.of(
            "noreply",
            "donotreply",
            "dontreply",
            "nietbeantwoorden",
            "geenantwoord",
            "nepasrepondre",
            "notifications",
            "notification",
            "mailer",
            "newsletter",
            "nieuwsbrief");
    private static final List<String> TICKET_FIELDS = List.of(
            "X-RT-Ticket",
            "X-OTRS-Ticket",
            "X-Zendesk-Ticket-ID",
            "X-JIRA-FingerPrint",
            "X-GitHub-Reason",
            "X-FreeScout-Mail-Type");
    private static final Pattern TICKET_SUBJECT =
            Pattern.compile("\\[?(?:ticket|case|zaak|melding)[ #:]{0,2}#?\\d{3,12}", Pattern.CASE_INSENSITIVE);
    private static final List<String> RECEIVED_YOURS = List.of(
            "we have received your",
            "we received your",
            "wij hebben uw bericht",
            "we hebben je bericht",
            "uw bericht is ontvangen",
            "uw melding is",
            "a ticket has been",
            "your request has been received");

    private Automation() {}

    /** Anything but {@code no}, whatever comments and parameters stand beside it (R26; RFC 3834 section 5). */
    static boolean isAutoSubmitted(ReceivedMessage message) {
        return message.header().all("Auto-Submitted").stream()
                .map(Automation::keyword)
                .anyMatch(keyword -> !keyword.isEmpty() && !keyword.equals("no"));
    }

    /** Each of these alone is evidence enough (R35). */
    static boolean hasResponderHeader(ReceivedMessage message) {
        Header header = message.header();
        return RESPONDER_FIELDS.stream()
                        .flatMap(name -> header.all(name).stream())
                        .anyMatch(body -> !DENIED.contains(keyword(body)))
                || precedence(header).contains("auto_reply")
                || is(header, "X-Apple-Action", "VACATION")
                || is(header, "X-List-Administrivia", "yes") // what Mailman has to say for itself
                || is(header, "X-POST-MessageClass", "9");
    }

    static boolean isBulk(ReceivedMessage message) {
        Set<String> precedence = precedence(message.header());
        return precedence.contains("bulk") || precedence.contains("junk");
    }

    static boolean isNoReply(ReceivedMessage message) {
        return message.parties().from().stream()
                .map(Mailbox::address)
                .map(address -> address.localPart().toLowerCase(Locale.ROOT))
                .map(local -> local.contains("+") ? local.substring(0, local.indexOf('+')) : local)
                .map(local -> local.replaceAll("[-_.]", ""))
                .anyMatch(NO_REPLY::contains);
    }

    static boolean isTicketSystem(Look look) {
        return hasTicketHeader(look.message())
                || (TICKET_SUBJECT.matcher(look.message().content().subject()).find()
                        && RECEIVED_YOURS.stream().anyMatch(look.words()::contains));
    }

    static boolean isTicket(ReceivedMessage message) {
        return hasTicketHeader(message)
                || TICKET_SUBJECT.matcher(message.content().subject()).find();
    }

    private static boolean hasTicketHeader(ReceivedMessage message) {
        return TICKET_FIELDS.stream().anyMatch(message.header()::has);
    }

    /** A request not to be answered, not proof of a robot (R28; MS-OXCMAIL 2.1.3.2.20). */
    static boolean suppressesAnswers(ReceivedMessage message) {
        return message.header().all("X-Auto-Response-Suppress").stream()
                .flatMap(body -> List.of(body.split(",")).stream())
                .map(Automation::keyword)
                .anyMatch(keyword -> keyword.equals("all") || keyword.equals("autoreply"));
    }

    private static Set<String> precedence(Header header) {
        return header.all("Precedence").stream()
                .map(body -> keyword(body).replace('-', '_'))
                .collect(Collectors.toSet());
    }

    private static boolean is(Header header, String name, String value) {
        return header.all(name).stream().anyMatch(body -> body.strip().equalsIgnoreCase(value));
    }

    /** The first token of a structured field, in lower case, without comments (RFC 5322 section 3.2.2). */
    static String keyword(String body) {
        var bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (depth > 0 && c == '\\') {
                i++; // a quoted pair: its second character ends nothing
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c == ';') {
                break;
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        return bare.toString().strip().toLowerCase(Locale.ROOT);
    }
}
