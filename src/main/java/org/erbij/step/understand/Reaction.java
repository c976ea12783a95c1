package org.erbij.step.understand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail that a program writes when somebody presses an emoji below ours: "👍 Anne reageerde via Gmail", "[like] Anne reacted to your
 * message:" (R70). What its reader meant by that nobody can tell: that they come, or that the mail was nice.
 */
final class Reaction {
    /** A name: nothing of the writer's own stands in it. */
    private static final String WHOSE = "(?![^\\n]*\\b(?:ik|i|we|wij|sorry|niet|not)\\b)(?:[^\\s!?,]{1,30} ){1,5}";

    private static final Pattern WRITTEN = Pattern.compile(
            "((?:\\[\\w{1,20}]|[^\\p{L}\\[]){0,40})" + WHOSE
                    + "(?:(?:reacted|reageerde|heeft gereageerd)\\s+(?:via\\s+\\[?gmail\\b"
                    + "|(?:to your|op (?:je|jouw|uw))\\s+(?:message|e-?mail|bericht|mail)\\b)"
                    + "|heeft (?:via gmail|op (?:je|jouw|uw) (?:e-?mail|bericht|mail)) gereageerd\\b)\\s*\\]?(?:\\([^)\\n]{0,200}\\))?[:.]?\\s*(?:\\n|$)",
            Pattern.CASE_INSENSITIVE);

    /** From arrows on: no letter, and no mark that people put before a line. */
    private static final int FIRST_SYMBOL = 0x2190;

    private Reaction() {}

    /**
     * The emoji that was pressed, or no text where a picture shows it; empty where the mail is no reaction.
     *
     * @param known whether a part for programs says that it is one; then the words are in any language
     */
    static Optional<String> in(String visible, boolean known) {
        Matcher written = WRITTEN.matcher(visible);
        if (written.lookingAt() && (known || isPressed(written, visible))) {
            return Optional.of(withoutWords(written.group(1)));
        }
        return known ? Optional.of(withoutWords(visible)) : Optional.empty();
    }

    /** "Mijn vrouw heeft gereageerd op uw mail" and more below it are words: a program shows what was pressed, or writes nothing else. */
    private static boolean isPressed(Matcher written, String visible) {
        String line = written.group().stripTrailing();
        return written.group(1).codePoints().anyMatch(c -> c == '[' || c >= FIRST_SYMBOL)
                || (line.endsWith(":") && !line.contains("heeft"))
                || visible.substring(written.end()).isBlank();
    }

    /** Those are the program's, in its language and not in theirs. */
    private static String withoutWords(String visible) {
        return visible.lines()
                .filter(line -> line.codePoints().noneMatch(Character::isLetter))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
