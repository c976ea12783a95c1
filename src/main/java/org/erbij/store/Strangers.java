package org.erbij.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Provenance;
import org.erbij.flow.Newcomer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** People of whom nothing is known yet, told apart and added many at a time: a list is imported at once. */
final class Strangers {
    private static final int BATCH = 500;

    private final Handle handle;

    Strangers(Handle handle) {
        this.handle = handle;
    }

    Predicate<AddrSpec> familiar() {
        Set<String> known =
                new HashSet<>(handle.createQuery("""
                        SELECT address_key FROM contact
                        UNION ALL
                        SELECT address_key FROM contact_alias
                        UNION ALL
                        SELECT address_key FROM suppression
                        """).mapTo(String.class).list());
        Predicate<String> forgotten = new ForgottenTable(handle).knows();
        return address -> known.contains(address.key()) || forgotten.test(address.key());
    }

    void add(List<Newcomer> people, Instant at) {
        for (int from = 0; from < people.size(); from += BATCH) {
            insert(people.subList(from, Math.min(from + BATCH, people.size())), at);
        }
    }

    private void insert(List<Newcomer> people, Instant at) {
        try (PreparedBatch batch = handle.prepareBatch("""
                        INSERT INTO contact (name, address, address_key, language, basis, source, since, evidence, barred, added_at)
                        VALUES (:name, :address, :key, :language, :basis, :source, :since, :evidence, false, :at)
                        """)) {
            people.forEach(person -> bind(batch, person, at));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, Newcomer person, Instant at) {
        Language language = person.language();
        Provenance provenance = person.provenance();
        batch.bind("name", person.mailbox().name())
                .bind("address", person.mailbox().address().value())
                .bind("key", person.mailbox().address().key())
                .bind("language", language == null ? null : language.code())
                .bind("basis", provenance.basis().name())
                .bind("source", provenance.source())
                .bind("since", provenance.since())
                .bind("evidence", provenance.evidence())
                .bind("at", Columns.of(at))
                .add();
    }
}
