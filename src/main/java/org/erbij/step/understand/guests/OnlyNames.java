package org.erbij.step.understand.guests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.WordClasses;

/**
 * Whether somebody does nothing but name people, as who was asked whom they bring: "Dat is mijn zus Lotte." Beside a greeting and a
 * signature nothing else may stand in the mail: whatever does may mean more.
 */
final class OnlyNames {
    private static final int MOST_CLAUSES = 12;
    private static final int LONGEST_SIGNATURE = 3;
    private static final int FIRST_NAME = "[firstname]".hashCode();

    private static final String WHO = "#\\d+(?:(?: ,| \\|)*(?: (?:en|and|&|plus|\\+))? #\\d+){0,8}";
    private static final Pattern NAMING = Pattern.compile("(?: (?:o|oh|ja|yes|sorry|natuurlijk|sure|of|course|[,|]))*"
            + "(?: (?:dat|dit|het|hij|zij|ze|die|that|this|it|he|she|they|those)"
            + "(?: (?:is|zijn|heet|heten|gaat om|are|will be|would be|is called|are called))?(?: dan| dus| [,|])*"
            + "| (?:haar|zijn|hun|de|her|his|their|the) (?:naam|namen|name|names) (?:is|zijn|are|[,|])(?: [,|])*"
            + "| (?:samen |together )?(?:met|with)"
            + "| (?:ik neem|ik breng|i bring|i am bringing|i will bring))? " + WHO + "(?: mee| along)? ");
    private static final Pattern GREETING = Pattern.compile(
            " (?:hoi|hallo|hey|ha|dag|beste|lieve|goedemorgen|goedemiddag|goedenavond|hi|hello|dear)(?: #1| [a-z]+)?(?: [,|])* ");
    private static final Pattern SIGN_OFF = Pattern.compile(
            " (?:(?:met|with|vriendelijke|hartelijke|lieve|warme|kind|best|warm) )*"
                    + "(?:groet|groeten|groetjes|liefs|mvg|gr|regards|wishes|love|cheers|xx?x?)(?: [,|])*(?: #1| [a-z]+){0,2} ");
    private static final Set<String> BETWEEN = Set.of(",", "|", "en", "and", "&", "+", "plus");

    private final Phrasebook book;
    private final MarkedPeople people;

    OnlyNames(Phrasebook book, MarkedPeople people) {
        this.book = book;
        this.people = people;
    }

    /** The words that name them, and how many; nobody where anything else is said. */
    Introduction in(List<Clause> clauses) {
        if (clauses.size() > MOST_CLAUSES || clauses.stream().anyMatch(Clause::asked)) {
            return Introduction.NONE;
        }
        List<String> naming = new ArrayList<>();
        int named = 0;
        boolean signed = false;
        for (List<Clause> sentence : sentences(clauses)) {
            List<WrittenWord> words = WrittenWord.words(sentence, book);
            String marked = people.in(words).words();
            boolean below = signed || !naming.isEmpty();
            boolean signature = below && isSignature(words);
            int names = signed || signature ? 0 : names(words);
            if (names > 0) {
                named += names;
                naming.add(Introduction.words(sentence));
            } else if (signature || SIGN_OFF.matcher(marked).matches()) {
                signed = true;
            } else if (!words.isEmpty() && (below || !GREETING.matcher(marked).matches())) {
                return Introduction.NONE;
            }
        }
        return new Introduction(named, naming);
    }

    private int names(List<WrittenWord> words) {
        Marked marked = people.in(words);
        return NAMING.matcher(marked.words()).matches()
                ? marked.namedIn(0, marked.words().length())
                : bare(words);
    }

    /** "Lotte de Vries", "Jan, Piet": nothing but capitals, each beginning with what is somebody's first name. */
    private static int bare(List<WrittenWord> words) {
        int names = 0;
        boolean begins = true;
        for (WrittenWord word : words) {
            boolean between = BETWEEN.contains(word.token());
            if (between) {
                begins = true;
            } else if (!word.capital() && (begins || !Names.PARTICLES.contains(word.token()))) {
                return 0;
            } else if (begins) {
                if (!isFirstName(word)) {
                    return 0;
                }
                names++;
                begins = false;
            }
        }
        return names;
    }

    private static boolean isFirstName(WrittenWord word) {
        for (int known : WordClasses.SHIPPED.of(word.token())) {
            if (known == FIRST_NAME) {
                return true;
            }
        }
        return false;
    }

    /** Whose mail it is, below what they wrote. */
    private static boolean isSignature(List<WrittenWord> words) {
        return words.size() <= LONGEST_SIGNATURE && words.stream().allMatch(WrittenWord::capital);
    }

    private static List<List<Clause>> sentences(List<Clause> clauses) {
        List<List<Clause>> sentences = new ArrayList<>();
        for (Clause clause : clauses) {
            if (sentences.isEmpty()
                    || sentences.get(sentences.size() - 1).get(0).sentence() != clause.sentence()) {
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).add(clause);
        }
        return sentences;
    }
}
