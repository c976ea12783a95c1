package org.erbij.step.understand;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines with which mail programs open a quotation, Dutch and English. */
final class Attribution {
    private static final int LONGEST = 400;
    private static final Set<String> FROM = Set.of("van", "from", "de", "von", "afzender");
    private static final Set<String> OTHERS = Set.of(
            "verzonden",
            "verstuurd",
            "sent",
            "date",
            "datum",
            "aan",
            "to",
            "cc",
            "onderwerp",
            "subject",
            "betreft",
            "gesendet");

    private Attribution() {}

    /** Where a heading of quotation that begins at a line ends (exclusive); the line itself when none begins there. */
    static int endOf(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (line.isEmpty() || line.startsWith(">")) {
            return at;
        }
        if (isOriginalMessage(line)) {
            int next = at + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next < lines.size() ? Math.max(at + 1, endOfFields(lines, next)) : at + 1;
        }
        if (isRule(line)) {
            int fields = at + 1 < lines.size() ? endOfFields(lines, at + 1) : at;
            return Math.max(fields > at + 1 ? fields : at, at);
        }
        int fields = endOfFields(lines, at);
        return fields > at ? fields : endOfWrote(lines, at);
    }

    /** Whether what follows is quoted even without {@code >}. */
    static boolean opensUnmarkedQuotation(List<String> lines, int at) {
        return endOf(lines, at) > at;
    }

    /** "-----Oorspronkelijk bericht-----", "----Origineel Bericht----", "Begin doorgestuurd bericht:". */
    private static boolean isOriginalMessage(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean dashed = lower.startsWith("---") || lower.startsWith("===") || lower.startsWith("***");
        boolean names = lower.contains("oorspronkelijk bericht")
                || lower.contains("origineel bericht")
                || lower.contains("original message")
                || lower.contains("original appointment")
                || lower.contains("oorspronkelijke afspraak")
                || lower.contains("doorgestuurd bericht")
                || lower.contains("forwarded message")
                || lower.contains("oorspronkelijke e-mail");
        boolean apple = lower.startsWith("begin doorgestuurd bericht") || lower.startsWith("begin forwarded message");
        return line.length() < 120 && ((dashed && names) || apple);
    }

    private static boolean isRule(String line) {
        return line.length() >= 10 && line.chars().allMatch(c -> c == '_' || c == '-');
    }

    /** {@code Van: …} with at least one of its companions in the next lines. */
    private static int endOfFields(List<String> lines, int at) {
        if (!FROM.contains(fieldName(lines.get(at)))) {
            return at;
        }
        int end = at + 1;
        int companions = 0;
        for (int i = at + 1; i < lines.size() && i < at + 12; i++) {
            String name = fieldName(lines.get(i));
            if (OTHERS.contains(name)) {
                companions++;
                end = i + 1;
            } else if (lines.get(i).isBlank() && companions > 0) {
                break;
            }
        }
        return companions > 0 ? end : at;
    }

    /** Lower case name before a colon, bold marks taken off; empty when the line has none. */
    private static String fieldName(String line) {
        String bare = line.strip().replace("*", "");
        int colon = bare.indexOf(':');
        return colon < 1 || colon > 14 ? "" : bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** "Op … schreef X:", "On … wrote:", "X schreef op …:", folded over up to four lines. */
    private static int endOfWrote(List<String> lines, int at) {
        var joined = new StringBuilder();
        for (int i = at; i < lines.size() && i < at + 4 && joined.length() < LONGEST; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(">")) {
                return at;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            String so = joined.toString().toLowerCase(Locale.ROOT);
            if (so.length() <= LONGEST && isWrote(so)) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isWrote(String line) {
        if (!line.endsWith(":")) {
            return false;
        }
        boolean dutch = line.contains(" schreef ") || line.endsWith(" schreef:") || line.contains("geschreven:");
        boolean english = line.endsWith(" wrote:") || line.contains(" wrote on ") || line.endsWith(" writes:");
        boolean dated = line.chars().anyMatch(Character::isDigit) || line.contains("@");
        boolean opens = line.startsWith("op ") || line.startsWith("on ") || line.startsWith("le ");
        return (dutch || english) && (dated || opens || line.length() < 60);
    }
}
