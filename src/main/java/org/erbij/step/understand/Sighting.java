package org.erbij.step.understand;

/** A cue seen in a clause, over the words from (inclusive) to (exclusive). */
record Sighting(Cue cue, int from, int to) {}
