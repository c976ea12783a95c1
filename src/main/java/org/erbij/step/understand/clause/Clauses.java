package org.erbij.step.understand.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.phrase.Lexemes;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/** Sentences cut into clauses: at punctuation, and before words that start a new thought. */
public final class Clauses {
    /** Nobody says one thing at greater length; it keeps the reading of a clause bounded. */
    private static final int LONGEST = 400;

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Set<String> BUT =
            Set.of("maar", "but", "however", "echter", "although", "though", "hoewel", "yet");
    private static final Set<String> OPENERS = Set.of(
            "maar",
            "but",
            "however",
            "echter",
            "although",
            "though",
            "hoewel",
            "want",
            "omdat",
            "because",
            "dus",
            "so",
            "tenzij",
            "unless",
            "mits",
            "zodat",
            "aangezien",
            "since",
            "whereas");
    private static final Set<String> AND = Set.of("en", "and");
    private static final Set<String> SUBJECTS =
            Set.of("ik", "i", "i'm", "i'll", "i'd", "i've", "we", "we'll", "wij", "hij", "he", "she");

    private static final Set<String> AFTER_PARTICLE = Set.of(
            "op", "mee", "van", "weten", "in", "bij", "erbij", "uit", "af", "neer", "doen", "even", "gewoon", "alvast",
            "aan");

    private static final Set<String> AFTER_SO =
            Set.of("toch", "niet", "ook", "wel", "graag", "zeker", "helaas", "er", "erbij", "gewoon", "maar");

    private final Phrasebook book;

    public Clauses(Phrasebook book) {
        this.book = book;
    }

    /** @param from number of the first sentence */
    public List<Clause> of(List<String> sentences, int from) {
        return of(sentences, from, Heard.AS_WRITTEN);
    }

    /**
     * @param sentences with their titles marked
     * @param from number of the first sentence
     */
    public List<Clause> of(List<String> sentences, int from, Heard heard) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            List<String> pieces = pieces(sentence);
            boolean question = sentence.endsWith("?") || sentence.endsWith("?)");
            for (int p = 0; p < pieces.size(); p++) {
                String words = heard.heard(pieces.get(p));
                String plain = Tokens.plain(words);
                clauses.add(new Clause(
                        heard.cited(pieces.get(p)),
                        words,
                        Tokens.in(plain, book),
                        Lexemes.in(plain, book),
                        from + i,
                        question && p == pieces.size() - 1,
                        BUT.contains(firstWord(words))));
            }
        }
        return List.copyOf(clauses);
    }

    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        var current = new StringBuilder();
        String[] words = GAP.split(sentence);
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String next = i + 1 < words.length ? bare(words[i + 1]) : "";
            if (startsClause(word, current) && !isParticle(bare(word), next)) {
                flush(current, pieces);
            }
            if (!current.isEmpty()
                    && AND.contains(lastWord(current))
                    && SUBJECTS.contains(bare(word))
                    && saysWho(current)) {
                current.setLength(current.lastIndexOf(" ") < 0 ? 0 : current.lastIndexOf(" "));
                flush(current, pieces);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
            if (endsClause(word) || current.length() > LONGEST) {
                flush(current, pieces);
            }
        }
        flush(current, pieces);
        return pieces;
    }

    private static boolean startsClause(String word, StringBuilder current) {
        boolean dash = word.equals("-") || word.equals("–") || word.equals("—");
        return dash || word.startsWith("(") || (OPENERS.contains(bare(word)) && !current.isEmpty());
    }

    /** "Tel mij maar mee", "ik kom dus niet" and "I want to": words that open a clause elsewhere. */
    private static boolean isParticle(String word, String next) {
        return (word.equals("dus") && AFTER_SO.contains(next))
                || (word.equals("maar") && AFTER_PARTICLE.contains(next))
                || (word.equals("want") && next.equals("to"));
    }

    private static boolean endsClause(String word) {
        char last = word.charAt(word.length() - 1);
        return ",;:)…".indexOf(last) >= 0 || word.endsWith("...");
    }

    /** "ik kom en ik …" is two clauses, "Linda en ik …" is one. */
    private static boolean saysWho(StringBuilder current) {
        for (String word : current.toString().split(" ")) {
            if (SUBJECTS.contains(bare(word))) {
                return true;
            }
        }
        return false;
    }

    private static String lastWord(StringBuilder current) {
        return bare(current.substring(current.lastIndexOf(" ") + 1));
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return bare(blank < 0 ? text : text.substring(0, blank));
    }

    private static String bare(String word) {
        return Tokens.stripped(
                word.toLowerCase(Locale.ROOT).replace('’', '\''),
                c -> !Character.isLetter(c),
                c -> !Character.isLetter(c));
    }

    private static void flush(StringBuilder current, List<String> pieces) {
        String piece = current.toString().strip();
        current.setLength(0);
        boolean says = piece.chars().anyMatch(Character::isLetterOrDigit);
        if (says || piece.chars().anyMatch(c -> c > 0x2190)) {
            pieces.add(piece);
        }
    }
}
