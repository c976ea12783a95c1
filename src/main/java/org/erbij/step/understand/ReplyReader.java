package org.erbij.step.understand;

import java.util.function.Supplier;

/** Reads a person's words and calendar replies. Pure; never guesses: what is not surely an answer is unclear. */
public interface ReplyReader {
    Understanding read(Words words, Context context);

    /** One that is made when the first reply comes, for whoever may have none to read. Thread-safe if the made one is. */
    static ReplyReader whenNeeded(Supplier<ReplyReader> making) {
        return new ReaderWhenNeeded(making);
    }
}
