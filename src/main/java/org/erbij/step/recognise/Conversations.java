package org.erbij.step.recognise;

import java.util.List;
import java.util.Set;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;

/** What we have sent and to whom, as far as recognising an answer needs it. */
public interface Conversations {
    /** Whether this is the id of a mail of ours, under any of the names it can come back by (R4). */
    boolean weSent(MessageId id);

    /** Whether this is the id of a mail that told an organizer how things are: an answer to it is none to an invitation. */
    boolean toldOrganizer(MessageId id);

    /** Whether we issued this token to somebody. */
    boolean issued(String token);

    boolean isOurs(EventUid uid);

    /** Whether the address is on the list, and not for nothing but being kept out. */
    boolean lists(AddrSpec address);

    /** Subjects of the mails we sent to that address, without reply prefixes; not of what an organizer was told. */
    Set<String> subjectsSentTo(AddrSpec address);

    /** Events that still take answers. */
    List<OpenEvent> openEvents();

    /** An event by what strangers may call it: its titles, and what it is announced by. */
    record OpenEvent(Set<String> titles, Announced announced) {
        public OpenEvent(Set<String> titles) {
            this(titles, Announced.NOWHERE);
        }

        public OpenEvent {
            titles = Set.copyOf(titles);
        }

        /** Redacted: a title may name a place. */
        @Override
        public String toString() {
            return "open event with " + titles.size() + " titles";
        }
    }
}
