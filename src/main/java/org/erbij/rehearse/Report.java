package org.erbij.rehearse;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;

/**
 * What a rehearsal showed.
 *
 * @param story everything that happened, in order
 * @param whatIfs what else could happen, each played by itself
 * @param players how many people were played, besides the organizers
 */
public record Report(Event event, List<Happening> story, List<WhatIf> whatIfs, int players, Narrator.Ending ending) {
    public Report {
        story = List.copyOf(story);
        whatIfs = List.copyOf(whatIfs);
    }

    /** Something that may come in between, and what Erbij does then. */
    public record WhatIf(String title, List<Happening> story, List<String> deviations) {
        public WhatIf {
            story = List.copyOf(story);
            deviations = List.copyOf(deviations);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** What must never happen and did, in any of the plays; empty when all is well. */
    public List<String> deviations() {
        return Stream.concat(
                        ending.deviations().stream(), whatIfs.stream().flatMap(whatIf -> whatIf.deviations().stream()))
                .toList();
    }

    @Override
    public String toString() {
        return "rehearsal of " + event.id().value();
    }
}
