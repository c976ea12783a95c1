package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Newcomer;
import org.erbij.flow.People;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** contact, contact_alias, contact_change and suppression. */
final class ContactTable implements People {
    private static final String SELECT = """
            SELECT c.id, c.name, c.address, c.language, c.basis, c.source, c.barred,
                   (SELECT string_agg(s.reason, ',') FROM suppression s WHERE s.address_key = c.address_key) AS reasons
            FROM contact c
            """;

    private final Handle handle;

    ContactTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Contact add(Mailbox mailbox, @Nullable Language language, Provenance provenance, Instant at) {
        Optional<Contact> known = find(mailbox.address());
        if (known.isPresent()) {
            return known.get();
        }
        addStrangers(List.of(new Newcomer(mailbox, language, provenance)), at);
        recognise(mailbox.address());
        return find(mailbox.address()).orElseThrow();
    }

    @Override
    public Predicate<AddrSpec> familiar() {
        return new Strangers(handle).familiar();
    }

    @Override
    public void addStrangers(List<Newcomer> people, Instant at) {
        new Strangers(handle).add(people, at);
    }

    /** Somebody who was erased and is to get no mail is on the list again: from now on that stands beside their address. */
    private void recognise(AddrSpec address) {
        ForgottenTable forgotten = new ForgottenTable(handle);
        forgotten.of(address.key()).forEach(known -> {
            suppress(address, known.why(), known.since());
            forgotten.lift(address.key(), known.why());
        });
    }

    @Override
    public Optional<Contact> find(AddrSpec address) {
        return find("WHERE c.address_key = :key", address)
                .or(() ->
                        find("WHERE c.id = (SELECT contact_id FROM contact_alias WHERE address_key = :key)", address));
    }

    private Optional<Contact> find(String which, AddrSpec address) {
        return handle.createQuery(SELECT + which)
                .bind("key", address.key())
                .map((row, context) -> contact(row))
                .findOne();
    }

