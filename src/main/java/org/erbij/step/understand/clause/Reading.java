package org.erbij.step.understand.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Cue;

/**
 * What one clause says.
 *
 * @param senses said outright; two that differ are a contradiction
 * @param leanings said so mildly that anything said outright beats it: "ja", "zou graag komen"
 * @param negated whether a sense came from turning a phrase round
 * @param condition whether it states a condition for the clause beside it
 * @param hint whether it holds a word of those who want to stay involved
 * @param cues seen in it, in their order
 * @param bare whether it says nothing at all about coming or the list
 */
public record Reading(
        Clause clause,
        Set<Sense> senses,
        Set<Sense> leanings,
        boolean wish,
        boolean negated,
        boolean involved,
        boolean hint,
        boolean leaves,
        boolean silence,
        boolean correction,
        boolean condition,
        List<Cue> cues,
        boolean bare) {
    public Reading {
        senses = Set.copyOf(senses);
        leanings = Set.copyOf(leanings);
        cues = List.copyOf(cues);
    }

    Reading saying(Sense sense) {
        return new Reading(
                clause,
                EnumSet.of(sense),
                leanings,
                false,
                negated,
                involved,
                hint,
                leaves,
                silence,
                correction,
                condition,
                cues,
                false);
    }

    Reading silent() {
        return new Reading(
                clause,
                Set.of(),
                Set.of(),
                false,
                false,
                involved,
                hint,
                leaves,
                silence,
                correction,
                condition,
                cues,
                bare);
    }

    /** What is said of another day says nothing about ours. */
    public Reading elsewhere() {
        return senses.contains(Sense.PERHAPS) || senses.isEmpty() ? this : silent();
    }

    boolean says(Sense sense) {
        return senses.contains(sense);
    }

    @Override
    public String toString() {
        return senses + " in " + clause;
    }
}
