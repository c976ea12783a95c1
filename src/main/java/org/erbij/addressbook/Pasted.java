package org.erbij.addressbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people paste them: a line each, or many in a line as in a To field. */
final class Pasted {
    private static final Pattern NAMED = Pattern.compile("^(.*?)<\\s*([^<>]*?)\\s*>[^<>]*$", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^(?i)(to|cc|bcc|aan|van|from)\\s*:\\s*");

    private Pasted() {}

    static List<Entry> read(String text) {
        List<Entry> entries = new ArrayList<>();
        int row = 0;
        for (String line : text.split("\\R", -1)) {
            row++;
            if (!line.isBlank()) {
                entries.addAll(line(row, FIELD.matcher(line.strip()).replaceFirst("")));
            }
        }
        return entries;
    }

    /** "De Wit, Anne <anne@…>" is one person, and so is "Anne; anne@…": a piece without an address is a part of a name. */
    private static List<Entry> line(int row, String line) {
        List<Entry> entries = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (String piece : pieces(line)) {
            if (!piece.contains("@")) {
                before.add(piece);
                continue;
            }
            Matcher named = NAMED.matcher(piece);
            if (named.matches()) {
                before.add(named.group(1));
                entries.add(Entry.of(row, name(before), List.of(named.group(2))));
            } else {
                entries.add(Entry.of(row, name(before), List.of(piece)));
            }
            before.clear();
        }
        if (!before.isEmpty()) {
            leftOver(row, before, entries);
        }
        return entries;
    }

    private static void leftOver(int row, List<String> pieces, List<Entry> entries) {
        boolean nameAfterAddress = entries.size() == 1 && entries.get(0).name().isEmpty();
        if (nameAfterAddress) {
            entries.set(0, Entry.of(row, name(pieces), entries.get(0).addresses()));
        } else {
            entries.add(Entry.of(row, name(pieces), List.of()));
        }
    }

    /** The family's name first, as in an office, is put where it is said. */
    private static String name(List<String> written) {
        String whole = String.join(", ", written.stream().map(Pasted::unquoted).toList());
        int comma = whole.indexOf(',');
        if (comma < 0 || comma != whole.lastIndexOf(',')) {
            return whole.strip();
        }
        return (whole.substring(comma + 1).strip() + " "
                        + whole.substring(0, comma).strip())
                .strip();
    }

    private static String unquoted(String name) {
        String plain = name.strip();
        if (plain.length() > 1 && "\"'".indexOf(plain.charAt(0)) >= 0 && plain.endsWith(plain.substring(0, 1))) {
            plain = plain.substring(1, plain.length() - 1);
        }
        return EncodedWords.decoded(plain.replaceAll("\\\\(.)", "$1")).strip();
    }

    /** Split at commas, semicolons and tabs that stand outside of quotes and angle brackets. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted && i + 1 < line.length()) {
                piece.append(c).append(line.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && ",;\t".indexOf(c) >= 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
