package org.erbij.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.mail.RawMessage;
import org.erbij.privacy.Dossier;
import org.erbij.privacy.Dossier.Holding;
import org.erbij.privacy.PersonalData;
import org.erbij.store.PersonalRegister.Place;
import org.jdbi.v3.core.Handle;

/** Reads and erases what the register names. */
final class PersonalDataTables implements PersonalData {
    private final JdbcLedger ledger;
    private final Function<RawMessage, Set<AddrSpec>> writers;

    /** @param writers whom a mail says it is from: that of a stranger names them nowhere else */
    PersonalDataTables(JdbcLedger ledger, Function<RawMessage, Set<AddrSpec>> writers) {
        this.ledger = ledger;
        this.writers = writers;
    }

    @Override
    public Dossier about(AddrSpec address, Instant now) {
        return ledger.onOneHandle(handle -> {
            Subject subject = Subject.of(address, handle, writers);
            List<Holding> holdings = PersonalRegister.PLACES.stream()
                    .map(place -> new Holding(place.table(), place.what(), rows(place, subject, handle)))
                    .filter(holding -> !holding.rows().isEmpty())
                    .toList();
            return new Dossier(address, holdings, subject.barred(), subject.runsAnOpenEvent(handle, now));
        });
    }

    private static List<Map<String, String>> rows(Place place, Subject subject, Handle handle) {
        return subject.bind(handle.createQuery("SELECT * FROM " + place.table() + " WHERE " + place.where()))
                .map((row, context) -> values(row))
                .list();
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = columns.getColumnType(i) == java.sql.Types.VARBINARY
                    ? new String(row.getBytes(i), StandardCharsets.UTF_8)
                    : row.getString(i);
            if (value != null && !value.isEmpty()) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        return values;
    }

    @Override
    public void erase(AddrSpec address, Mark mark, Instant now) {
        Leaving leaving = mark == Mark.KEPT ? Leaving.MARKED : Leaving.UNMARKED;
        ledger.onOneHandle(handle -> {
            erase(Subject.of(address, handle, writers), leaving, now, handle);
            return true;
        });
    }

    /** What stays of why somebody gets no mail. */
    enum Leaving {
        /** That they asked to be gone. */
        MARKED,
        /** What was known before. */
        AS_IT_WAS,
        UNMARKED
    }

    static void erase(Subject subject, Leaving leaving, Instant now, Handle handle) {
        new ErasedCounts(handle).add(subject.contacts());
        Map<String, Set<Suppression>> reasons = new LinkedHashMap<>();
        subject.keys().forEach(key -> reasons.put(key, new ContactTable(handle).suppressions(AddrSpec.of(key))));
        for (Place place : PersonalRegister.PLACES) {
            subject.bind(handle.createUpdate("DELETE FROM " + place.table() + " WHERE " + place.where()))
                    .execute();
        }
        blankWhatOrganizersWereTold(handle);
        if (leaving == Leaving.UNMARKED) {
            return;
        }
        ForgottenTable forgotten = new ForgottenTable(handle);
        reasons.forEach((key, whys) -> {
            whys.forEach(why -> forgotten.remember(key, why, now));
            if (leaving == Leaving.MARKED) {
                forgotten.remember(key, Suppression.CONSENT_WITHDRAWN, now);
            }
        });
    }

    /**
     * Digests and warnings name people and cite them: what has left says no more here, and what was in doubt or refused can not be sent
     * again, empty as it is. What waits to leave is theirs who get it.
     */
    private static void blankWhatOrganizersWereTold(Handle handle) {
        handle.execute("""
                UPDATE outbox
                SET octets = ?, may_have_left = (may_have_left OR state = 'UNCERTAIN'),
                    state = CASE WHEN state IN ('UNCERTAIN', 'REFUSED') THEN 'MISSED' ELSE state END
                WHERE kind = 'NOTICE' AND length(octets) > 0 AND state NOT IN ('PENDING', 'DEFERRED', 'SENDING')
                """, (Object) new byte[0]);
    }
}
