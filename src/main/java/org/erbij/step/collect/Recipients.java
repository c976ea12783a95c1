package org.erbij.step.collect;

import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Envelope;

/** Everybody a mail says it went to: To, Cc and, where its sender's own copy still has it, Bcc. */
public final class Recipients {
    private Recipients() {}

    /** Each address once, in the order in which they stand there. */
    public static List<Mailbox> of(Envelope sent) {
        List<Mailbox> all = new ArrayList<>(sent.parties().to());
        all.addAll(sent.parties().cc());
        all.addAll(Envelopes.mailboxes(sent.header(), "Bcc"));
        List<Mailbox> once = new ArrayList<>();
        for (Mailbox mailbox : all) {
            if (once.stream().noneMatch(known -> known.address().equals(mailbox.address()))) {
                once.add(mailbox);
            }
        }
        return List.copyOf(once);
    }
}
