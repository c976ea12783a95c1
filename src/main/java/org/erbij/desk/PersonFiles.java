package org.erbij.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.People.Deed;
import org.erbij.flow.Rereading;

/** Everything that is known of one person. */
public final class PersonFiles {
    private final Ledger ledger;
    private final Rereading rereading;

    public PersonFiles(Ledger ledger, Rereading rereading) {
        this.ledger = ledger;
        this.rereading = rereading;
    }

    /**
     * One person.
     *
     * @param languageFixed whether no mail of theirs in another language changes it
     * @param failing the status with which mail to them failed last; empty when it does not
     * @param further addresses that are theirs too
     * @param standings by event, with every change
     * @param mails from and to them, oldest first
     */
    public record PersonFile(
            Contact contact,
            Provenance provenance,
            boolean languageFixed,
            String failing,
            List<AddrSpec> further,
            List<Deed> deeds,
            List<Rsvp> standings,
            List<Mail> mails) {
        public PersonFile {
            further = List.copyOf(further);
            deeds = List.copyOf(deeds);
            standings = List.copyOf(standings);
            mails = List.copyOf(mails);
        }

        @Override
        public String toString() {
            return "the file of " + contact;
        }
    }

    /**
     * A mail that passed between us.
     *
     * @param at when it came, or came into its present state
     * @param theirs whether they wrote it
     * @param state what became of it, in our words
     */
    public record Mail(Instant at, boolean theirs, String subject, String state) {
        @Override
        public String toString() {
            return "a mail of " + at;
        }
    }

    /** @return empty when nobody on the list has that address */
    public Optional<PersonFile> find(AddrSpec address) {
        return ledger.inOneTransaction(books -> books.people().find(address).map(contact -> file(contact, books)));
    }

    private PersonFile file(Contact contact, Books books) {
        List<Mail> mails = new ArrayList<>();
        books.outbox().to(contact.id()).forEach(entry -> mails.add(ours(entry)));
        books.inbox().about(contact.id()).forEach(mail -> mails.add(theirs(mail, books)));
        mails.sort(Comparator.comparing(Mail::at));
        return new PersonFile(
                contact,
                books.people().provenance(contact.id()),
                books.people().hasWishedLanguage(contact.id()),
                books.people().failing(contact.id()),
                books.people().aliases(contact.id()),
                books.people().deeds(contact.id()),
                Barring.standings(books, contact, null),
                mails);
    }

    private static Mail ours(OutboxEntry entry) {
        String because = entry.because().isEmpty() ? "" : ": " + entry.because();
        return new Mail(
                entry.settledAt(),
                false,
                entry.posting().subject(),
                entry.posting().kind().word() + ", " + word(entry.state().name()) + because);
    }

    private Mail theirs(KeptMail mail, Books books) {
        Disposition disposition = mail.disposition();
        String state = disposition == null
                ? "not read yet"
                : word(disposition.verdict().name()) + ": " + Became.of(mail, disposition, books);
        return new Mail(
                mail.raw().receivedAt(), true, rereading.read(mail.raw(), books).subject(), state);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
