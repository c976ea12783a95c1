package org.erbij.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.addressbook.Entry;
import org.erbij.desk.ContactImport.Row;
import org.erbij.desk.ContactImport.Verdict;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file, in their order: against the rows before, and against the list. */
final class Judging {
    private final Books books;
    private final RowReader reader;
    private final FurtherAddresses further;
    /** The rows before this one. */
    private final Holders seen = new Holders();
    /** Whom we know by a name, in the list or in this file. */
    private final Map<String, AddrSpec> named = new HashMap<>();

    /** @param file all that is to be judged, if it is a file */
    Judging(Books books, Provenance unsaid, List<Entry> file) {
        this.books = books;
        this.reader = new RowReader(unsaid);
        Holders whole = new Holders();
        for (Entry entry : file) {
            FileRow row = reader.read(entry);
            if (row.mailbox() != null) {
                whole.put(row.mailbox(), row.addresses());
            }
        }
        this.further = new FurtherAddresses(books, whole);
        books.people().all().forEach(contact -> remember(contact.mailbox()));
    }

    private void remember(Mailbox mailbox) {
        if (!mailbox.name().isEmpty()) {
            named.putIfAbsent(Holders.key(mailbox.name()), mailbox.address());
        }
    }

    Row judge(Entry entry) {
        FileRow row = reader.read(entry);
        return row.mailbox() == null
                ? judged(row, null, List.of(), row.noMail(), List.of(), Verdict.UNREADABLE)
                : judge(row, row.mailbox());
    }

    Row judge(Mailbox mailbox, @Nullable Language language) {
        return judge(reader.read(mailbox, language), mailbox);
    }

    private Row judge(FileRow row, Mailbox mailbox) {
        Verdict verdict = verdict(row, mailbox);
        List<String> remarks = row.remarks();
        if (verdict == Verdict.NEW) {
            FurtherAddresses.remarkOn(further.of(row.addresses(), mailbox.address()), remarks);
            further.remarkOnLeftOut(row.addresses(), mailbox.address(), remarks);
            remarkOn(mailbox, remarks);
            remember(mailbox);
        }
        Contact known = verdict == Verdict.NEW ? null : known(row, mailbox).orElse(null);
        List<AddrSpec> more = more(row, mailbox, verdict, known);
        NoMail.Read said = known == null ? row.noMail() : row.noMail().beyond(known);
        boolean nobodys = known == null && verdict != Verdict.NEW && verdict != Verdict.TWICE;
        List<EventId> keptOutOf = nobodys ? List.of() : events(notYet(known, row.barredFrom()), remarks);
        if (verdict == Verdict.NEW && !said.isNone()) {
            remarks.add("the file says they get no mail; they are kept so");
        } else if (!said.isNone() && (known != null || verdict == Verdict.TWICE)) {
            remarks.add("the file says so: " + said.words());
        }
        boolean stops = known != null && verdict != Verdict.TWICE && !(said.isNone() && keptOutOf.isEmpty());
        AddrSpec lacking = known != null && (stops || verdict == Verdict.COMPLETED) ? known.address() : null;
        if (verdict == Verdict.TWICE) {
            lacking = seen.find(mailbox, row.addresses()).map(Mailbox::address).orElse(null);
        }
        return judged(row, lacking, more, said, keptOutOf, stops ? Verdict.STOPPED : verdict);
    }

    private List<AddrSpec> more(FileRow row, Mailbox mailbox, Verdict verdict, @Nullable Contact known) {
        List<AddrSpec> addresses = row.addresses();
        if (verdict == Verdict.NEW) {
            return further.of(addresses, mailbox.address());
        }
        if (verdict == Verdict.COMPLETED && known != null) {
            return further.of(addresses, known, mailbox);
        }
        if (verdict != Verdict.KNOWN && addresses.size() > 1) {
            row.remarks()
                    .add("further addresses are left out: "
                            + FurtherAddresses.shown(addresses.subList(1, addresses.size())));
        }
        return List.of();
    }

    /** Of which events the list does not say it yet. */
    private List<String> notYet(@Nullable Contact known, List<String> barredFrom) {
        if (known == null || barredFrom.isEmpty()) {
            return barredFrom;
        }
        return books.events().all().stream()
                .map(Event::id)
                .filter(event -> !books.rsvps()
                        .find(new RsvpKey(event, known.id()))
                        .map(Rsvp::barred)
                        .orElse(false))
                .map(EventId::value)
                .filter(barredFrom::contains)
                .toList();
    }

    private List<EventId> events(List<String> barredFrom, List<String> remarks) {
        if (barredFrom.isEmpty()) {
            return List.of();
        }
        List<EventId> events = books.events().all().stream()
                .map(Event::id)
                .filter(event -> barredFrom.contains(event.value()))
                .toList();
        events.forEach(event -> remarks.add("the file says they are barred from " + event.value() + "; they are"));
        barredFrom.stream()
                .filter(name -> events.stream().noneMatch(event -> event.value().equals(name)))
                .forEach(name -> remarks.add("barred from '" + FileRow.shortened(name) + "', which is no event here"));
        return events;
    }

    private static Row judged(
            FileRow row,
            @Nullable AddrSpec lacking,
            List<AddrSpec> further,
            NoMail.Read said,
            List<EventId> barredFrom,
            Verdict verdict) {
        return new Row(
                row.number(),
                row.mailbox(),
                lacking,
                further,
                row.language(),
                row.provenance(),
                said.reasons(),
                said.barred(),
                barredFrom,
                verdict,
                row.remarks());
    }

