package org.erbij.addressbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV with a header line, its cells separated by commas, semicolons or tabs. */
final class Sheet {
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private Sheet() {}

    static boolean looksLikeOne(String text) {
        String body = withoutSeparatorLine(text);
        String first = body.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return !first.contains("@") && new Columns(cells(first, separator(text))).areHeaders();
    }

    private static List<String> cells(String line, char separator) {
        List<List<String>> rows = parsed(line, separator);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    static List<Entry> read(String text) {
        int skipped = text.equals(withoutSeparatorLine(text)) ? 0 : 1;
        Columns columns = null;
        List<Entry> entries = new ArrayList<>();
        int row = skipped;
        for (List<String> cells : parsed(withoutSeparatorLine(text), separator(text))) {
            row++;
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns == null) {
                columns = new Columns(cells);
            } else {
                entries.add(columns.entry(row, cells));
            }
        }
        return entries;
    }

    /** Excel reads and writes a first line "sep=;", which says what it means. */
    private static String withoutSeparatorLine(String text) {
        return text.startsWith("sep=") ? text.substring(text.indexOf('\n') + 1) : text;
    }

    private static char separator(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        long number = 0;
        for (char each : SEPARATORS) {
            long here = unquoted.chars().filter(c -> c == each).count();
            if (here > number) {
                most = each;
                number = here;
            }
        }
        return most;
    }

    private static List<List<String>> parsed(String text, char separator) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
