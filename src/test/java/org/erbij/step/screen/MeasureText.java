package org.erbij.step.screen;

import java.util.*;

public final class MeasureText {
    public static void main(String[] a) throws Exception {
        List<LabelledText> all = new ArrayList<>(LabelledText.corpus());
        all.addAll(LabelledText.invented());
        int folds = 10;
        double w = a.length > 0 ? Double.parseDouble(a[0]) : 3;
        List<Object[]> scored = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            final int ff = f;
            var train = all.stream()
                    .filter(t -> Math.floorMod(t.author().hashCode() * 31 + 7, folds) != ff)
                    .toList();
            var test = all.stream()
                    .filter(t -> Math.floorMod(t.author().hashCode() * 31 + 7, folds) == ff)
                    .toList();
            var model = MachineTextLearner.learn(train);
            for (var t : test) {
                String words = t.words();
                var fs = TextFeatures.of(words);
                double v = MachineText.weight(fs, model)
                        + AutomaticSubject.of(t.subject()).points()
                        + (SaysAutomatic.in(words) ? 3.5 : 0);
                if (fs.contains("[answers]") || fs.contains("[leaving]")) v = Math.min(v, v >= 1.5 ? -0.5 : -5);
                if (Challenge.asks(words)) v = 9;
                scored.add(new Object[] {t, v});
            }
        }
        for (String part : new String[] {"corpus", "nl.txt", "en.txt", "abroad", "more", "people", "all"})
            for (double th : new double[] {-1.5, -1, -0.75, -0.5, 0, 0.25, 0.5, 1, 1.5, 2}) {
                int tp = 0, fp = 0, pos = 0, neg = 0;
                for (var s : scored) {
                    var t = (LabelledText) s[0];
                    String id = t.id();
                    if (!(part.equals("all") || (part.equals("corpus") ? !id.contains(".txt") : id.startsWith(part))))
                        continue;
                    boolean m = t.machine();
                    double v = (double) s[1];
                    if (m) {
                        pos++;
                        if (v >= th) tp++;
                    } else {
                        neg++;
                        if (v >= th) fp++;
                    }
                }
                System.out.printf(
                        "%s th %.2f: machines found %d/%d (%.3f), people taken %d/%d%n",
                        part, th, tp, pos, tp / (double) Math.max(1, pos), fp, neg);
            }
        scored.sort(Comparator.comparingDouble(s -> (double) s[1]));
        System.out.println("--- people taken for machines");
        int n = 0;
        for (int i = scored.size() - 1; i >= 0 && n < 60; i--) {
            var t = (LabelledText) scored.get(i)[0];
            if (!t.machine()) {
                n++;
                System.out.printf(
                        "%.2f %s %s %s%n",
                        scored.get(i)[1], t.label(), t.id(), t.text().replace('\n', '/'));
            }
        }
        System.out.println("--- machines taken for people");
        n = 0;
        for (var s : scored) {
            var t = (LabelledText) s[0];
            if (t.machine() && n < 75) {
                n++;
                System.out.printf(
                        "%.2f %s [%s] %s%n", s[1], t.id(), t.subject(), t.text().replace('\n', '/'));
            }
        }
        var model = MachineTextLearner.learn(all);
        System.out.println("features " + model.size() + " of weight>0.05: "
                + model.values().stream().filter(v -> Math.abs(v) > 0.05).count());
    }
}
