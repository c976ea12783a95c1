package org.erbij.step.deliver;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.mail.ReceivingRate;
import org.erbij.step.deliver.DeliveryOutcome.Deferred;
import org.erbij.step.deliver.DeliveryOutcome.Refused;
import org.erbij.step.deliver.DeliveryOutcome.Scope;

/** What a reply code means for a mail and for the queue behind it (R80; RFC 5321 section 4.2, RFC 3463). */
final class ReplyCodes {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** Sign-in refused, or needed and not given. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private ReplyCodes() {}

    /** @param code 400 to 599 */
    static DeliveryOutcome judge(int code, String text) {
        String status = status(text);
        String because = because(code, status);
        if (code < 500) {
            return new Deferred(because, code == 421 ? Scope.QUEUE : Scope.RECIPIENT);
        }
        boolean everybody = SIGN_IN.contains(code) || status.startsWith("5.7.") || status.equals("5.4.5");
        return new Refused(ReceivingRate.meant(status, text), because, everybody ? Scope.QUEUE : Scope.RECIPIENT);
    }

    /** What was said of the sender holds for every mail alike, and must never be held against a recipient. */
    static DeliveryOutcome judgeSender(int code, String text) {
        String status = status(text);
        String because = because(code, status);
        return code < 500 ? new Deferred(because, Scope.QUEUE) : new Refused(status, because, Scope.QUEUE);
    }

    /** Only codes are told on: what a server writes besides them may name a person. */
    private static String because(int code, String status) {
        return "the server said " + code + (status.isEmpty() ? "" : " " + status);
    }

    private static String status(String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        return enhanced.find() ? enhanced.group(1) : "";
    }
}
