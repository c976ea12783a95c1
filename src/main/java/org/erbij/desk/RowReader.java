package org.erbij.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.erbij.addressbook.Entry;
import org.erbij.addressbook.LanguageName;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads what people write into the columns of a list: addresses, languages, dates, why somebody may be written to. */
final class RowReader {
    private static final Set<String> CONSENTED =
            Set.of("consent", "toestemming", "yes", "ja", "true", "1", "x", "opt-in");
    private static final Set<String> INVITED = Set.of("legitimate-interest", "legitimate interest", "no", "nee");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu"),
            DateTimeFormatter.ofPattern("d/M/uuuu"));

    private final Provenance unsaid;

    /** @param unsaid where the people come from, as far as a row does not say it */
    RowReader(Provenance unsaid) {
        this.unsaid = unsaid;
    }

    /** What cannot be read is left out, and said in its remarks. */
    FileRow read(Entry entry) {
        List<String> remarks = new ArrayList<>();
        List<AddrSpec> addresses = addresses(entry, remarks);
        Mailbox mailbox = addresses.isEmpty() ? null : new Mailbox(name(entry), addresses.get(0));
        return new FileRow(
                entry.row(),
                mailbox,
                addresses,
                language(entry.language(), remarks),
                provenance(entry.standing(), remarks),
                NoMail.read(entry.standing().noMail()),
                entry.standing().barredFrom(),
                remarks);
    }

    /** Somebody of whom nothing more is said. */
    FileRow read(Mailbox mailbox, @Nullable Language language) {
        NoMail.Read noMail = new NoMail.Read(Set.of(), false);
        List<AddrSpec> addresses = List.of(mailbox.address());
        return new FileRow(1, mailbox, addresses, language, unsaid, noMail, List.of(), new ArrayList<>());
    }

    private static String name(Entry entry) {
        return entry.name().replaceAll("[\\p{Cntrl}]+", " ").strip();
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
                            () -> remarks.add("'" + FileRow.shortened(written) + "' is no address"));
        }
        if (entry.addresses().isEmpty() && !entry.name().isBlank()) {
            remarks.add("'" + FileRow.shortened(entry.name()) + "' stands there without one");
        }
        return addresses;
    }

    private static @Nullable Language language(String written, List<String> remarks) {
        Language language = LanguageName.read(written).orElse(null);
        if (language == null && !written.isBlank()) {
            remarks.add("'" + FileRow.shortened(written) + "' is no language we write in (nl, en); kept without one");
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
            remarks.add("'" + FileRow.shortened(written) + "' is neither consent nor legitimate-interest; left out");
        }
        return unsaid.basis();
    }

    private static @Nullable LocalDate date(String written, List<String> remarks) {
        LocalDate date = DATES.stream()
                .flatMap(form -> date(written, form).stream())
                .findFirst()
                .orElse(null);
        if (date == null) {
            remarks.add("'" + FileRow.shortened(written) + "' is no date like 2026-11-25; left out");
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
}
