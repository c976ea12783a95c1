package org.erbij.step.understand.guests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Phrases;
import org.erbij.step.understand.phrase.Tokens;

/** Counts the people somebody brings; a "perhaps" brings nobody, an "if that is all right" does. */
public final class Guests {
    private static final int MOST = 99;
    private static final Set<String> DOUBT = Set.of(
            "misschien",
            "maybe",
            "perhaps",
            "mogelijk",
            "might",
            "eventueel",
            "wellicht",
            "possibly",
            "zonder",
            "without",
            "niet",
            "nie",
            "not",
            "alleen",
            "if",
            "als",
            "geen",
            "unless",
            "tenzij",
            "nobody",
            "niemand");
    private static final Phrases POLITE = Phrases.of(Stream.of(
            "als dat/da/het/'t (nog/ook/niet) (te) mag/kan/oke/goed/past/lukt/uitkomt/uitmaakt/laat",
            "als ze/hij/zij/die mag/mogen",
            "if that/it is (still) ok/oke/okay/fine/alright/all/possible/allowed/permitted/not",
            "if that works",
            "if (it/that) possible/allowed",
            "if i/we may",
            "if you do not mind",
            "not only",
            "niet alleen",
            "alleen/enkel ik en",
            "alleen/enkel .. en ik/ikzelf",
            "only/just me and",
            "only/just .. and me/i/myself",
            "zo .. als"));

    private static final Phrases ALONE = Phrases.of(Stream.of("alone/solo", "by myself", "on my own", "just/only me"));

    /** Whom they come with is whoever reads it. */
    private static final Phrases WITH_US = Phrases.of(Stream.of("met/with/w jou/jullie/u/you/us"));

    /** Takes back whoever was named before. */
    private static final Phrases JUST_ME = Phrases.of(Stream.of(
            "just/only me/myself $",
            "just/only me/myself this time",
            "just/only me/myself then/now/please $",
            "just/only me/myself on",
            "just/only yours truly",
            "alleen ik (dan/dus/nog/maar) $"));

    private static final Set<String> AND_MORE = Set.of("and", "plus", "with", "en", "met", "w", "n", "+");

    private final Phrasebook book;
    private final MarkedPeople people;
    private final OnlyNames onlyNames;

    public Guests(Phrasebook book) {
        this.book = book;
        this.people = new MarkedPeople(book);
        this.onlyNames = new OnlyNames(book, people);
    }

    public Brought in(List<Clause> clauses) {
        Brought most = Brought.NOBODY;
        int introduced = 0;
        for (Marked marked : marked(undoubted(behindJustMe(clauses)))) {
            most = most.orMore(said(marked));
            introduced = Math.max(introduced, Introduced.in(marked));
        }
        return new Brought(Math.min(most.people(), MOST), Math.min(most.named(), MOST)).naming(introduced);
    }

    private static List<Clause> behindJustMe(List<Clause> clauses) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            List<String> tokens = clauses.get(i).tokens();
            if (JUST_ME.isIn(tokens) && Collections.disjoint(tokens, AND_MORE)) {
                return clauses.subList(i + 1, clauses.size());
            }
        }
        return clauses;
    }

    /** Whether something in it may say that they bring nobody, or leaves open whom: "misschien neem ik iemand mee", "samen met jullie". */
    public static boolean areLeftOpen(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(clause -> isDoubted(clause) || isAlone(clause) || WITH_US.isIn(clause.tokens()));
    }

    /** Whether the writer says that they come alone. */
    public static boolean isAlone(List<Clause> clauses) {
        return clauses.stream().anyMatch(Guests::isAlone);
    }

    private static boolean isAlone(Clause clause) {
        return ALONE.isIn(clause.tokens()) && !POLITE.isIn(clause.tokens());
    }

    /** The words in which those brought are named. */
    public List<String> naming(List<Clause> clauses) {
        List<List<Clause>> all = undoubted(clauses);
        List<Marked> marked = marked(all);
        return IntStream.range(0, all.size())
                .filter(i -> names(marked.get(i)))
                .mapToObj(i -> Introduction.words(asFarAsTheyName(all.get(i))))
                .distinct()
                .toList();
    }

    private List<Marked> marked(List<List<Clause>> all) {
        List<Marked> marked = new ArrayList<>();
        boolean opens = true;
        boolean greeted = false;
        for (List<Clause> together : all) {
            Marked words = people.in(WrittenWord.words(together, book));
            greeted |= WrittenWord.greet(together);
            marked.add(opens ? Caller.leftOfOpening(words, greeted) : Caller.left(words));
            opens &= words.words().isBlank();
        }
        return marked;
    }

    private boolean names(Marked marked) {
        return said(marked).named() > 0 || Introduced.in(marked) > 0;
    }

    private List<Clause> asFarAsTheyName(List<Clause> together) {
        List<Clause> alone = together.stream()
                .filter(clause -> names(people.in(WrittenWord.words(List.of(clause), book))))
                .toList();
        return alone.isEmpty() ? together : alone;
    }

    /** Who is named where nothing else is said. */
    public Introduction onlyNames(List<Clause> clauses) {
        return onlyNames.in(clauses);
    }

    /** Clauses of one sentence are read together, as far as no doubt stands between them. */
    private static List<List<Clause>> undoubted(List<Clause> clauses) {
        List<List<Clause>> all = new ArrayList<>();
        List<Clause> together = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean doubted = isDoubted(clause);
            boolean goesOn = !together.isEmpty() && together.get(0).sentence() == clause.sentence();
            if (doubted || !goesOn) {
                together = new ArrayList<>();
            }
            if (!doubted) {
                if (together.isEmpty()) {
                    all.add(together);
                }
                together.add(clause);
            }
        }
        return all;
    }

    private static boolean isDoubted(Clause clause) {
        return clause.asked() ? !POLITE.isIn(clause.tokens()) : isDoubted(clause.tokens());
    }

    /** Whether it may say that somebody named in it does not come. */
    public static boolean isDoubted(String sentence) {
        return sentence.contains("?") || isDoubted(Tokens.of(sentence, Phrasebook.SHIPPED));
    }

    private static boolean isDoubted(List<String> tokens) {
        return !Collections.disjoint(tokens, DOUBT) && !POLITE.isIn(tokens);
    }

    private Brought said(Marked marked) {
        int all = PartySize.in(marked.words());
        Brought along = BroughtAlong.in(marked, people.names());
        return all > 0 ? new Brought(all - 1, 0).naming(along.named()) : along;
    }
}
