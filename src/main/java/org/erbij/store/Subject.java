package org.erbij.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.RawMessage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** Under which numbers and addresses somebody stands in the tables. */
record Subject(List<Long> contacts, List<String> keys, List<Long> mails, List<String> hashes, boolean barred) {
    private static final String CONTACTS = """
            SELECT id FROM contact WHERE address_key = :key
            UNION
            SELECT contact_id FROM contact_alias WHERE address_key = :key
            """;

    private static final String ADDRESSES = """
            SELECT address_key FROM contact WHERE id IN (<contacts>)
            UNION
            SELECT address_key FROM contact_alias WHERE contact_id IN (<contacts>)
            """;

    Subject {
        contacts = List.copyOf(contacts);
        keys = List.copyOf(keys);
        mails = List.copyOf(mails);
        hashes = List.copyOf(hashes);
    }

    static Subject of(AddrSpec address, Handle handle, Function<RawMessage, Set<AddrSpec>> writers) {
        List<Long> contacts = handle.createQuery(CONTACTS)
                .bind("key", address.key())
                .mapTo(Long.class)
                .list();
        Set<String> keys = new LinkedHashSet<>(List.of(address.key()));
        keys.addAll(handle.createQuery(ADDRESSES)
                .bindList(EmptyHandling.NULL_KEYWORD, "contacts", contacts)
                .mapTo(String.class)
                .list());
        boolean barred = handle.createQuery("SELECT 1 FROM contact WHERE id IN (<contacts>) AND barred LIMIT 1")
                .bindList(EmptyHandling.NULL_KEYWORD, "contacts", contacts)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        return new Subject(contacts, List.copyOf(keys), mailsBy(keys, handle, writers), hashes(keys, handle), barred);
    }

    /** Of mail that was settled for somebody the number tells; of the rest, who wrote it stands in the mail alone. */
    private static List<Long> mailsBy(Set<String> keys, Handle handle, Function<RawMessage, Set<AddrSpec>> writers) {
        List<Long> numbers = handle.createQuery("SELECT id FROM inbox ORDER BY id")
                .mapTo(Long.class)
                .list();
        InboxTable inbox = new InboxTable(handle);
        return numbers.stream()
                .filter(number ->
                        writers.apply(inbox.get(number).raw()).stream().anyMatch(writer -> keys.contains(writer.key())))
                .toList();
    }

    private static List<String> hashes(Set<String> keys, Handle handle) {
        ForgottenTable forgotten = new ForgottenTable(handle);
        List<String> hashes = new ArrayList<>();
        keys.forEach(key -> forgotten.of(key).forEach(row -> hashes.add(row.hash())));
        return hashes;
    }

    boolean runsAnOpenEvent(Handle handle, Instant now) {
        return new EventTable(handle)
                .all().stream()
                        .filter(event -> !event.isOverBy(now))
                        .flatMap(event -> event.organizers().stream())
                        .anyMatch(organizer ->
                                keys.contains(organizer.mailbox().address().key()));
    }

    /** Fills in what a {@link PersonalRegister.Place} asks for. */
    <S extends SqlStatement<S>> S bind(S statement) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return statement
                .bindList(EmptyHandling.NULL_KEYWORD, "contacts", contacts)
                .bindList(EmptyHandling.NULL_KEYWORD, "keys", keys)
                .bindList(EmptyHandling.NULL_KEYWORD, "mails", mails)
                .bindList(EmptyHandling.NULL_KEYWORD, "hashes", hashes);
    }

    @Override
    public String toString() {
        return "subject with " + contacts.size() + " entries";
    }
}
