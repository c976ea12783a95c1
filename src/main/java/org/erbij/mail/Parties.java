package org.erbij.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;

/**
 * Who a mail says it is from and to.
 *
 * @param from every mailbox of every From field: more or fewer than one is a forgery or a defect (R96)
 * @param deliveredTo Delivered-To, X-Original-To and the like
 */
public record Parties(
        List<Mailbox> from, List<Mailbox> to, List<Mailbox> cc, List<AddrSpec> deliveredTo, ReversePath reversePath) {
    public Parties {
        from = List.copyOf(from);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
    }

    /** The one sender; empty unless there is exactly one From mailbox. */
    public Optional<Mailbox> sender() {
        return from.size() == 1 ? Optional.of(from.get(0)) : Optional.empty();
    }

    /** Every address it went to, as far as it tells. */
    public Stream<AddrSpec> addressed() {
        return Stream.concat(
                deliveredTo.stream(), Stream.concat(to.stream(), cc.stream()).map(Mailbox::address));
    }
}
