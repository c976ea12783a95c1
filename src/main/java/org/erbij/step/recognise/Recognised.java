package org.erbij.step.recognise;

import java.util.function.Function;

/** Whether a mail is part of a conversation we started. */
public sealed interface Recognised {
    /** It is. */
    record Ours(String because) implements Recognised {}

    /** It may be: looked at in memory, and kept only when that shows it is. */
    record Perhaps(Doubt doubt) implements Recognised {}

    /** It is not: not fetched, not stored, not logged. */
    record NotOurs() implements Recognised {}

    /** What has to be shown before a {@link Perhaps} is ours. */
    enum Doubt {
        /** That it names an id or UID of ours: a report, a calendar part, an id only in References. */
        MUST_NAME_OURS,
        /** That a listed person's words answer an open event. */
        MUST_ANSWER_LISTED,
        /** That a stranger's words answer an open event, whose title or public code stands in the subject, or to whose public address they came. */
        MUST_ANSWER_STRANGER
    }

    default <R> R match(Function<Ours, R> ours, Function<Perhaps, R> perhaps, Function<NotOurs, R> notOurs) {
        if (this instanceof Ours o) {
            return ours.apply(o);
        }
        return this instanceof Perhaps p ? perhaps.apply(p) : notOurs.apply((NotOurs) this);
    }
}
