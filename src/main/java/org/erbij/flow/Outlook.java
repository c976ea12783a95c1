package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Group;

/**
 * What would be mailed because of a change.
 *
 * @param moved whether there is anything that somebody might have to be told
 * @param who how many people would be told, by what they have answered; interested is here who stays involved without coming
 * @param at when
 * @param untold who would have to be told, but gets no mail
 * @param dropped how many notices that wait now would not be sent, since it is again as people know it
 * @param reworded mails that wait, and would be worded anew
 * @param takenBack mails that wait, and would be taken back
 */
public record Outlook(
        boolean moved,
        Map<Group, Integer> who,
        Instant at,
        List<Mailbox> untold,
        int dropped,
        Map<MailKind, Integer> reworded,
        Map<MailKind, Integer> takenBack) {
    public Outlook {
        who = Map.copyOf(who);
        untold = List.copyOf(untold);
        reworded = Map.copyOf(reworded);
        takenBack = Map.copyOf(takenBack);
    }

    /** Nothing at all. */
    static Outlook none(Instant now) {
        return new Outlook(false, Map.of(), now, List.of(), 0, Map.of(), Map.of());
    }

    @Override
    public String toString() {
        return notices() + " notices, " + untold.size() + " people untold";
    }

    /** How many people would be told. */
    public int notices() {
        return who.values().stream().mapToInt(Integer::intValue).sum();
    }
}
