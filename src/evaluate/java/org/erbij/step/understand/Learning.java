package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Makes a {@link Model} of labelled replies and single clauses. The networks must see figures as they will be of replies never
 * seen, so the replies are parted by author, and the figures of each part come from a clause model that did not learn from it.
 */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
final class Learning {
    private static final int PARTS = 4;
    private static final int NETWORKS = 5;
    private static final int ROUNDS_AT_FIRST = 3;
    private static final int ROUNDS = 6;

    private final List<ClauseBank.Entry> bank;

    Learning(List<ClauseBank.Entry> bank) {
        this.bank = List.copyOf(bank);
    }

    Model of(List<Case> cases) {
        List<Case> replies = cases.stream().filter(Case::says).toList();
        List<Case> mails = new ArrayList<>(replies);
        bank.stream()
                .filter(ClauseBank.Entry::standsAlone)
                .map(ClauseBank.Entry::mail)
                .filter(Case::says)
                .forEach(mails::add);
        List<double[]> figures = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        Map<String, Integer> parts = parts(mails, PARTS, 9);
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            Predicate<Case> isHeld = one -> parts.get(one.reply().author()) == held;
            Linear clauses = clauses(
                    replies.stream().filter(isHeld.negate()).toList(),
                    bank.stream()
                            .filter(entry -> !entry.standsAlone() || !isHeld.test(entry.mail()))
                            .toList());
            Linear words = words(mails.stream().filter(isHeld.negate()).toList());
            mails.stream().filter(isHeld).forEach(one -> {
                figures.add(figures(one, clauses, words));
                wanted.add(one.reply().meaning().ordinal());
            });
        }
        int[] classes = wanted.stream().mapToInt(c -> c).toArray();
        List<Network> networks = IntStream.range(0, NETWORKS)
                .mapToObj(seed -> NetworkTraining.of(figures, classes, Meaning.COUNT, seed))
                .toList();
        return new Model(
                clauses(replies, bank), words(mails), LanguageLearning.of(replies), networks, Calibration.NONE);
    }

    /** Which part each author belongs to. */
    static Map<String, Integer> parts(List<Case> cases, int count, long seed) {
        List<String> authors = new ArrayList<>(cases.stream()
                .map(one -> one.reply().author())
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(authors, new Random(seed));
        Map<String, Integer> parts = new HashMap<>();
        for (int i = 0; i < authors.size(); i++) {
            parts.put(authors.get(i), i % count);
        }
        return parts;
    }

    private static double[] figures(Case one, Linear clauses, Linear words) {
        double[][] said = one.lessons().stream()
                .map(lesson -> clauses.probabilities(lesson.features()))
                .toArray(double[][]::new);
        return MailFigures.of(one.readings(), said, words.probabilities(one.words()), one.byRules());
    }

    private static Linear words(List<Case> cases) {
        int[] wanted =
                cases.stream().mapToInt(one -> one.reply().meaning().ordinal()).toArray();
        return LinearTraining.of(Meaning.COUNT, cases.stream().map(Case::words).toList(), wanted, ROUNDS, 2);
    }

    /** Twice: what a fragment with several possible senses says is taken from what the others taught. */
    private static Linear clauses(List<Case> cases, List<ClauseBank.Entry> bank) {
        List<Lesson> lessons = new ArrayList<>();
        cases.forEach(one -> lessons.addAll(one.lessons()));
        bank.forEach(entry -> lessons.add(entry.lesson()));
        Linear first = clauses(lessons.stream().filter(Lesson::isPlain).toList(), ROUNDS_AT_FIRST, Learning::only);
        return clauses(lessons, ROUNDS, lesson -> lesson.isPlain() ? only(lesson) : likeliest(lesson, first));
    }

    private static Linear clauses(List<Lesson> lessons, int rounds, ToIntFunction<Lesson> sense) {
        return LinearTraining.of(
                ClauseSense.COUNT,
                lessons.stream().map(Lesson::features).toList(),
                lessons.stream().mapToInt(sense).toArray(),
                rounds,
                1);
    }

    private static int only(Lesson lesson) {
        return lesson.senses().iterator().next().ordinal();
    }

    private static int likeliest(Lesson lesson, Linear model) {
        double[] probabilities = model.probabilities(lesson.features());
        return lesson.senses().stream()
                .max(Comparator.comparingDouble(sense -> probabilities[sense.ordinal()]))
                .orElseThrow()
                .ordinal();
    }
}
