package org.erbij.rehearse;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;

/**
 * What a rehearsal showed.
 *
 * @param story everything that happened, in order
 * @param whatIfs what else could happen, each played by itself
 */
public record Report(
        Event event, List<Happening> story, List<WhatIf> whatIfs, Players players, Narrator.Ending ending) {
    public Report {
        story = List.copyOf(story);
        whatIfs = List.copyOf(whatIfs);
    }

    /**
     * Who was played, besides the organizers.
     *
     * @param ofTheList first names that are on the organizer's list
     * @param madeUp names of nobody, where the list was too short
     */
    public record Players(List<String> ofTheList, List<String> madeUp) {
        public Players {
            ofTheList = List.copyOf(ofTheList);
            madeUp = List.copyOf(madeUp);
        }

        public int number() {
            return ofTheList.size() + madeUp.size();
        }

        /** Redacted: they are people's names. */
        @Override
        public String toString() {
            return number() + " players, " + ofTheList.size() + " of the list";
        }
    }

    /**
     * Something that may come in between, and what Erbij does then.
     *
     * @param consequences what does not show among the mails: who gets none, and what does not leave any more
     */
    public record WhatIf(String title, List<String> consequences, List<Happening> story, List<String> deviations) {
        public WhatIf {
            consequences = List.copyOf(consequences);
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
