package org.erbij.step.understand.clause;

import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.phrase.Tokens;

/**
 * A part of a sentence that says one thing.
 *
 * @param text in the person's own words
 * @param heard the same, with "the evening" for a title of ours ({@link Titles}); it is what is read
 * @param tokens as phrases know them
 * @param lexemes as a model reads them
 * @param sentence number of its sentence; the subject of the mail is sentence 0
 * @param asked whether it is the asking end of a question
 * @param afterBut whether "maar", "but" or the like came before
 */
public record Clause(
        String text,
        String heard,
        List<String> tokens,
        List<String> lexemes,
        int sentence,
        boolean asked,
        boolean afterBut) {
    public Clause {
        tokens = List.copyOf(tokens);
        lexemes = List.copyOf(lexemes);
    }

    /** As it is cited, without the comma or dash that parted it from its neighbours. */
    public String cited() {
        return cited(text);
    }

    /**
     * Those of a mail with these places in it; what follows upon each other is cited in one.
     *
     * @param places ascending
     */
    public static List<String> cited(List<Clause> mail, int... places) {
        List<String> cited = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            Clause clause = mail.get(places[i]);
            run.append(run.isEmpty() ? "" : " ").append(clause.text);
            boolean goesOn = i + 1 < places.length && places[i + 1] == places[i] + 1 && clause.sentence > 0;
            if (!goesOn) {
                cited.add(cited(run.toString()));
                run.setLength(0);
            }
        }
        return cited.stream().distinct().toList();
    }

    private static String cited(String text) {
        return Tokens.stripped(text, c -> " -–—".indexOf(c) >= 0, c -> " -–—,;:".indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return "clause of " + tokens.size() + " words";
    }
}
