package org.erbij.mail;

import org.erbij.domain.people.AddrSpec;
import org.jspecify.annotations.Nullable;

/**
 * The reverse-path of a mail (RFC 5321 section 4.4), from its topmost Return-Path.
 *
 * @param present whether there was such a field at all
 * @param address null when missing, or empty as on reports ({@code <>})
 */
public record ReversePath(boolean present, @Nullable AddrSpec address) {
    public static final ReversePath MISSING = new ReversePath(false, null);
    public static final ReversePath EMPTY = new ReversePath(true, null);

    public static ReversePath of(AddrSpec address) {
        return new ReversePath(true, address);
    }

    /**
     * Reads the field. One without an address in it is empty, also {@code <MAILER-DAEMON>}; an odd address is no reason to see a machine.
     *
     * @param field the body of Return-Path; null when there is none
     */
    public static ReversePath read(@Nullable String field) {
        if (field == null) {
            return MISSING;
        }
        String written = field.replaceAll("[<>\\s]", "");
        ReversePath unreadable = written.contains("@") ? MISSING : EMPTY;
        return AddrSpec.parse(written).map(ReversePath::of).orElse(unreadable);
    }

    /** Whether it forbids an answer: there, and empty (RFC 3834 section 2). */
    public boolean isEmpty() {
        return present && address == null;
    }
}
