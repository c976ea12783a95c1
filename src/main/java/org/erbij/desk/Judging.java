package org.erbij.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.erbij.addressbook.Entry;
import org.erbij.addressbook.LanguageName;
import org.erbij.desk.ContactImport.Row;
import org.erbij.desk.ContactImport.Verdict;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file, in their order: against the rows before, and against the list. */
final class Judging {
    private static final Set<String> CONSENTED =
            Set.of("consent", "toestemming", "yes", "ja", "true", "1", "x", "opt-in");
    private static final Set<String> INVITED = Set.of("legitimate-interest", "legitimate interest", "no", "nee");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu"),
            DateTimeFormatter.ofPattern("d/M/uuuu"));

    private final Books books;
    private final Provenance unsaid;
    private final Predicate<AddrSpec> familiar;
    /** All rows, and those before this one. */
    private final Holders file = new Holders();

    private final Holders seen = new Holders();
    /** Whom we know by a name, in the list or in this file. */
    private final Map<String, AddrSpec> named = new HashMap<>();

    /** @param file all that is to be judged, if it is a file */
    Judging(Books books, Provenance unsaid, List<Entry> file) {
        this.books = books;
        this.unsaid = unsaid;
        this.familiar = books.people().familiar();
        books.people().all().forEach(contact -> remember(contact.mailbox()));
        for (Entry entry : file) {
            List<AddrSpec> addresses = addresses(entry, new ArrayList<>());
            if (!addresses.isEmpty()) {
                this.file.put(mailbox(entry, addresses), addresses);
            }
        }
    }

    private static Mailbox mailbox(Entry entry, List<AddrSpec> addresses) {
        return new Mailbox(entry.name().replaceAll("[\\p{Cntrl}]+", " ").strip(), addresses.get(0));
    }

    private void remember(Mailbox mailbox) {
        if (!mailbox.name().isEmpty()) {
            named.putIfAbsent(Holders.key(mailbox.name()), mailbox.address());
        }
    }

    Row judge(Entry entry) {
        List<String> remarks = new ArrayList<>();
        List<AddrSpec> addresses = addresses(entry, remarks);
        Language language = language(entry.language(), remarks);
        Provenance provenance = provenance(entry.standing(), remarks);
        NoMail.Read noMail = NoMail.read(entry.standing().noMail());
        if (addresses.isEmpty()) {
            return row(
                    entry.row(),
                    null,
                    null,
                    List.of(),
                    language,
                    provenance,
                    noMail,
                    List.of(),
                    Verdict.UNREADABLE,
                    remarks);
        }
        return judged(
                entry.row(),
                mailbox(entry, addresses),
                addresses,
                language,
                provenance,
                noMail,
                entry.standing().barredFrom(),
                remarks);
    }

    Row judge(Mailbox mailbox, @Nullable Language language) {
        NoMail.Read noMail = new NoMail.Read(Set.of(), false);
        return judged(1, mailbox, List.of(mailbox.address()), language, unsaid, noMail, List.of(), new ArrayList<>());
    }

    private Row judged(
            int number,
            Mailbox mailbox,
            List<AddrSpec> addresses,
            @Nullable Language language,
            Provenance provenance,
            NoMail.Read noMail,
            List<String> barredFrom,
            List<String> remarks) {
        Verdict verdict = verdict(addresses, mailbox, language, remarks);
        if (verdict == Verdict.NEW) {
            remarkOnFurther(further(addresses, mailbox.address()), remarks);
            remarkOnLeftOut(addresses, mailbox.address(), remarks);
            remarkOn(mailbox, remarks);
            remember(mailbox);
        }
        Contact known =
                verdict == Verdict.NEW ? null : known(mailbox, addresses).orElse(null);
        List<AddrSpec> further = List.of();
        if (verdict == Verdict.NEW) {
            further = further(addresses, mailbox.address());
        } else if (verdict == Verdict.COMPLETED && known != null) {
            further = further(addresses, known, mailbox);
        } else if (verdict != Verdict.KNOWN && addresses.size() > 1) {
            remarks.add("further addresses are left out: " + shown(addresses.subList(1, addresses.size())));
        }
        NoMail.Read said = known == null ? noMail : noMail.beyond(known);
        boolean nobodys = known == null && verdict != Verdict.NEW && verdict != Verdict.TWICE;
        List<EventId> keptOutOf =
                nobodys ? List.of() : events(known == null ? barredFrom : notYet(known, barredFrom), remarks);
        if (verdict == Verdict.NEW && !said.isNone()) {
            remarks.add("the file says they get no mail; they are kept so");
        } else if (!said.isNone() && (known != null || verdict == Verdict.TWICE)) {
            remarks.add("the file says so: " + said.words());
        }
        boolean stops = known != null && verdict != Verdict.TWICE && !(said.isNone() && keptOutOf.isEmpty());
        AddrSpec lacking = known != null && (stops || verdict == Verdict.COMPLETED) ? known.address() : null;
        if (verdict == Verdict.TWICE) {
            lacking = seen.find(mailbox, addresses).map(Mailbox::address).orElse(null);
        }
        return row(
                number,
                mailbox,
                lacking,
                further,
                language,
                provenance,
                said,
                keptOutOf,
                stops ? Verdict.STOPPED : verdict,
                remarks);
    }

    /** Of which events the list does not say it yet. */
    private List<String> notYet(Contact known, List<String> barredFrom) {
        if (barredFrom.isEmpty()) {
            return List.of();
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

    /** Those that are nobody's yet, of whoever has that one. */
    private List<AddrSpec> further(List<AddrSpec> addresses, AddrSpec theirs) {
        return addresses.stream()
                .filter(address -> !address.equals(theirs) && !familiar.test(address))
                .filter(address -> !file.isShared(address) && !isOrganizers(address))
                .toList();
    }

    /** None where the row may be of somebody else who has an address of theirs. */
    private List<AddrSpec> further(List<AddrSpec> addresses, Contact known, Mailbox mailbox) {
        return mayBeOne(known.mailbox(), mailbox) ? further(addresses, known.address()) : List.of();
    }

    private static boolean mayBeOne(Mailbox known, Mailbox mailbox) {
        return known.name().isEmpty() || mailbox.name().isEmpty() || Holders.haveOneName(known, mailbox);
    }

    /** What an organizer's mailbox gets goes to the organizer, and to nobody whose card it stands on. */
    private boolean isOrganizers(AddrSpec address) {
        return books.events().all().stream().anyMatch(event -> event.isRunBy(address));
    }

    private void remarkOnLeftOut(List<AddrSpec> addresses, AddrSpec theirs, List<String> remarks) {
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

    private static void remarkOnFurther(List<AddrSpec> further, List<String> remarks) {
        if (!further.isEmpty()) {
            remarks.add((further.size() == 1 ? "a further address of theirs: " : "further addresses of theirs: ")
                    + shown(further));
        }
    }

    private static String shown(List<AddrSpec> addresses) {
        return String.join(", ", addresses.stream().map(AddrSpec::shown).toList());
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
                .forEach(name -> remarks.add("barred from '" + shortened(name) + "', which is no event here"));
        return events;
    }

    private static Row row(
            int number,
            @Nullable Mailbox mailbox,
            @Nullable AddrSpec lacking,
            List<AddrSpec> further,
            @Nullable Language language,
            Provenance provenance,
            NoMail.Read noMail,
            List<EventId> barredFrom,
            Verdict verdict,
            List<String> remarks) {
        return new Row(
                number,
                mailbox,
                lacking,
                further,
                language,
                provenance,
                noMail.reasons(),
                noMail.barred(),
                barredFrom,
                verdict,
                remarks);
    }

    /** Those that can be read, the preferred one first. */
    private static List<AddrSpec> addresses(Entry entry, List<String> remarks) {
        List<AddrSpec> addresses = new ArrayList<>();
        for (String written : entry.addresses()) {
            AddrSpec.parse(written.replaceFirst("(?i)^mailto:", ""))
                    .ifPresentOrElse(
                            address -> {
                                if (!addresses.contains(address)) {
                                    addresses.add(address);
                                }
                            },
                            () -> remarks.add("'" + shortened(written) + "' is no address"));
        }
        if (entry.addresses().isEmpty() && !entry.name().isBlank()) {
            remarks.add("'" + shortened(entry.name()) + "' stands there without one");
        }
        return addresses;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    private static @Nullable Language language(String written, List<String> remarks) {
        Language language = LanguageName.read(written).orElse(null);
        if (language == null && !written.isBlank()) {
            remarks.add("'" + shortened(written) + "' is no language we write in (nl, en); kept without one");
        }
        return language;
    }

    private Provenance provenance(Entry.Standing said, List<String> remarks) {
        LawfulBasis basis = basis(said.basis(), remarks);
        LocalDate since = said.since().isEmpty() ? unsaid.since() : date(said.since(), remarks);
        return new Provenance(
                basis,
                said.source().isEmpty() ? unsaid.source() : said.source(),
                since,
                said.evidence().isEmpty() ? unsaid.evidence() : said.evidence());
    }

    private LawfulBasis basis(String written, List<String> remarks) {
        String word = written.toLowerCase(Locale.ROOT);
        if (CONSENTED.contains(word)) {
            return LawfulBasis.CONSENT;
        }
        if (INVITED.contains(word)) {
            return LawfulBasis.LEGITIMATE_INTEREST;
        }
        if (!word.isEmpty()) {
            remarks.add("'" + shortened(written) + "' is neither consent nor legitimate-interest; left out");
        }
        return unsaid.basis();
    }

    private static @Nullable LocalDate date(String written, List<String> remarks) {
        LocalDate date = DATES.stream()
                .flatMap(form -> date(written, form).stream())
                .findFirst()
                .orElse(null);
        if (date == null) {
            remarks.add("'" + shortened(written) + "' is no date like 2026-11-25; left out");
        }
        return date;
    }

    private static Optional<LocalDate> date(String written, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(written, form));
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    /** Whoever is known by the preferred address is known, or by another and the name: some addresses are of two people. */
    private Verdict verdict(
            List<AddrSpec> addresses, Mailbox mailbox, @Nullable Language language, List<String> remarks) {
        Mailbox twice = seen.find(mailbox, addresses).orElse(null);
        if (twice != null) {
            if (!mayBeOne(twice, mailbox)) {
                remarks.add("there it is of " + twice.name());
            }
            return Verdict.TWICE;
        }
        seen.put(mailbox, addresses);
        if (addresses.stream().noneMatch(familiar)) {
            return Verdict.NEW;
        }
        Contact known = known(mailbox, addresses).orElse(null);
        if (known != null) {
            others(addresses, known)
                    .forEach(other -> remarks.add(
                            other + " is on the list by itself; the same person?" + " Then 'erbij people merge " + other
                                    + " " + known.address().shown() + "'"));
            return verdictOn(known, mailbox, addresses, language, remarks);
        }
        Contact noMail = holders(addresses)
                .filter(other -> !other.mayBeWrittenTo())
                .findFirst()
                .orElse(null);
        if (noMail != null) {
            remarks.add(
                    "somebody else? Then 'erbij people add " + mailbox.address().shown() + "'");
            return verdictOn(noMail, mailbox, addresses, language, remarks);
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

    private Optional<Contact> known(Mailbox mailbox, List<AddrSpec> addresses) {
        return books.people()
                .find(mailbox.address())
                .or(() -> holders(addresses)
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

    private Verdict verdictOn(
            Contact known,
            Mailbox mailbox,
            List<AddrSpec> addresses,
            @Nullable Language language,
            List<String> remarks) {
        if (!known.address().equals(mailbox.address())) {
            remarks.add("as " + known.address().shown());
        }
        if (language != null && known.language() != null && language != known.language()) {
            remarks.add("the list has " + known.language().code() + " for them, and keeps it");
        }
        if (known.barred()) {
            return Verdict.BARRED;
        }
        Set<Suppression> why = known.suppressions();
        return why.isEmpty() ? completing(known, mailbox, addresses, language, remarks) : Verdict.SUPPRESSED;
    }

    private Verdict completing(
            Contact known,
            Mailbox mailbox,
            List<AddrSpec> addresses,
            @Nullable Language language,
            List<String> remarks) {
        remarkOnLeftOut(addresses, known.address(), remarks);
        if (!mayBeOne(known.mailbox(), mailbox)
                && !further(addresses, known.address()).isEmpty()) {
            remarks.add("the list calls them " + known.mailbox().name() + "; left out: "
                    + shown(further(addresses, known.address())));
        }
        int before = remarks.size();
        remarkOnFurther(further(addresses, known, mailbox), remarks);
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
