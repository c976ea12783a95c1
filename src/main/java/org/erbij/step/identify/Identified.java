package org.erbij.step.identify;

import java.util.function.Function;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.jspecify.annotations.Nullable;

/** For whom a message speaks. */
public sealed interface Identified {
    /** An invitee, and why we believe so. */
    record Invitee(RsvpKey rsvp, Ground ground) implements Identified {}

    /**
     * Nobody we can name.
     *
     * @param proposal the invitee in whose thread it came, or whose sender is invited as well: "is this Yara?" (R8); null when there
     *     is none
     */
    record Stranger(String because, @Nullable RsvpKey proposal) implements Identified {}

    default <R> R match(Function<Invitee, R> invitee, Function<Stranger, R> stranger) {
        return this instanceof Invitee i ? invitee.apply(i) : stranger.apply((Stranger) this);
    }
}
