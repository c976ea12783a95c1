package org.erbij.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** How well labelled replies were read. */
public record Scorecard(List<Taken> all) {
    public Scorecard {
        all = List.copyOf(all);
    }

    private List<Taken> those(Predicate<Taken> which) {
        return all.stream().filter(which).toList();
    }

    public Share rightAmongDecided() {
        return Share.of(those(Taken::isDecided), Taken::isRight);
    }

    public Share decidedOfTheDecidable() {
        return Share.of(those(taken -> taken.reply().isDecidable()), Taken::isDecided);
    }

    /** A yes for a no, or the reverse, of all replies. */
    public Share opposites() {
        return Share.of(all, Taken::isOpposite);
    }

    /** Of those that a person should read, what was left to one. */
    public Share leftToAPerson() {
        return Share.of(those(taken -> taken.reply().label() == Label.UNCLEAR), taken -> !taken.isDecided());
    }

    public Share seenAsAutomatic() {
        return Share.of(those(taken -> !taken.reply().isByAPerson()), taken -> taken.outcome() == Label.AUTOMATIC);
    }

    public long automaticDecided() {
        return all.stream()
                .filter(taken -> !taken.reply().isByAPerson() && taken.isDecided())
                .count();
    }

    /** Of people's replies whose language is told. */
    public Share language() {
        return Share.of(
                those(taken -> taken.reply().isByAPerson() && taken.reply().language() != null),
                taken -> Objects.equals(taken.reply().language(), taken.language()));
    }

    /** Of those who come and were taken for coming. */
    public Share guests() {
        return Share.of(
                those(taken -> taken.reply().label() == Label.ATTENDING && taken.outcome() == Label.ATTENDING),
                taken -> taken.reply().guests() == taken.guests());
    }

    /** Of those who stay involved and were taken for that, where it is told whether they come. */
    public Share coming() {
        return Share.of(
                those(taken -> taken.reply().label() == Label.INTERESTED
                        && taken.reply().coming() != null
                        && taken.outcome() == Label.INTERESTED),
                taken -> Objects.equals(taken.reply().coming(), taken.coming()));
    }

    /** Of those who want no more mail. */
    public Share leavingFound() {
        return Share.of(those(taken -> taken.reply().unsubscribe()), Taken::unsubscribe);
    }

    /** Who would be taken off the list without having asked. */
    public long leavingFalse() {
        return all.stream()
                .filter(taken -> taken.unsubscribe() && !taken.reply().unsubscribe())
                .count();
    }

    /** How many with that label were taken for that. */
    public long taken(Label label, Label outcome) {
        return all.stream()
                .filter(taken -> taken.reply().label() == label && taken.outcome() == outcome)
                .count();
    }

    /** What was decided wrongly, and what was wrongly taken for a machine's or off the list: the gravest first, then as in the file. */
    public List<Taken> wrong() {
        return all.stream()
                .filter(taken -> gravity(taken) > 0)
                .sorted(Comparator.comparingInt(Scorecard::gravity).reversed())
                .toList();
    }

    private static int gravity(Taken taken) {
        if (taken.isOpposite() || (taken.isDecided() && !taken.reply().isByAPerson())) {
            return 3;
        }
        if (taken.unsubscribe() && !taken.reply().unsubscribe()) {
            return 2;
        }
        boolean wrongly = taken.isDecided() || taken.outcome() == Label.AUTOMATIC;
        return wrongly && !taken.isRight() ? 1 : 0;
    }

    @Override
    public String toString() {
        return all.size() + " replies";
    }
}
