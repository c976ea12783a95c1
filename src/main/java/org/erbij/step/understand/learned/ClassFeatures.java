package org.erbij.step.understand.learned;

import java.util.List;
import org.erbij.step.understand.phrase.WordClasses;

/** What a model sees of the {@link WordClasses} of a clause: alone, in rows of two and three, and near each word. */
final class ClassFeatures {
    private static final int LONGEST = 80;
    private static final int FAR = 3;
    private static final int[] START = {1};
    private static final int[] END = {2};

    private final List<String> words;
    private final int[][] classes;
    private final Features features;

    private ClassFeatures(List<String> words, Features features) {
        this.words = words;
        this.features = features;
        this.classes = new int[words.size() + 2][];
        classes[0] = START;
        for (int i = 0; i < words.size(); i++) {
            classes[i + 1] = WordClasses.SHIPPED.of(words.get(i));
        }
        classes[words.size() + 1] = END;
    }

    static void of(List<String> words, Features features) {
        new ClassFeatures(words.size() > LONGEST ? words.subList(0, LONGEST) : words, features).add();
    }

    private void add() {
        for (int at = 0; at < classes.length; at++) {
            for (int one : classes[at]) {
                features.add('k', one);
                rows(one, at);
                near(one, at);
            }
        }
    }

    private void rows(int one, int at) {
        for (int far = 1; far <= FAR && at + far < classes.length; far++) {
            for (int other : classes[at + far]) {
                features.add('K', one, other, far, 0);
            }
        }
        if (at + 2 < classes.length) {
            for (int second : classes[at + 1]) {
                for (int third : classes[at + 2]) {
                    features.add('T', one, second, third, 0);
                }
            }
        }
    }

    /** Words stand one place before their class. */
    private void near(int one, int at) {
        for (int far = -FAR; far <= FAR; far++) {
            int word = at - 1 + far;
            if (far != 0 && word >= 0 && word < words.size()) {
                features.add('W', one, words.get(word).hashCode(), far, 0);
            }
        }
    }
}
