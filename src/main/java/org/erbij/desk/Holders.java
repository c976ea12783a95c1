package org.erbij.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;

/**
 * Who has which address in one file. A couple has one between them, a club one for its board: what comes from there may be either's, so
 * it makes nobody the other, and is nobody's further address.
 */
final class Holders {
    private final Map<AddrSpec, List<Mailbox>> holders = new HashMap<>();

    void put(Mailbox mailbox, List<AddrSpec> addresses) {
        addresses.forEach(address ->
                holders.computeIfAbsent(address, first -> new ArrayList<>()).add(mailbox));
    }

    /** The same person, of those that were put. */
    Optional<Mailbox> find(Mailbox mailbox, List<AddrSpec> addresses) {
        return addresses.stream()
                .flatMap(address -> of(address).stream())
                .filter(other -> other.address().equals(mailbox.address()) || haveOneName(other, mailbox))
                .findFirst();
    }

    /** Whether more than one person has it. */
    boolean isShared(AddrSpec address) {
        List<Mailbox> all = of(address);
        return all.stream()
                .anyMatch(one -> !one.address().equals(all.get(0).address()) && !haveOneName(one, all.get(0)));
    }

    private List<Mailbox> of(AddrSpec address) {
        return holders.getOrDefault(address, List.of());
    }

    static boolean haveOneName(Mailbox one, Mailbox other) {
        return !one.name().isEmpty() && key(one.name()).equals(key(other.name()));
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
