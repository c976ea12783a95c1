package org.erbij.flow.notice;

import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Books;

/** How people are called in what an organizer is told. */
final class Called {
    private Called() {}

    /** By the name, or by the address where there is none. */
    static String by(Mailbox mailbox) {
        return mailbox.name().isBlank() ? mailbox.address().shown() : mailbox.name();
    }

    static String by(ContactId contact, Books books) {
        return by(books.people().get(contact).mailbox());
    }
}
