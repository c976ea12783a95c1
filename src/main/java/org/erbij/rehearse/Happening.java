package org.erbij.rehearse;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.erbij.domain.event.MailKind;
import org.erbij.rehearse.Cast.Outcome;

/** Something that happens in a rehearsal, as its report tells it. */
public sealed interface Happening {
    Instant at();

    /**
     * Somebody wrote, or a machine in their name.
     *
     * @param words what was written; empty where a machine wrote
     */
    record Wrote(Instant at, String firstName, String words, Outcome outcome, Narrator.Aftermath aftermath)
            implements Happening {
        /** Redacted: the words may be what somebody really wrote. */
        @Override
        public String toString() {
            return outcome + " at " + at;
        }
    }

    /**
     * Mails of one kind were put out at one moment.
     *
     * @param firstNames of those who got one
     * @param samples one for each language somebody got it in
     */
    record Mailed(Instant at, MailKind kind, List<String> firstNames, List<Sample> samples) implements Happening {
        public Mailed {
            firstNames = List.copyOf(firstNames);
            samples = List.copyOf(samples);
        }

        @Override
        public String toString() {
            return kind.word() + " at " + at + " to " + firstNames.size();
        }
    }

    /** The organizer did something that is not planned. */
    record Did(Instant at, String what) implements Happening {
        @Override
        public String toString() {
            return what + " at " + at;
        }
    }

    /**
     * A mail as its reader has it.
     *
     * @param played false where it is as its reader would have it who reads the other language
     * @param languages as in Content-Language: {@code nl}, {@code en}, or both
     */
    record Sample(
            String firstName,
            boolean played,
            String languages,
            String subject,
            String text,
            String html,
            boolean calendar) {
        /** Redacted: a mail holds names. */
        @Override
        public String toString() {
            return "a mail in " + languages;
        }
    }

    default <R> R match(Function<Wrote, R> wrote, Function<Mailed, R> mailed, Function<Did, R> did) {
        if (this instanceof Wrote w) {
            return wrote.apply(w);
        }
        return this instanceof Mailed m ? mailed.apply(m) : did.apply((Did) this);
    }
}
