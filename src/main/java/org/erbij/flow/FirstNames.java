package org.erbij.flow;

import java.util.List;
import org.erbij.domain.people.Contact;
import org.erbij.step.compose.FirstName;

/** What people of the list are called, and nothing else of them. */
public final class FirstNames {
    private FirstNames() {}

    /** Of everybody who may be written to and whose name surely holds one; each once, in the order of the list. */
    public static List<String> of(Books books) {
        return books.people().all().stream()
                .filter(Contact::mayBeWrittenTo)
                .flatMap(contact -> FirstName.of(contact.mailbox().name()).stream())
                .distinct()
                .toList();
    }
}