    @Override
    public Contact get(ContactId id) {
        return handle.createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id.value())
                .map((row, context) -> contact(row))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no contact " + id.value()));
    }

    @Override
    public List<Contact> all() {
        return handle.createQuery(SELECT + "ORDER BY c.id")
                .map((row, context) -> contact(row))
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        Set<Suppression> suppressions = EnumSet.noneOf(Suppression.class);
        String reasons = row.getString("reasons");
        if (reasons != null) {
            for (String reason : reasons.split(",", -1)) {
                suppressions.add(Suppression.valueOf(reason));
            }
        }
        String language = row.getString("language");
        return new Contact(
                new ContactId(row.getLong("id")),
                Mailbox.of(row.getString("name"), row.getString("address")),
                language == null ? null : Language.ofCode(language).orElseThrow(),
                LawfulBasis.valueOf(row.getString("basis")),
                row.getString("source"),
                suppressions,
                row.getBoolean("barred"));
    }

    @Override
    public Provenance provenance(ContactId id) {
        return handle.createQuery("SELECT basis, source, since, evidence FROM contact WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Provenance(
                        LawfulBasis.valueOf(row.getString("basis")),
                        row.getString("source"),
                        row.getObject("since", LocalDate.class),
                        row.getString("evidence")))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no contact " + id.value()));
    }

    @Override
    public List<AddrSpec> aliases(ContactId id) {
        return handle.createQuery("SELECT address_key FROM contact_alias WHERE contact_id = :id ORDER BY address_key")
                .bind("id", id.value())
                .map((row, context) -> AddrSpec.of(row.getString("address_key")))
                .list();
    }

    @Override
    public void alias(ContactId id, AddrSpec address) {
        handle.execute("INSERT INTO contact_alias (address_key, contact_id) VALUES (?, ?)", address.key(), id.value());
    }

    @Override
    public void unalias(ContactId id, AddrSpec address) {
        handle.execute("DELETE FROM contact_alias WHERE address_key = ? AND contact_id = ?", address.key(), id.value());
    }

    @Override
    public void merge(ContactId from, ContactId into, Instant now) {
        new OnePerson(handle, from, into).merge(now);
    }

    @Override
    public List<Deed> deeds(ContactId id) {
        return handle.createQuery("SELECT at, what FROM contact_change WHERE contact_id = :id ORDER BY id")
                .bind("id", id.value())
                .map((row, context) -> new Deed(Columns.instant(row, "at"), row.getString("what")))
                .list();
    }

    @Override
    public void note(ContactId id, String what, Instant at) {
        handle.createUpdate("INSERT INTO contact_change (contact_id, what, at) VALUES (:id, :what, :at)")
                .bind("id", id.value())
                .bind("what", what)
                .bind("at", Columns.of(at))
                .execute();
    }

    @Override
    public void rename(ContactId id, String name) {
        handle.createUpdate("UPDATE contact SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void rememberLanguage(ContactId id, Language language) {
        handle.createUpdate("UPDATE contact SET language = :language WHERE id = :id AND NOT language_wished")
                .bind("language", language.code())
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void wishLanguage(ContactId id, Language language) {
        handle.createUpdate("UPDATE contact SET language = :language, language_wished = true WHERE id = :id")
                .bind("language", language.code())
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void rememberProvenance(ContactId id, Provenance provenance) {
        handle.createUpdate(
                        "UPDATE contact SET basis = :basis, source = :source, since = :since, evidence = :evidence WHERE id = :id")
                .bind("basis", provenance.basis().name())
                .bind("source", provenance.source())
                .bind("since", provenance.since())
                .bind("evidence", provenance.evidence())
                .bind("id", id.value())
                .execute();
    }

    @Override
    public boolean hasWishedLanguage(ContactId id) {
        return handle.createQuery("SELECT language_wished FROM contact WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one();
    }

    private List<String> concerned(AddrSpec address, Suppression why) {
        return why == Suppression.BOUNCED ? List.of(address.key()) : OwnAddresses.keys(handle, address);
    }

    @Override
    public void suppress(AddrSpec address, Suppression why, Instant at) {
        concerned(address, why).forEach(key -> suppress(key, why, at));
    }

    private void suppress(String key, Suppression why, Instant at) {
        handle.createUpdate("""
                        MERGE INTO suppression AS s USING (VALUES (CAST(:key AS text), CAST(:reason AS varchar(24)))) AS n (address_key, reason)
                        ON s.address_key = n.address_key AND s.reason = n.reason
                        WHEN NOT MATCHED THEN INSERT (address_key, reason, since) VALUES (n.address_key, n.reason, :at)
                        """)
                .bind("key", key)
                .bind("reason", why.name())
                .bind("at", Columns.of(at))
                .execute();
    }

    @Override
    public void lift(AddrSpec address, Suppression why) {
        handle.createUpdate("DELETE FROM suppression WHERE address_key IN (<keys>) AND reason = :reason")
                .bindList("keys", concerned(address, why))
                .bind("reason", why.name())
                .execute();
        new ForgottenTable(handle).lift(address.key(), why);
    }

    @Override
    public Set<Suppression> suppressions(AddrSpec address) {
        Set<Suppression> found = EnumSet.noneOf(Suppression.class);
        new ForgottenTable(handle).of(address.key()).forEach(known -> found.add(known.why()));
        handle.createQuery("SELECT reason FROM suppression WHERE address_key = :key")
                .bind("key", address.key())
                .map((row, context) -> Suppression.valueOf(row.getString("reason")))
                .forEach(found::add);
        return Set.copyOf(found);
    }

    @Override
    public Optional<Instant> suppressedSince(AddrSpec address, Suppression why) {
        return handle.createQuery("SELECT since FROM suppression WHERE address_key = :key AND reason = :reason")
                .bind("key", address.key())
                .bind("reason", why.name())
                .map((row, context) -> Columns.instant(row, "since"))
                .findOne();
    }

    @Override
    public void markFailing(ContactId id, String status, Instant at) {
        handle.createUpdate(
                        "UPDATE contact SET failing = :status, failing_since = coalesce(failing_since, :at) WHERE id = :id")
                .bind("status", status)
                .bind("at", Columns.of(at))
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void endFailing(AddrSpec address) {
        handle.createUpdate("""
                        UPDATE contact SET failing = '', failing_since = NULL
                        WHERE address_key = :key AND failing <> ''
                        """).bind("key", address.key()).execute();
    }

    @Override
    public String failing(ContactId id) {
        return handle.createQuery("SELECT failing FROM contact WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    @Override
    public void remove(ContactId id) {
        handle.execute("DELETE FROM contact WHERE id = ?", id.value());
    }

    @Override
    public void bar(ContactId id, boolean barred) {
        handle.createUpdate("UPDATE contact SET barred = :barred WHERE id = :id")
                .bind("barred", barred)
                .bind("id", id.value())
                .execute();
    }
}
