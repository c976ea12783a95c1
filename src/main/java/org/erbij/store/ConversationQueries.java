package org.erbij.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.step.recognise.Conversations;
import org.jdbi.v3.core.Handle;

/** What we have sent and to whom. Every look-up goes by an index. */
final class ConversationQueries implements Conversations {
    private final Handle handle;
    private final Clock clock;

    ConversationQueries(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    @Override
    public boolean weSent(MessageId id) {
        return exists("SELECT 1 FROM outbox WHERE message_id = :value", id.value())
                || exists("SELECT 1 FROM outbox_alias WHERE message_id = :value", id.value())
                || exists("SELECT 1 FROM adopted_mail WHERE message_id = :value", id.value());
    }

    @Override
    public boolean toldOrganizer(MessageId id) {
        return exists("SELECT 1 FROM outbox WHERE kind = 'NOTICE' AND message_id = :value", id.value())
                || exists("""
                        SELECT 1 FROM outbox_alias a JOIN outbox o ON o.id = a.outbox_id
                        WHERE o.kind = 'NOTICE' AND a.message_id = :value
                        """, id.value());
    }

    @Override
    public boolean issued(String token) {
        return exists("SELECT 1 FROM rsvp WHERE token = :value", token)
                || exists("SELECT 1 FROM rsvp_token WHERE token = :value", token);
    }

    @Override
    public boolean isOurs(EventUid uid) {
        return exists("SELECT 1 FROM event WHERE uid = :value", uid.value());
    }

    @Override
    public boolean lists(AddrSpec address) {
        return exists("""
                        SELECT 1 FROM contact c
                        WHERE address_key = :value
                          AND NOT (barred AND NOT EXISTS (SELECT 1 FROM rsvp r WHERE r.contact_id = c.id))
                        """, address.key())
                || exists("SELECT 1 FROM contact_alias WHERE address_key = :value", address.key());
    }

    @Override
    public Set<String> subjectsSentTo(AddrSpec address) {
        return new HashSet<>(handle.createQuery("""
                                SELECT DISTINCT subject_key FROM outbox
                                WHERE recipient_key IN (<addresses>) AND kind <> 'NOTICE'
                                """)
                .bindList("addresses", OwnAddresses.keys(handle, address))
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<OpenEvent> openEvents() {
        Instant now = clock.instant();
        return new EventTable(handle)
                .all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .map(ConversationQueries::named)
                        .toList();
    }

    private static OpenEvent named(Event event) {
        return new OpenEvent(
                Set.copyOf(event.facts().title().texts().values()),
                event.policy().announced());
    }

    private boolean exists(String sql, String value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }
}
