package org.erbij.domain.people;

/** A mailbox (RFC 5322 section 3.4): a display name, possibly empty, and an address. */
public record Mailbox(String name, AddrSpec address) {
    public static Mailbox of(String name, String address) {
        return new Mailbox(name, AddrSpec.of(address));
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
