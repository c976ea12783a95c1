package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes docs/reading.md: how well replies are read by a reader that had not learned from their authors. */
final class ReadingReport {
    private static final List<String> LABELS = List.of("attending", "interested", "declined", "unclear");
    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98};
    private static final int ERRORS = 40;

    private final List<Guess> all;
    private final List<Guess> automatic;
    private final List<Guess> ordinary;
    private final List<Guess> hard;
    private final StringBuilder text = new StringBuilder();

    private ReadingReport(List<Guess> guesses) {
        this.all = guesses.stream().filter(guess -> guess.reply().isByAPerson()).toList();
        this.automatic =
                guesses.stream().filter(guess -> !guess.reply().isByAPerson()).toList();
        this.ordinary = all.stream().filter(guess -> !guess.reply().isHard()).toList();
        this.hard = all.stream().filter(guess -> guess.reply().isHard()).toList();
    }

    /** @param clauses how many single clauses were learned from beside the replies */
    static String of(List<Guess> calibrated, int clauses) {
        var report = new ReadingReport(calibrated);
        report.introduction(clauses);
        report.goals();
        report.tradeOff();
        report.calibration();
        report.confusion();
        report.aside();
        report.errors();
        return report.text.toString();
    }

    private void introduction(int clauses) {
        line("# How well replies are read");
        line("");
        line(
                "Written by `mvn -Pevaluate verify`; do not edit. Each reply of `src/corpus` was read by a reader that had not");
        line(
                "learned from its author: the authors are parted into %d folds, and each fold is read by a reader taught on the",
                CrossValidation.FOLDS);
        line(
                "others and on %,d single clauses. Behind each share stands its 95 %% interval, by drawing whole authors anew.",
                clauses);
        line(
                "Nobody real wrote these replies; how they were made is told in `src/corpus/README.md`. [How fast they are read](reading-speed.md) is");
        line("measured apart.");
        line("");
        line(
                "%,d replies by %d authors: %,d ordinary, %,d hard (irony, buried answers, changes of mind, other people's",
                all.size(),
                all.stream().map(guess -> guess.reply().author()).distinct().count(),
                ordinary.size(),
                hard.size());
        line("attendance, dialect, learner's language, idiom, mixed languages, emoji).");
        line("");
    }

    private void goals() {
        double sure = TrainedReader.SURE_ENOUGH;
        line("## At the threshold as shipped (%.2f)", sure);
        line("");
        line("| replies | right among decided | decided of the decidable | a yes for a no, or the reverse |");
        line("| --- | --- | --- | --- |");
        row("ordinary", ordinary, sure);
        row("hard", hard, sure);
        row(
                "Dutch",
                all.stream()
                        .filter(guess -> guess.reply().id().startsWith("nl"))
                        .toList(),
                sure);
        row(
                "English",
                all.stream()
                        .filter(guess -> guess.reply().id().startsWith("en"))
                        .toList(),
                sure);
        row("all", all, sure);
        List<Guess> unclear = all.stream()
                .filter(guess -> guess.reply().label().equals("unclear"))
                .toList();
        line("");
        line(
                "Of replies that a person should read, %s were left to one.",
                Measure.of(unclear, guess -> true, guess -> !guess.isDecided(sure)));
        line(
                "Of %,d texts that no person wrote, which screening is to keep from this reader, %s were left as well.",
                automatic.size(), Measure.of(automatic, guess -> true, guess -> !guess.isDecided(sure)));
        line("");
    }

    private void row(String name, List<Guess> guesses, double sure) {
        line(
                "| %s | %s | %s | %s |",
                name, Measure.right(guesses, sure), Measure.decided(guesses, sure), Measure.opposite(guesses, sure));
    }

    private void tradeOff() {
        line("## What another threshold brings and costs");
        line("");
        line(
                "The threshold is the setting `reading.sure-enough`: how likely a decision must be right before it is taken without the organizer.");
        line("");
        line("| threshold | ordinary: right | decided | hard: right | decided | opposite |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (double threshold : THRESHOLDS) {
            line(
                    "| %.2f | %s | %s | %s | %s | %s |",
                    threshold,
                    percent(Measure.share(decided(ordinary, threshold), Guess::isRight)),
                    percent(Measure.share(decidable(ordinary), guess -> guess.isDecided(threshold))),
                    percent(Measure.share(decided(hard, threshold), Guess::isRight)),
                    percent(Measure.share(decidable(hard), guess -> guess.isDecided(threshold))),
                    percent(Measure.share(all, guess -> guess.isDecided(threshold) && guess.isOpposite())));
        }
        line("");
    }

    private void calibration() {
        line("## Calibration");
        line("");
        line("| said to be right | replies | were right |");
        line("| --- | --- | --- |");
        double[] ends = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01};
        for (int i = 0; i + 1 < ends.length; i++) {
            double from = ends[i];
            double to = ends[i + 1];
            List<Guess> within = all.stream()
                    .filter(guess -> guess.probability() > 0 && guess.probability() >= from && guess.probability() < to)
                    .toList();
            line(
                    "| %.0f–%.0f %% | %d | %s |",
                    from * 100, Math.min(1, to) * 100, within.size(), percent(Measure.share(within, Guess::isRight)));
        }
        line("");
    }

    private void confusion() {
        line("## What was taken for what");
        line("");
        line("Rows are the labels, columns the decisions at the threshold as shipped.");
        line("");
        line("| | %s | waits |", String.join(" | ", LABELS.subList(0, 3)));
        line("| --- | --- | --- | --- | --- |");
        for (String label : LABELS) {
            List<Guess> such = all.stream()
                    .filter(guess -> guess.reply().label().equals(label))
                    .toList();
            var cells = new StringBuilder();
            for (String decision : LABELS.subList(0, 3)) {
                cells.append(such.stream()
                                .filter(guess -> shipped(guess).equals(decision))
                                .count())
                        .append(" | ");
            }
            line(
                    "| %s | %s%d |",
                    label,
                    cells,
                    such.stream()
                            .filter(guess -> shipped(guess).equals("unclear"))
                            .count());
        }
        line("");
    }

    private static String shipped(Guess guess) {
        return guess.isDecided(TrainedReader.SURE_ENOUGH) ? guess.label() : "unclear";
    }

    private void aside() {
        line("## Beside the answer");
        line("");
        BesideTheAnswer.table(all).forEach(row -> line("%s", row));
        line("");
    }

    private void errors() {
        line("## The surest mistakes that remain");
        line("");
        List<Guess> wrong = new ArrayList<>(all.stream()
                .filter(guess -> guess.probability() > 0 && !guess.isRight())
                .toList());
        wrong.sort(Comparator.comparingDouble(Guess::probability).reversed());
        for (Guess guess : wrong.subList(0, Math.min(ERRORS, wrong.size()))) {
            line(
                    "- %.2f %s, is %s: %s (`%s`)",
                    guess.probability(),
                    guess.label(),
                    guess.reply().label(),
                    shortened(guess.reply().text()),
                    guess.reply().id());
        }
    }

    private static String shortened(String text) {
        String line =
                text.replaceAll("\\s+", " ").replace("|", "/").replace("<", "‹").replace(">", "›");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static List<Guess> decided(List<Guess> guesses, double sure) {
        return guesses.stream().filter(guess -> guess.isDecided(sure)).toList();
    }

    private static List<Guess> decidable(List<Guess> guesses) {
        return guesses.stream().filter(guess -> guess.reply().isDecidable()).toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format.replace("%%", "%") : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
