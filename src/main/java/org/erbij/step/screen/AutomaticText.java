package org.erbij.step.screen;

import java.util.List;
import java.util.Set;

/**
 * Whether a mail that no header gives away reads as a machine's, by a weighing of everything it says (R35, R36): never by one
 * phrase alone, because people are away too. An answer to the invitation speaks against it, whatever else is said.
 *
 * @param weight above zero a machine's is the likelier
 * @param speaks how much speaks for a machine at all
 * @param kinds of phrase that it has
 * @param quotes whether there is a quotation beside the words, and neither they nor the subject say that a machine wrote them
 */
record AutomaticText(double weight, Speaks speaks, Set<String> kinds, boolean quotes) {
    /** What there is beside the weight. */
    enum Speaks {
        /** No phrase of theirs: the words alone must weigh much. */
        NOTHING(6, 4),
        /** Somebody is away, and until when: people give that as a reason. */
        ABSENCE(4, 0),
        /** Thanks, patience, a colleague: machines write so, and polite people. */
        MANNERS(3.5, -0.5),
        /** A purpose of automatic mail and nothing else: whom to turn to, what is not read, what was received. */
        PURPOSE(2.5, -0.5),
        /** A purpose beside something else that machines say, a reason beside manners, or it says so itself. */
        SEVERAL(1.5, -0.5);

        private final double machine;
        private final double doubt;

        Speaks(double machine, double doubt) {
            this.machine = machine;
            this.doubt = doubt;
        }
    }

    private static final Set<String> REASONS =
            Set.of("[away]", "[elsewhere]", "[working days]", "[return]", "[until]", "[closed]");
    private static final Set<String> MANNERS = Set.of("[thanks]", "[addressed]", "[later]", "[replacement]");
    private static final Set<String> PURPOSES = Set.of(
            "[automatic]",
            "[redirect]",
            "[unread]",
            "[left]",
            "[received]",
            "[handled]",
            "[notice]",
            "[to anybody]",
            "[robot check]",
            "[mail system]",
            "[newsletter]",
            "[mailbox]");
    private static final List<Set<String>> TELLING = List.of(
            Set.of("[away]", "[elsewhere]", "[working days]"),
            Set.of("[return]", "[until]", "[closed]"),
            Set.of("[automatic]", "[notice]"),
            Set.of("[redirect]", "[replacement]"),
            Set.of("[to anybody]"),
            Set.of("[unread]", "[mailbox]"),
            Set.of("[left]"),
            Set.of("[received]", "[handled]"),
            Set.of("[later]"));
    /** So many different things that machines say are no accident, however long the rest is. */
    private static final int TELLING_TOGETHER = 3;

    private static final int SHORT = 15;
    private static final double DOUBT_OF_AN_ANSWER = 3;
    private static final double SAYS_SO = 3.5;
    /** Responders seldom quote. */
    private static final double QUOTES = -2.5;
    /** So much more must speak for one that does. */
    private static final double BESIDE_QUOTATION = 4;

    private static final double AT_ONCE = 1;
    /** "Dit adres is niet meer in gebruik, verwijder het uit uw adresboek" weighs more, most wishes of people far less. */
    private static final double MUCH = -1.3;

    static AutomaticText weigh(AutomaticSubject subject, String text, boolean quotes) {
        List<String> words = TextFeatures.words(text);
        Set<String> kinds = MachinePhrases.kindsIn(words);
        if (words.size() < SHORT && kinds.equals(Set.of("[thanks]"))) {
            kinds = Set.of(); // people thank as well
        }
        boolean saysSo = SaysAutomatic.in(text);
        AutomaticSubject told = subject.beside(speaks(AutomaticSubject.NO, kinds, saysSo) != Speaks.NOTHING);
        Speaks speaks = speaks(told, kinds, saysSo);
        double weight = MachineText.weight(words, kinds) + told.points();
        weight += saysSo ? SAYS_SO : 0;
        boolean beside = quotes && !saysSo && told != AutomaticSubject.SURE;
        weight += beside ? QUOTES : 0;
        return new AutomaticText(weight, speaks, kinds, beside);
    }

    static Speaks speaks(AutomaticSubject subject, Set<String> kinds, boolean saysSo) {
        if (saysSo || subject == AutomaticSubject.SURE) {
            return Speaks.SEVERAL;
        }
        if (PURPOSES.stream().anyMatch(kinds::contains)) {
            return tells(kinds) > 1 ? Speaks.SEVERAL : Speaks.PURPOSE;
        }
        boolean reason = subject == AutomaticSubject.PERHAPS || REASONS.stream().anyMatch(kinds::contains);
        if (MANNERS.stream().anyMatch(kinds::contains)) {
            return reason ? Speaks.SEVERAL : Speaks.MANNERS;
        }
        return reason ? Speaks.ABSENCE : Speaks.NOTHING;
    }

    boolean isMachines() {
        return weight >= speaks.machine + (quotes ? BESIDE_QUOTATION : 0) && !answers();
    }

    /**
     * Whether it is one where it came at once as well. Never that alone, as people are quick too: only what is in doubt by its words
     * weighs so much.
     */
    boolean isMachinesAtOnce() {
        return speaks != Speaks.NOTHING && weight + AT_ONCE >= speaks.machine && !quotes && !answers();
    }

    boolean isDoubtful() {
        return weight >= (answers() ? Math.max(speaks.doubt, DOUBT_OF_AN_ANSWER) : speaks.doubt)
                || (!answers() && tells(kinds) >= TELLING_TOGETHER);
    }

    private static long tells(Set<String> kinds) {
        return TELLING.stream()
                .filter(same -> same.stream().anyMatch(kinds::contains))
                .count();
    }

    /** How much there is of a machine's in it, which a person's answer outweighs. */
    Likeness likeness() {
        if (speaks == Speaks.NOTHING || kinds.contains("[answers]")) {
            return Likeness.NONE;
        }
        if (weight >= MUCH) {
            return Likeness.MUCH;
        }
        return kinds.contains("[leaving]") ? Likeness.NONE : Likeness.SOME;
    }

    /** A direct answer, or words of a wish to be left alone; the latter stand below acknowledgements as well. */
    boolean answers() {
        return kinds.contains("[answers]") || kinds.contains("[leaving]");
    }

    boolean has(String kind) {
        return kinds.contains(kind);
    }
}
