package org.erbij.rehearse;

import java.util.function.Consumer;

/** Tells whoever watches a rehearsal what is played now: each of its performances takes a while. */
final class Acts {
    private final Consumer<String> watcher;
    private final int number;
    private int begun;

    Acts(Consumer<String> watcher, int number) {
        this.watcher = watcher;
        this.number = number;
    }

    void begin(String what) {
        begun++;
        watcher.accept("playing " + begun + " of " + number + ": " + what);
    }
}
