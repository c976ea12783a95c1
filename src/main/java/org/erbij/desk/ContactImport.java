package org.erbij.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads a list of people, row by row: CSV with a header line, or pasted lines like {@code Name <address>}. */
public final class ContactImport {
    private static final Pattern PASTED = Pattern.compile("^\\s*\"?([^<\"]*?)\"?\\s*<([^<>\\s]+)>[\\s,;]*$");

    private final Ledger ledger;
    private final Clock clock;

    public ContactImport(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is to be done with a row. */
    public enum Verdict {
        NEW,
        KNOWN,
        /** On the list, or to be, and may not be written to: stays so. */
        SUPPRESSED,
        TWICE,
        UNREADABLE
    }

    /** One person of the list; the mailbox is null when it could not be read. */
    public record Row(
            int number, @Nullable Mailbox mailbox, @Nullable Language language, Verdict verdict) {
        @Override
        public String toString() {
            return "row " + number + ": " + verdict;
        }
    }

    /** Reads without storing anything. */
    public List<Row> read(String text) {
        List<Row> rows = looksLikeCsv(text) ? csv(text) : pasted(text);
        return ledger.inOneTransaction(books -> judged(rows, books));
    }

    /** Stores the new people of what was read. @return how many */
    public int store(List<Row> rows, LawfulBasis basis, String source) {
        return ledger.inOneTransaction(books -> {
            int added = 0;
            for (Row row : rows) {
                Mailbox mailbox = row.mailbox();
                boolean wanted = row.verdict() == Verdict.NEW || row.verdict() == Verdict.SUPPRESSED;
                if (wanted
                        && mailbox != null
                        && books.people().find(mailbox.address()).isEmpty()) {
                    books.people().add(mailbox, row.language(), basis, source, clock.instant());
                    added++;
                }
            }
            return added;
        });
    }

    private static boolean looksLikeCsv(String text) {
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return !first.contains("@") && (first.contains("mail") || first.contains("address") || first.contains("adres"));
    }

    private static List<Row> csv(String text) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                String address = value(record, "address", "email", "e-mail", "mail", "adres", "e-mailadres")
                        .orElse("");
                String name = value(record, "name", "naam")
                        .orElseGet(
                                () -> (value(record, "first name", "voornaam").orElse("")
                                                + " "
                                                + value(record, "last name", "achternaam")
                                                        .orElse(""))
                                        .strip());
                Language language = value(record, "language", "taal")
                        .flatMap(Language::ofCode)
                        .orElse(null);
                rows.add(row((int) record.getRecordNumber() + 1, name, address, language));
            }
            return rows;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Optional<String> value(CSVRecord record, String... names) {
        for (String name : names) {
            if (record.isMapped(name) && record.isSet(name) && !record.get(name).isBlank()) {
                return Optional.of(record.get(name).strip());
            }
        }
        return Optional.empty();
    }

    private static List<Row> pasted(String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher named = PASTED.matcher(line);
            rows.add(
                    named.matches()
                            ? row(number, named.group(1).strip(), named.group(2), null)
                            : row(number, "", line.replaceAll("[,;\\s]+$", ""), null));
        }
        return rows;
    }

    private static Row row(int number, String name, String address, @Nullable Language language) {
        String plain = name.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return AddrSpec.parse(address)
                .map(spec -> new Row(number, new Mailbox(plain, spec), language, Verdict.NEW))
                .orElseGet(() -> new Row(number, null, language, Verdict.UNREADABLE));
    }

    private static List<Row> judged(List<Row> rows, Books books) {
        Set<AddrSpec> seen = new HashSet<>();
        List<Row> judged = new ArrayList<>();
        for (Row row : rows) {
            judged.add(new Row(row.number(), row.mailbox(), row.language(), verdict(row, seen, books)));
        }
        return judged;
    }

    private static Verdict verdict(Row row, Set<AddrSpec> seen, Books books) {
        Mailbox mailbox = row.mailbox();
        if (mailbox == null) {
            return Verdict.UNREADABLE;
        }
        if (!seen.add(mailbox.address())) {
            return Verdict.TWICE;
        }
        if (!books.people().suppressions(mailbox.address()).isEmpty()) {
            return Verdict.SUPPRESSED;
        }
        return books.people().find(mailbox.address()).isPresent() ? Verdict.KNOWN : Verdict.NEW;
    }
}
