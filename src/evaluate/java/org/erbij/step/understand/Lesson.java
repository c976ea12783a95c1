package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.learned.ClauseFeatures;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.MailFeatures;

/** A clause to learn from: what a model sees of it, and what it may say; of several the one that fits best is meant. */
final class Lesson {
    private static final double MOSTLY = 0.6;

    private final int[] features;
    private final Set<ClauseSense> senses;
    private final boolean noted;

    private Lesson(int[] features, Set<ClauseSense> senses, boolean noted) {
        this.features = features;
        this.senses = Set.copyOf(senses);
        this.noted = noted;
    }

    int[] features() {
        return features;
    }

    Set<ClauseSense> senses() {
        return senses;
    }

    /** Whether it is known what it says. */
    boolean isPlain() {
        return senses.size() == 1;
    }

    /** Whether it is worth a note. */
    boolean isNoted() {
        return noted;
    }

    /** A clause on its own. */
    static Lesson of(ClauseSense sense, Reading reading) {
        return new Lesson(ClauseFeatures.of(List.of(reading), 0), Set.of(sense), false);
    }

    /** The clauses of a reply, told by the fragments that decide it. */
    static List<Lesson> of(Reply reply, MailFeatures mail) {
        var marks = new Marks(reply);
        List<Reading> readings = mail.readings();
        List<Lesson> lessons = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < readings.size(); at++) {
            Reading reading = readings.get(at);
            int start = Math.max(from, reply.text().indexOf(firstWord(reading), from));
            from = endOf(reading.clause().text(), reply.text(), start);
            int[] features = mail.clauses().get(at);
            lessons.add(new Lesson(features, marks.over(start, from), marks.noted(start, from)));
        }
        return List.copyOf(lessons);
    }

    private static String firstWord(Reading reading) {
        return reading.clause().text().split(" ")[0];
    }

    private static int endOf(String clause, String text, int start) {
        int end = start;
        for (String word : clause.split(" ")) {
            int at = text.indexOf(word, end);
            end = at < 0 ? end : at + word.length();
        }
        return end;
    }

    /** Where fragments of a reply stand, and what they may say. */
    private record Marks(Reply reply) {
        Set<ClauseSense> over(int start, int end) {
            Set<ClauseSense> senses = EnumSet.noneOf(ClauseSense.class);
            for (String fragment : reply.leaves()) {
                if (covers(fragment, start, end)) {
                    return Set.of(ClauseSense.LEAVE);
                }
            }
            for (int i = 0; i < reply.because().size(); i++) {
                if (covers(reply.because().get(i), start, end)) {
                    senses.addAll(may(i == 0));
                }
            }
            return senses.isEmpty() ? Set.of(ClauseSense.NOTHING) : senses;
        }

        boolean noted(int start, int end) {
            return reply.notes().stream().anyMatch(fragment -> covers(fragment, start, end));
        }

        private boolean covers(String fragment, int start, int end) {
            int at = reply.text().indexOf(fragment);
            int common = Math.min(end, at + fragment.length()) - Math.max(start, at);
            return at >= 0 && (common > MOSTLY * fragment.length() || common > MOSTLY * (end - start));
        }

        /** The first fragment decides; others may be what it overrules. */
        private Set<ClauseSense> may(boolean decides) {
            return switch (reply.meaning()) {
                case ATTENDING ->
                    decides
                            ? EnumSet.of(ClauseSense.YES)
                            : EnumSet.of(ClauseSense.YES, ClauseSense.NO, ClauseSense.PERHAPS, ClauseSense.INVOLVED);
                case DECLINED ->
                    decides
                            ? EnumSet.of(ClauseSense.NO)
                            : EnumSet.of(ClauseSense.NO, ClauseSense.YES, ClauseSense.PERHAPS);
                case LEAVING -> EnumSet.of(ClauseSense.NO, ClauseSense.YES, ClauseSense.PERHAPS, ClauseSense.LEAVE);
                case PERHAPS ->
                    decides
                            ? EnumSet.of(ClauseSense.PERHAPS)
                            : EnumSet.of(ClauseSense.PERHAPS, ClauseSense.YES, ClauseSense.NO, ClauseSense.INVOLVED);
                case NO_BUT_INVOLVED -> EnumSet.of(ClauseSense.NO, ClauseSense.INVOLVED);
                case UNCLEAR -> EnumSet.noneOf(ClauseSense.class);
            };
        }
    }
}
