package org.erbij.domain.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mailbox (RFC 5322 section 3.4): a display name, possibly empty, and an address. */
public record Mailbox(String name, AddrSpec address) {
    /** Some programs write 'Anne de Wit', and an address instead of a name they do not know. */
    private static final Pattern IN_MARKS = Pattern.compile("[\"'“‘](.*)[\"'”’]");

    public static Mailbox of(String name, String address) {
        return new Mailbox(name, AddrSpec.of(address));
    }

    /** As whoever is named by a header alone goes onto the list: without marks around the name, and an address is no name. */
    public Mailbox asListed() {
        String plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        Matcher marked = IN_MARKS.matcher(plain);
        String bare = marked.matches() ? marked.group(1).strip() : plain;
        return new Mailbox(bare.contains("@") ? "" : bare, address);
    }

    /** As it is shown to the organizer: {@code Anne de Wit <anne@example.org>}, or the address alone. */
    public String shown() {
        return name.isEmpty() ? address.shown() : name + " <" + address.shown() + ">";
    }

    /** Redacted. */
    @Override
    public String toString() {
        return address.toString();
    }
}
