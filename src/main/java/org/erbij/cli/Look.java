package org.erbij.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown where a command was typed.
 *
 * @param columns how wide it is; 0 where width does not matter, as in a pipe
 * @param colour whether it knows colours
 * @param letters whether it shows more than ASCII
 */
public record Look(int columns, boolean colour, boolean letters) {
    /** A pipe: as wide as need be, nothing but text. */
    public static final Look PLAIN = new Look(0, false, true);

    private static final int NARROWEST = 40;

    public Look {
        columns = columns == 0 ? 0 : Math.max(NARROWEST, columns);
    }

    /**
     * As POSIX and no-color.org have it.
     *
     * @param screen width of the screen that is written to; null when it is none
     */
    public static Look of(@Nullable String screen, Map<String, String> environment) {
        int told = number(environment.get("COLUMNS"));
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Look(told > 0 ? told : number(screen), screen != null && !dumb && !unwanted, letters(environment));
    }

    private static boolean letters(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String set = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!set.isEmpty()) {
                return set.contains("utf-8") || set.contains("utf8");
            }
        }
        return true;
    }

    private static int number(@Nullable String written) {
        return written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }

    /** In one line, for the process that carries the command out. */
    public String words() {
        return columns + (colour ? " colour" : "") + (letters ? "" : " ascii");
    }

    /** What {@link #words} wrote, anywhere in the line. */
    public static Look ofWords(String line) {
        int columns = 0;
        boolean colour = false;
        boolean letters = true;
        for (String word : line.split(" ")) {
            columns = Math.max(columns, number(word));
            colour |= word.equals("colour");
            letters &= !word.equals("ascii");
        }
        return new Look(columns, colour, letters);
    }

    String inked(Ink ink, String text) {
        return colour && !text.isEmpty() ? ink.on(text) : text;
    }

    /** Between things told in one line. */
    String dot() {
        return letters ? " · " : " - ";
    }

    String ellipsis() {
        return letters ? "…" : "~";
    }
}
