package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.erbij.domain.people.Suppression;
import org.jdbi.v3.core.Handle;

/** forgotten: addresses of erased people that get no mail. Each look-up holds the address against every hash: there are few. */
final class ForgottenTable {
    private final Handle handle;

    ForgottenTable(Handle handle) {
        this.handle = handle;
    }

    /** One row. */
    record Forgotten(String hash, Suppression why, Instant since) {
        @Override
        public String toString() {
            return "a forgotten address";
        }
    }

    private List<Forgotten> all() {
        return handle.createQuery("SELECT address_hash, reason, since FROM forgotten")
                .map((row, context) -> forgotten(row))
                .list();
    }

    /** Whether an address is among them, as they are now. */
    Predicate<String> knows() {
        List<Forgotten> all = all();
        return addressKey -> all.stream().anyMatch(row -> AddressHash.matches(row.hash(), addressKey));
    }

    List<Forgotten> of(String addressKey) {
        return all().stream()
                .filter(row -> AddressHash.matches(row.hash(), addressKey))
                .toList();
    }

    private static Forgotten forgotten(ResultSet row) throws SQLException {
        return new Forgotten(
                row.getString("address_hash"),
                Suppression.valueOf(row.getString("reason")),
                Columns.instant(row, "since"));
    }

    void remember(String addressKey, Suppression why, Instant since) {
        if (of(addressKey).stream().anyMatch(known -> known.why() == why)) {
            return;
        }
        handle.createUpdate("INSERT INTO forgotten (address_hash, reason, since) VALUES (:hash, :reason, :since)")
                .bind("hash", AddressHash.of(addressKey))
                .bind("reason", why.name())
                .bind("since", Columns.of(since))
                .execute();
    }

    void lift(String addressKey, Suppression why) {
        of(addressKey).stream()
                .filter(known -> known.why() == why)
                .forEach(known -> handle.execute(
                        "DELETE FROM forgotten WHERE address_hash = ? AND reason = ?", known.hash(), why.name()));
    }
}
