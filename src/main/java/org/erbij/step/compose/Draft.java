package org.erbij.step.compose;

import java.util.List;
import java.util.Map;
import org.erbij.domain.people.Language;

/**
 * Everything the words of a letter are made of, but the reader's name: letters of one draft share their words.
 *
 * @param languages in the order they stand in the mail; one body for each
 * @param answered the subject that it answers; empty where it has one of its own
 * @param mark that it is but a sample, where it is
 * @param titles the parts of the subject, in their order
 */
record Draft(
        List<Language> languages,
        String answered,
        SampleMark mark,
        List<Block> bodies,
        List<Block> titles,
        TemplateSource layout) {
    /** A text and what it may say. */
    record Block(TemplateSource source, Map<String, Object> facts) {
        Block {
            facts = Map.copyOf(facts);
        }

        /** Redacted: facts may hold a name or a place. */
        @Override
        public String toString() {
            return "a text of " + facts.size() + " facts";
        }
    }

    Draft {
        languages = List.copyOf(languages);
        bodies = List.copyOf(bodies);
        titles = List.copyOf(titles);
    }

    /** Redacted: facts and texts may hold a name or a place. */
    @Override
    public String toString() {
        return "a draft in " + languages;
    }
}
