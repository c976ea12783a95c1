package org.erbij.step.understand.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Cue;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sighting;
import org.erbij.step.understand.phrase.Sightings;

/** Reads one clause: its cues, who they are about, and what negation, doubt and condition make of them. */
public final class ClauseReader {
    /** A negation before a cue reaches so many words ahead of it, and one behind it so many back. */
    private static final int REACH_AHEAD = 8;

    private static final int REACH_BACK = 4;

    private static final Set<String> SELF = Set.of("ik", "i", "we", "wij", "me", "mij", "us", "ons");
    private static final Set<String> NEXT_TIME = Set.of("volgende", "volgend", "next", "future", "another");

    private final Sightings sightings;

    public ClauseReader(Phrasebook book) {
        this.sightings = new Sightings(book);
    }

    public Reading read(Clause clause) {
        List<Sighting> seen = sightings.in(clause.tokens());
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        seen.forEach(sighting -> cues.add(sighting.cue()));
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        Set<Sense> leanings = EnumSet.noneOf(Sense.class);
        boolean negated = false;
        boolean wish = false;
        for (Sighting sighting : seen) {
            boolean ofSomethingElse = isAboutOthers(sighting, seen, clause) || isAboutTheTime(sighting, clause);
            if (clause.asked() || ofSomethingElse || completesRefusal(sighting, seen)) {
                continue;
            }
            switch (sighting.cue()) {
                case COMING -> {
                    boolean turned = isTurned(sighting, seen, clause);
                    negated |= turned;
                    senses.add(turned ? Sense.NO : Sense.YES);
                }
                case MISSING -> {
                    boolean refused =
                            seen.stream().anyMatch(s -> s.to() <= sighting.from() && isNotMissing(s, seen, clause));
                    boolean turned = refused || isTurned(sighting, seen, clause);
                    negated |= turned;
                    senses.add(turned ? Sense.YES : Sense.NO);
                }
                case NOT_COMING -> {
                    boolean turned = negationsBefore(sighting, seen) % 2 == 1 || isNotMissing(sighting, seen, clause);
                    negated |= turned;
                    senses.add(turned ? Sense.YES : Sense.NO);
                }
                case WISH -> {
                    wish = true;
                    leanings.add(isTurned(sighting, seen, clause) ? Sense.NO : Sense.YES);
                }
                case PERHAPS -> senses.add(Sense.PERHAPS);
                case AYE -> leanings.add(isTurned(sighting, seen, clause) ? Sense.NO : Sense.YES);
                case NAY -> leanings.add(Sense.NO);
                default -> {
                    // says nothing about coming by itself
                }
            }
        }
        if (cues.contains(Cue.INVOLVED) && speaksOfNextTime(seen, clause)) {
            senses.removeAll(Set.of(Sense.YES, Sense.PERHAPS));
            leanings.remove(Sense.YES);
        }
        boolean condition = cues.contains(Cue.CONDITION) && !cues.contains(Cue.HARMLESS);
        boolean opensWithCondition =
                condition && seen.stream().anyMatch(s -> s.cue() == Cue.CONDITION && s.from() <= 2);
        if (opensWithCondition && senses.equals(Set.of(Sense.NO))) {
            senses.clear();
        }
        if (condition && (senses.contains(Sense.YES) || leanings.contains(Sense.YES))) {
            senses.add(Sense.PERHAPS);
        }
        if (senses.contains(Sense.PERHAPS)) {
            senses = EnumSet.of(Sense.PERHAPS);
        }
        return new Reading(
                clause,
                senses,
                leanings,
                wish,
                negated,
                cues.contains(Cue.INVOLVED),
                cues.contains(Cue.HINT),
                cues.contains(Cue.LEAVE) || cues.contains(Cue.SILENCE),
                cues.contains(Cue.SILENCE) || cues.contains(Cue.NO_ANSWER),
                cues.contains(Cue.CORRECTION),
                opensWithCondition && senses.isEmpty(),
                seen.stream().map(Sighting::cue).toList(),
                senses.isEmpty() && leanings.isEmpty() && !cues.contains(Cue.INVOLVED) && !cues.contains(Cue.NOTHING));
    }

    /** "my boyfriend will be there": somebody else stands before the cue, and the writer not in between. */
    private static boolean isAboutOthers(Sighting sighting, List<Sighting> seen, Clause clause) {
        int other = -1;
        int self = -1;
        for (Sighting before : seen) {
            if (before.to() <= sighting.from()) {
                other = before.cue() == Cue.OTHERS ? before.from() : other;
                self = before.cue() == Cue.SELF ? before.from() : self;
            }
        }
        List<String> words = clause.tokens().subList(sighting.from(), Math.min(sighting.to(), sighting.from() + 2));
        boolean speaksOfSelf = words.stream().anyMatch(SELF::contains);
        return other >= 0 && self < other && !speaksOfSelf;
    }

    /** "18u haal ik niet", "I have to work until six": that hour is refused, and what they say of the evening is elsewhere. */
    private static boolean isAboutTheTime(Sighting sighting, Clause clause) {
        return sighting.cue() == Cue.NOT_COMING && TimeOfDay.isNamed(clause);
    }

    /** "kan dit niet" + "missen": a refusal to be away. */
    private static boolean isNotMissing(Sighting refusal, List<Sighting> seen, Clause clause) {
        String last = clause.tokens().get(refusal.to() - 1);
        return refusal.cue() == Cue.NOT_COMING
                && (last.equals("niet") || last.equals("not"))
                && seen.stream()
                        .anyMatch(s ->
                                s.cue() == Cue.MISSING && s.from() >= refusal.to() && s.from() - refusal.to() <= 2);
    }

    /** "volgende keer ben ik er graag bij" is no yes to this time. */
    private static boolean speaksOfNextTime(List<Sighting> seen, Clause clause) {
        return seen.stream()
                .filter(s -> s.cue() == Cue.INVOLVED)
                .anyMatch(
                        s -> clause.tokens().subList(s.from(), s.to()).stream().anyMatch(NEXT_TIME::contains));
    }

    /** "kan niet" + "aanwezig zijn": the verb at the end belongs to the refusal before it. */
    private static boolean completesRefusal(Sighting sighting, List<Sighting> seen) {
        boolean yes = sighting.cue() == Cue.COMING || sighting.cue() == Cue.WISH || sighting.cue() == Cue.AYE;
        return yes
                && seen.stream()
                        .anyMatch(s -> s.cue() == Cue.NOT_COMING
                                && s.to() <= sighting.from()
                                && sighting.from() - s.to() <= 2);
    }

    private static boolean isTurned(Sighting sighting, List<Sighting> seen, Clause clause) {
        long behind = seen.stream()
                .filter(s -> s.cue() == Cue.NOT || isRegret(s, clause))
                .filter(s -> s.from() >= sighting.to() && s.from() - sighting.to() <= REACH_BACK)
                .count();
        return (negationsBefore(sighting, seen) + behind) % 2 == 1;
    }

    /** "kan maandag" + "helaas niet". */
    private static boolean isRegret(Sighting sighting, Clause clause) {
        String last = clause.tokens().get(sighting.to() - 1);
        return sighting.cue() == Cue.NAY
                && sighting.to() - sighting.from() > 1
                && (last.equals("niet") || last.equals("not"));
    }

    private static long negationsBefore(Sighting sighting, List<Sighting> seen) {
        return seen.stream()
                .filter(s -> s.cue() == Cue.NOT && s.to() <= sighting.from() && sighting.from() - s.to() <= REACH_AHEAD)
                .count();
    }
}
