package org.erbij.step.understand.visible;

import java.util.regex.Pattern;

/** Lines with a phone number, an address or a site. */
final class Contact {
    /** Dutch, before the place. */
    private static final Pattern POSTCODE = Pattern.compile("\\b[1-9]\\d{3} ?[A-Z]{2} +\\p{Lu}\\p{L}{2}");

    private Contact() {}

    static boolean is(Line line) {
        String text = line.text();
        return text.indexOf('@') > 0
                || text.contains("www.")
                || text.contains("http")
                || digits(text) >= 8
                || POSTCODE.matcher(text).find();
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