    /** Whoever is known by the preferred address is known, or by another and the name: some addresses are of two people. */
    private Verdict verdict(FileRow row, Mailbox mailbox) {
        List<AddrSpec> addresses = row.addresses();
        List<String> remarks = row.remarks();
        Mailbox twice = seen.find(mailbox, addresses).orElse(null);
        if (twice != null) {
            if (!FurtherAddresses.mayBeOne(twice, mailbox)) {
                remarks.add("there it is of " + twice.name());
            }
            return Verdict.TWICE;
        }
        seen.put(mailbox, addresses);
        if (!further.anyFamiliar(addresses)) {
            return Verdict.NEW;
        }
        Contact known = known(row, mailbox).orElse(null);
        if (known != null) {
            others(addresses, known)
                    .forEach(other -> remarks.add(
                            other + " is on the list by itself; the same person?" + " Then 'erbij people merge " + other
                                    + " " + known.address().shown() + "'"));
            return verdictOn(known, row, mailbox);
        }
        Contact noMail = holders(addresses)
                .filter(other -> !other.mayBeWrittenTo())
                .findFirst()
                .orElse(null);
        if (noMail != null) {
            remarks.add(
                    "somebody else? Then 'erbij people add " + mailbox.address().shown() + "'");
            return verdictOn(noMail, row, mailbox);
        }
        boolean suppressed = addresses.stream()
                .filter(address -> books.people().find(address).isEmpty())
                .anyMatch(address -> !books.people().suppressions(address).isEmpty());
        if (suppressed) {
            return Verdict.SUPPRESSED;
        }
        remarkOnOthers(addresses, mailbox, remarks);
        return Verdict.NEW;
    }

    private Optional<Contact> known(FileRow row, Mailbox mailbox) {
        return books.people()
                .find(mailbox.address())
                .or(() -> holders(row.addresses())
                        .filter(contact -> Holders.haveOneName(contact.mailbox(), mailbox))
                        .findFirst());
    }

    /** Who of the list has one of them. */
    private Stream<Contact> holders(List<AddrSpec> addresses) {
        return addresses.stream().flatMap(address -> books.people().find(address).stream());
    }

    private void remarkOnOthers(List<AddrSpec> addresses, Mailbox mailbox, List<String> remarks) {
        for (AddrSpec address : addresses) {
            books.people()
                    .find(address)
                    .ifPresent(other -> remarks.add(address.shown() + " stays the address of "
                            + other.mailbox().shown() + "; the same person? Then 'erbij people merge "
                            + mailbox.address().shown() + " " + other.address().shown() + "'"));
        }
    }

    private List<String> others(List<AddrSpec> addresses, Contact known) {
        return addresses.stream()
                .filter(address -> books.people()
                        .find(address)
                        .filter(other -> !other.id().equals(known.id()))
                        .isPresent())
                .map(AddrSpec::shown)
                .toList();
    }

    private Verdict verdictOn(Contact known, FileRow row, Mailbox mailbox) {
        Language language = row.language();
        if (!known.address().equals(mailbox.address())) {
            row.remarks().add("as " + known.address().shown());
        }
        if (language != null && known.language() != null && language != known.language()) {
            row.remarks().add("the list has " + known.language().code() + " for them, and keeps it");
        }
        if (known.barred()) {
            return Verdict.BARRED;
        }
        return known.suppressions().isEmpty() ? completing(known, row, mailbox) : Verdict.SUPPRESSED;
    }

    private Verdict completing(Contact known, FileRow row, Mailbox mailbox) {
        List<AddrSpec> addresses = row.addresses();
        List<String> remarks = row.remarks();
        further.remarkOnLeftOut(addresses, known.address(), remarks);
        List<AddrSpec> nobodys = further.of(addresses, known.address());
        if (!FurtherAddresses.mayBeOne(known.mailbox(), mailbox) && !nobodys.isEmpty()) {
            remarks.add(
                    "the list calls them " + known.mailbox().name() + "; left out: " + FurtherAddresses.shown(nobodys));
        }
        int before = remarks.size();
        FurtherAddresses.remarkOn(further.of(addresses, known, mailbox), remarks);
        Language language = row.language();
        if (language != null && ContactImport.lacksLanguage(known, language)) {
            remarks.add("the list has no language for them, and takes " + language.code());
        }
        if (ContactImport.lacksName(known, mailbox)) {
            remarks.add("the list has no name for them, and takes " + mailbox.name());
        }
        return remarks.size() > before ? Verdict.COMPLETED : Verdict.KNOWN;
    }

    private void remarkOn(Mailbox mailbox, List<String> remarks) {
        AddrSpec address = mailbox.address();
        AddrSpec namesake = named.get(Holders.key(mailbox.name()));
        if (namesake != null) {
            remarks.add("somebody called " + mailbox.name() + " has the address " + namesake.shown()
                    + " too; the same person? Then 'erbij people merge " + address.shown() + " " + namesake.shown()
                    + "'");
        }
        if (!address.domain().contains(".")) {
            remarks.add("its domain has no dot; is it complete?");
        }
        if (address.localPart().chars().anyMatch(c -> c > 0x7f)) {
            remarks.add("letters before the @ that many mail servers do not take; kept as written");
        }
    }
}
