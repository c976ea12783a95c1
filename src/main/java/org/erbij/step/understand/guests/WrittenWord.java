package org.erbij.step.understand.guests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/** A word as phrases know it, and whether it was written with a capital; pauses are words too: "," and "|". */
record WrittenWord(String token, boolean capital) {
    private static final Pattern GAP = Pattern.compile("[\\s/]+");
    private static final Set<String> GREETINGS = Set.of(
            "hoi",
            "hallo",
            "ha",
            "hey",
            "heyy",
            "hi",
            "hello",
            "dag",
            "beste",
            "lieve",
            "dear",
            "geachte",
            "goedemiddag",
            "evening");

    /** Clauses of one sentence, one behind the other. */
    static List<WrittenWord> words(List<Clause> clauses, Phrasebook book) {
        List<WrittenWord> words = new ArrayList<>();
        for (Clause clause : clauses) {
            if (!words.isEmpty() && !words.get(words.size() - 1).token().equals(",")) {
                words.add(new WrittenWord("|", false));
            }
            for (String written : GAP.split(clause.heard())) {
                add(written, words, book);
            }
            if (isGreeting(clause)) {
                words.clear(); // "Dear friends," names those written to
            }
        }
        return words;
    }

    /** Whether a greeting is among them. */
    static boolean greet(List<Clause> clauses) {
        return clauses.stream().anyMatch(WrittenWord::isGreeting);
    }

    private static boolean isGreeting(Clause clause) {
        List<String> tokens = clause.tokens();
        return !tokens.isEmpty()
                && tokens.size() < 7
                && GREETINGS.contains(tokens.get(0))
                && clause.heard().endsWith(",");
    }

    private static void add(String written, List<WrittenWord> words, Phrasebook book) {
        if (written.equals("&") || written.equals("+")) {
            words.add(new WrittenWord(written, false));
            return;
        }
        boolean capital = written.length() > 1
                && Character.isUpperCase(written.charAt(0))
                && Character.isLowerCase(written.charAt(1));
        List<String> tokens = Tokens.of(written, book);
        for (String token : tokens) {
            words.add(new WrittenWord(token.replace("'s", ""), capital && tokens.size() == 1));
        }
        if (written.endsWith(",") || written.endsWith(":")) {
            words.add(new WrittenWord(",", false));
        }
    }

    @Override
    public String toString() {
        return "a word of " + token.length() + " letters";
    }
}
