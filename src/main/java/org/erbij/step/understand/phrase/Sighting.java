package org.erbij.step.understand.phrase;

/** A cue seen in a clause, over the words from (inclusive) to (exclusive). */
public record Sighting(Cue cue, int from, int to) {}
