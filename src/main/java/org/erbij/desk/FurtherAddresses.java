package org.erbij.desk;

import java.util.List;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Books;

/** Which of the addresses of a row become somebody's besides the preferred one, and which stay nobody's or another's. */
final class FurtherAddresses {
    private final Books books;
    private final Holders file;
    private final Predicate<AddrSpec> familiar;

    /** @param file who has which address in the whole file */
    FurtherAddresses(Books books, Holders file) {
        this.books = books;
        this.file = file;
        this.familiar = books.people().familiar();
    }

    /** Whether somebody of the list has one of them. */
    boolean anyFamiliar(List<AddrSpec> addresses) {
        return addresses.stream().anyMatch(familiar);
    }

    /** Those that are nobody's yet, of whoever has that one. */
    List<AddrSpec> of(List<AddrSpec> addresses, AddrSpec theirs) {
        return addresses.stream()
                .filter(address -> !address.equals(theirs) && !familiar.test(address))
                .filter(address -> !file.isShared(address) && !isOrganizers(address))
                .toList();
    }

    /** None where the row may be of somebody else who has an address of theirs. */
    List<AddrSpec> of(List<AddrSpec> addresses, Contact known, Mailbox mailbox) {
        return mayBeOne(known.mailbox(), mailbox) ? of(addresses, known.address()) : List.of();
    }

    static boolean mayBeOne(Mailbox known, Mailbox mailbox) {
        return known.name().isEmpty() || mailbox.name().isEmpty() || Holders.haveOneName(known, mailbox);
    }

    /** What an organizer's mailbox gets goes to the organizer, and to nobody whose card it stands on. */
    private boolean isOrganizers(AddrSpec address) {
        return books.events().all().stream().anyMatch(event -> event.isRunBy(address));
    }

    void remarkOnLeftOut(List<AddrSpec> addresses, AddrSpec theirs, List<String> remarks) {
        for (AddrSpec address : addresses) {
            if (!address.equals(theirs) && !familiar.test(address)) {
                if (file.isShared(address)) {
                    remarks.add(address.shown() + " is another's in the file as well, and is left out");
                } else if (isOrganizers(address)) {
                    remarks.add(address.shown() + " is an organizer's, and is left out");
                }
            }
        }
    }

    static void remarkOn(List<AddrSpec> further, List<String> remarks) {
        if (!further.isEmpty()) {
            remarks.add((further.size() == 1 ? "a further address of theirs: " : "further addresses of theirs: ")
                    + shown(further));
        }
    }

    static String shown(List<AddrSpec> addresses) {
        return String.join(", ", addresses.stream().map(AddrSpec::shown).toList());
    }
}
