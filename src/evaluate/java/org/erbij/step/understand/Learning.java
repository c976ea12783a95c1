package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erbij.step.understand.learned.BaseModels;
import org.erbij.step.understand.learned.Calibration;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.LearnedGuests;
import org.erbij.step.understand.learned.Linear;
import org.erbij.step.understand.learned.LinearTraining;
import org.erbij.step.understand.learned.Meaning;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.learned.Network;
import org.erbij.step.understand.learned.NetworkTraining;
import org.erbij.step.understand.learned.SequenceModel;

/**
 * Makes models of labelled replies and single clauses. The networks must see figures as they will be of replies never seen, so
 * the replies are parted by author, and the figures of each part come from models of clauses and words that did not learn from it
 * (stacking: Wolpert, 1992).
 */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
final class Learning {
    private static final int SEQUENCES = 2;
    private static final int NETWORKS = 5;
    private static final int ROUNDS_AT_FIRST = 3;
    private static final int ROUNDS = 6;

    private final Checkpoints checkpoints;
    private final List<ClauseBank.Entry> bank;
    private final List<Case> replies;

    /** Replies, and the clauses of the bank that could be a mail. */
    private final List<Case> mails;

    private final Map<String, Integer> parts;
    private final List<Part> fitted;

    /** @param count how many parts */
    Learning(List<Case> cases, List<ClauseBank.Entry> bank, int count, Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.bank = List.copyOf(bank);
        this.replies = cases.stream().filter(Case::says).toList();
        this.mails = Stream.concat(
                        replies.stream(),
                        bank.stream()
                                .filter(ClauseBank.Entry::standsAlone)
                                .map(ClauseBank.Entry::mail)
                                .filter(Case::says))
                .toList();
        this.parts = parts(Stream.concat(cases.stream(), mails.stream()).toList(), count, 3);
        this.fitted = IntStream.range(0, count).mapToObj(this::fit).toList();
    }

    /** What was learned from all but one part, and the figures that it makes of that part's mails. */
    private record Part(Model learned, List<double[]> figures, List<Integer> wanted) {}

    private Part fit(int part) {
        Model learned = checkpoints.model("without-" + part, () -> learned(one -> !isOf(part, one)));
        List<Case> held = mails.stream().filter(one -> isOf(part, one)).toList();
        return new Part(
                learned,
                held.parallelStream()
                        .map(one -> learned.base().look(one.features()).figures())
                        .toList(),
                held.stream().map(one -> one.reply().meaning().ordinal()).toList());
    }

    /** All but the networks that weigh, which need the figures of mails that nothing was learned from. */
    private Model learned(Predicate<Case> from) {
        List<Case> chosen = replies.stream().filter(from).toList();
        BaseModels base = base(
                chosen,
                bank.stream()
                        .filter(entry -> !entry.standsAlone() || from.test(entry.mail()))
                        .toList(),
                mails.stream().filter(from).toList());
        return new Model(base, notes(chosen), guests(chosen), LanguageLearning.of(chosen), List.of(), Calibration.NONE);
    }

    private static BaseModels base(List<Case> replies, List<ClauseBank.Entry> bank, List<Case> mails) {
        List<CompletableFuture<SequenceModel>> sequences = IntStream.range(0, SEQUENCES)
                .mapToObj(seed -> CompletableFuture.supplyAsync(() -> SequenceTraining.of(mails, seed)))
                .toList();
        Linear clauses = clauses(replies, bank);
        Linear words = words(mails);
        return new BaseModels(
                clauses, words, sequences.stream().map(CompletableFuture::join).toList());
    }

    boolean isOf(int part, Case one) {
        return parts.get(one.reply().author()) == part;
    }

    /** A model that learned from all replies but that part. Only the makers of the figures that its networks saw did learn from it. */
    Model without(int part) {
        List<Part> others = new ArrayList<>(fitted);
        Part held = others.remove(part);
        return held.learned().with(networks(others));
    }

    Model ofAll() {
        return checkpoints.model("all", () -> learned(one -> true)).with(networks(fitted));
    }

    private static List<Network> networks(List<Part> parts) {
        List<double[]> figures =
                parts.stream().flatMap(part -> part.figures().stream()).toList();
        int[] classes = parts.stream()
                .flatMap(part -> part.wanted().stream())
                .mapToInt(c -> c)
                .toArray();
        return IntStream.range(0, NETWORKS)
                .parallel()
                .mapToObj(seed -> NetworkTraining.of(figures, classes, Meaning.COUNT, seed))
                .toList();
    }

    /** Which part each author belongs to. */
    private static Map<String, Integer> parts(List<Case> cases, int count, long seed) {
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

    private static Linear words(List<Case> cases) {
        int[] wanted =
                cases.stream().mapToInt(one -> one.reply().meaning().ordinal()).toArray();
        return LinearTraining.of(
                Meaning.COUNT, cases.stream().map(one -> one.features().words()).toList(), wanted, ROUNDS, 2);
    }

    /** Of who may come, in files where notes are marked. */
    private static Linear notes(List<Case> cases) {
        List<Lesson> lessons = cases.stream()
                .filter(one -> one.reply().remarkedOn() && one.reply().mayCome())
                .flatMap(one -> one.lessons().stream())
                .toList();
        int[] wanted = lessons.stream()
                .mapToInt(lesson -> lesson.isNoted() ? Model.NOTED : 1 - Model.NOTED)
                .toArray();
        return LinearTraining.of(2, lessons.stream().map(Lesson::features).toList(), wanted, ROUNDS, 4);
    }

    /** Of who comes and of whom the rules say that they bring nobody. */
    private static Linear guests(List<Case> cases) {
        List<Case> uncounted = cases.stream()
                .filter(one -> one.reply().meaning() == Meaning.ATTENDING && one.guestsByRules() == 0)
                .toList();
        return LinearTraining.of(
                LearnedGuests.CLASSES,
                LearnedGuests.SPACE,
                uncounted.stream()
                        .map(one -> LearnedGuests.features(one.features().words()))
                        .toList(),
                uncounted.stream()
                        .mapToInt(one -> LearnedGuests.number(one.reply().guests()))
                        .toArray(),
                ROUNDS,
                7);
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
