package org.erbij.step.compose;

import java.util.function.Function;
import org.erbij.mail.OutgoingMessage;

/** A letter that is ready to leave, or why it could not be made. */
public sealed interface Composed {
    /** @param subject as the reader sees it, for the list of what was sent */
    record Ready(OutgoingMessage message, String subject) implements Composed {
        @Override
        public String toString() {
            return message.toString();
        }
    }

    /** @param because the template and what is wrong with it, in words for the organizer */
    record Failed(String because) implements Composed {}

    default <R> R match(Function<Ready, R> ready, Function<Failed, R> failed) {
        return this instanceof Ready r ? ready.apply(r) : failed.apply((Failed) this);
    }
}
