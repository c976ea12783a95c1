package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.erbij.addressbook.AddressBook;
import org.erbij.addressbook.Contents;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Merging;
import org.erbij.flow.Newcomer;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Octets;
import org.jspecify.annotations.Nullable;

/** Takes people onto the list: reads a file and judges it row by row, and stores what is new in it once told to. */
public final class ContactImport {
    private final Ledger ledger;
    private final MessageIds ids;
    private final Clock clock;

    public ContactImport(Ledger ledger, MessageIds ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be done with a row; only what is new is stored. */
    public enum Verdict {
        NEW,
        KNOWN,
        /** On the list without a name or language, which the file has. */
        COMPLETED,
        /** On the list, and the file says that they get no mail, or are kept out of an event. */
        STOPPED,
        /** May not be written to, whether on the list or not: stays so. */
        SUPPRESSED,
        BARRED,
        TWICE,
        UNREADABLE
    }

    /**
     * One person of the list.
     *
     * @param mailbox null when it could not be read
     * @param lacking under which address somebody stands, on the list or in an earlier row, of whom it says more; null when nobody
     * @param further addresses that become theirs besides, of whom it adds or completes
     * @param noMail why the file itself says they get no mail; only ever added
     * @param barredFrom events that the file says they are kept out of
     * @param remarks what the organizer should know of it, in words
     */
    public record Row(
            int number,
            @Nullable Mailbox mailbox,
            @Nullable AddrSpec lacking,
            List<AddrSpec> further,
            @Nullable Language language,
            Provenance provenance,
            Set<Suppression> noMail,
            boolean barred,
            List<EventId> barredFrom,
            Verdict verdict,
            List<String> remarks) {
        public Row {
            further = List.copyOf(further);
            noMail = Set.copyOf(noMail);
            barredFrom = List.copyOf(barredFrom);
            remarks = List.copyOf(remarks);
        }

        /** Whether nothing but the person themselves is to be stored. */
        private boolean isPlain() {
            return further.isEmpty() && !saysNoMail() && barredFrom.isEmpty();
        }

        public boolean saysNoMail() {
            return !noMail.isEmpty() || barred;
        }

        /** Whether it stops mail to somebody who is on the list, or stands in another row. */
        private boolean stops() {
            return (verdict == Verdict.STOPPED || verdict == Verdict.TWICE) && (saysNoMail() || !barredFrom.isEmpty());
        }

        @Override
        public String toString() {
            return "row " + number + ": " + verdict;
        }
    }

    /**
     * A file as it was read.
     *
     * @param oldLetters whether its letters had to be taken for Windows-1252
     */
    public record Reading(List<Row> rows, boolean oldLetters) {
        public Reading {
            rows = List.copyOf(rows);
        }

        /** How many of its rows stop mail to somebody who is known. */
        public int stopping() {
            return (int) rows.stream().filter(Row::stops).count();
        }

        public int number(Verdict verdict) {
            return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
        }
    }

    /**
     * Reads without storing anything.
     *
     * @param unsaid what holds of a person of whom the file does not say where they are from
     */
    public Reading read(Octets file, Provenance unsaid) {
        Contents contents = AddressBook.read(file);
        List<Row> rows = ledger.inOneTransaction(books -> {
            Judging judging = new Judging(books, unsaid, contents.entries());
            return contents.entries().stream().map(judging::judge).toList();
        });
        return new Reading(rows, contents.oldLetters());
    }

    /** Somebody typed in by hand, judged as a row of a file would be. */
    public Row typed(Mailbox mailbox, @Nullable Language language, Provenance provenance) {
        return ledger.inOneTransaction(books -> new Judging(books, provenance, List.of()).judge(mailbox, language));
    }

    /**
     * What came of a file.
     *
     * @param added how many people came onto the list
     * @param completed of how many that stood there something was missing
     * @param stopped how many rows stopped mail to somebody
     */
    public record Stored(int added, int completed, int stopped) {}

    /** Stores the new people of what was read, what was missing of others, and who gets no mail. What the list has is never replaced. */
    public Stored store(List<Row> rows) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            Predicate<AddrSpec> familiar = books.people().familiar();
            List<Newcomer> strangers = new ArrayList<>();
            int added = 0;
            int completed = 0;
            for (Row row : rows) {
                Mailbox mailbox = row.mailbox();
                AddrSpec lacking = row.lacking();
                if (lacking != null && mailbox != null && row.verdict() != Verdict.TWICE) {
                    completed += complete(books, lacking, mailbox, row, now) ? 1 : 0;
                }
                if (row.verdict() != Verdict.NEW || mailbox == null) {
                    continue;
                }
                if (row.isPlain() && !familiar.test(mailbox.address())) {
                    strangers.add(new Newcomer(mailbox, row.language(), row.provenance()));
                    added++;
                } else if (books.people().find(mailbox.address()).isEmpty()) {
                    // the list keeps the order of the file
                    books.people().addStrangers(strangers, now);
                    strangers.clear();
                    add(books, row, mailbox, now);
                    added++;
                }
            }
            books.people().addStrangers(strangers, now);
            return new Stored(added, completed, stop(books, rows, now));
        });
    }

    private int stop(Books books, List<Row> rows, Instant now) {
        int stopped = 0;
        for (Row row : rows) {
            Mailbox mailbox = row.mailbox();
            if (!row.stops() || mailbox == null) {
                continue;
            }
            AddrSpec address = row.lacking() == null ? mailbox.address() : row.lacking();
            Contact whose = books.people().find(address).orElse(null);
            if (whose != null) {
                KeptOut.store(books, ids, whose, row, now);
                stopped++;
            }
        }
        return stopped;
    }

    private static boolean complete(Books books, AddrSpec whom, Mailbox mailbox, Row row, Instant now) {
        Language language = row.language();
        Contact known = books.people().find(whom).orElse(null);
        if (known == null || !known.mayBeWrittenTo()) {
            return false;
        }
        boolean speaks = lacksLanguage(known, language);
        if (speaks && language != null) {
            books.people().rememberLanguage(known.id(), language);
        }
        boolean named = lacksName(known, mailbox);
        if (named) {
            books.people().rename(known.id(), mailbox.name());
        }
        return further(books, known, row.further(), now) || speaks || named;
    }

    static boolean lacksLanguage(Contact known, @Nullable Language language) {
        return language != null && known.language() == null;
    }

    static boolean lacksName(Contact known, Mailbox mailbox) {
        return !mailbox.name().isEmpty() && known.mailbox().name().isEmpty();
    }

    /** What has become somebody's address meanwhile stays theirs. */
    private static boolean further(Books books, Contact whose, List<AddrSpec> further, Instant now) {
        List<AddrSpec> free = further.stream()
                .filter(address -> books.people().find(address).isEmpty())
                .toList();
        free.forEach(address -> Merging.further(books, address, whose, now));
        return !free.isEmpty();
    }

    private void add(Books books, Row row, Mailbox mailbox, Instant now) {
        Contact added = books.people().add(mailbox, row.language(), row.provenance(), now);
        further(books, added, row.further(), now);
        KeptOut.store(books, ids, added, row, now);
    }
}
