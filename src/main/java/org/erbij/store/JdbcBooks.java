package org.erbij.store;

import java.time.Clock;
import org.erbij.flow.Books;
import org.erbij.flow.Circulars;
import org.erbij.flow.Corrections;
import org.erbij.flow.Events;
import org.erbij.flow.Health;
import org.erbij.flow.Inbox;
import org.erbij.flow.Mailings;
import org.erbij.flow.Outbox;
import org.erbij.flow.People;
import org.erbij.flow.Restored;
import org.erbij.flow.Rsvps;
import org.erbij.step.identify.Directory;
import org.erbij.step.recognise.Conversations;
import org.jdbi.v3.core.Handle;

/** The tables, on one connection. */
final class JdbcBooks implements Books {
    private final Handle handle;
    private final Clock clock;

    JdbcBooks(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    @Override
    public Events events() {
        return new EventTable(handle);
    }

    @Override
    public People people() {
        return new ContactTable(handle);
    }

    @Override
    public Rsvps rsvps() {
        return new RsvpTable(handle);
    }

    @Override
    public Inbox inbox() {
        return new InboxTable(handle);
    }

    @Override
    public Corrections corrections() {
        return new CorrectionTable(handle);
    }

    @Override
    public Outbox outbox() {
        return new OutboxTable(handle);
    }

    @Override
    public Mailings mailings() {
        return new MailingTable(handle);
    }

    @Override
    public Circulars circulars() {
        return new CircularTable(handle);
    }

    @Override
    public Health health() {
        return new HealthTable(handle);
    }

    @Override
    public Restored restored() {
        return new RestoredTable(handle);
    }

    @Override
    public Conversations conversations() {
        return new ConversationQueries(handle, clock);
    }

    @Override
    public Directory directory() {
        return new DirectoryQueries(handle, clock);
    }
}
