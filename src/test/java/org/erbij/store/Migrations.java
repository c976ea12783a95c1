package org.erbij.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The marks in our migrations (ADR 0010). */
final class Migrations {
    private static final Pattern TABLE = Pattern.compile("(?:CREATE|ALTER) TABLE (\\w+).*");
    private static final Pattern COLUMN = Pattern.compile(" +(?:ADD COLUMN )?(\\w+) .*-- personal");

    private Migrations() {}

    /** Every marked column, as {@code table.column}. */
    static Set<String> personal() throws IOException {
        Set<String> marked = new TreeSet<>();
        for (Path file : files()) {
            String table = "";
            for (String line : Files.readAllLines(file)) {
                Matcher begins = TABLE.matcher(line);
                table = begins.matches() ? begins.group(1) : table;
                Matcher column = COLUMN.matcher(line);
                if (column.matches()) {
                    marked.add(table + "." + column.group(1));
                } else if (line.contains("-- personal")) {
                    throw new IllegalStateException(file + " marks no column: " + line);
                }
            }
        }
        return marked;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.sorted().toList();
        }
    }
}
