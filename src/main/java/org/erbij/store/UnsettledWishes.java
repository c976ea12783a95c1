package org.erbij.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Books;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Leaving;
import org.erbij.flow.PossibleLeaving;
import org.erbij.mail.RawMessage;

/** Wishes to leave that wait while mail is erased: one that nobody settled before its words went is honoured, not forgotten. */
final class UnsettledWishes {
    private final Books books;
    private final Function<RawMessage, Set<AddrSpec>> writers;
    private final Set<AddrSpec> before;

    /** Before anything is erased. */
    UnsettledWishes(Books books, Function<RawMessage, Set<AddrSpec>> writers) {
        this.books = books;
        this.writers = writers;
        this.before = waiting();
    }

    private Set<AddrSpec> waiting() {
        Set<AddrSpec> addresses = new LinkedHashSet<>();
        books.inbox().held().stream()
                .filter(mail -> mail.disposition() != null && PossibleLeaving.mayBeAskedBy(mail.disposition()))
                .flatMap(this::whose)
                .forEach(addresses::add);
        return addresses;
    }

    private Stream<AddrSpec> whose(KeptMail mail) {
        Stream<AddrSpec> written = writers.apply(mail.raw()).stream();
        return mail.disposition() == null || mail.disposition().about() == null
                ? written
                : Stream.concat(
                        written,
                        Stream.of(books.people()
                                .get(mail.disposition().about().contact())
                                .address()));
    }

    /** After it: whoever is paused and of whom no such mail waits any more has left. */
    void honour(Instant now) {
        Set<AddrSpec> gone = new LinkedHashSet<>(before);
        gone.removeAll(waiting());
        gone.forEach(address -> Leaving.leaveUnasked(books, address, now));
    }
}
