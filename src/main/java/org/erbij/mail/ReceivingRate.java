package org.erbij.mail;

import java.util.List;
import java.util.Locale;

/** Somebody who gets too much mail at the moment. Gmail says so with the code of a mailbox that is switched off, 5.2.1. */
public final class ReceivingRate {
    private static final String SWITCHED_OFF = "5.2.1";

    /** Something about the mailbox, and not what (RFC 3463, section 3.3). */
    private static final String OF_THE_MAILBOX = "5.2.0";

    private static final List<String> WORDS =
            List.of("at a rate", "rate limit", "too quickly", "too many messages", "receivingrate");

    private ReceivingRate() {}

    /** The code that says what is meant: it works again, so nothing is to be concluded about the address. */
    public static String meant(String status, String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
        return status.equals(SWITCHED_OFF) && WORDS.stream().anyMatch(words::contains) ? OF_THE_MAILBOX : status;
    }
}
