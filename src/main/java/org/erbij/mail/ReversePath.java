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

    /** Whether it forbids an answer: there, and empty (RFC 3834 section 2). */
    public boolean isEmpty() {
        return present && address == null;
    }
}
