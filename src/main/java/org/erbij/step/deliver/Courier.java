package org.erbij.step.deliver;

import org.erbij.mail.OutgoingMessage;

/** Hands finished mails to the submission server. */
public interface Courier {
    /** Begins a round of mails over one connection, opened with the first of them. Close it. */
    Round begin();

    /** Mails handed over one after the other on a connection that is reused (STACK: M13). Not for several threads. */
    interface Round extends AutoCloseable {
        /** One transaction with one recipient (R71). Never throws for what a server or network may do. */
        DeliveryOutcome hand(OutgoingMessage message);

        @Override
        void close();
    }
}
