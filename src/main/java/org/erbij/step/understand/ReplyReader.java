package org.erbij.step.understand;

/** Reads a person's words and calendar replies. Pure; never guesses: what is not surely an answer is unclear. */
public interface ReplyReader {
    Understanding read(Words words, Context context);
}
