package org.erbij.step.screen;

import java.util.function.Function;
import org.erbij.mail.ReceivedMessage;

/** Who is talking. */
public sealed interface Screened {
    ReceivedMessage message();

    /**
     * @param answerable whether an automatic answer is permitted (R28, R29, R42)
     * @param likeness how much it has of a machine's
     */
    record FromPerson(ReceivedMessage message, boolean answerable, Likeness likeness) implements Screened {}

    /** A person's words that came through a mailing list: held, never answered (R38). */
    record FromList(ReceivedMessage message) implements Screened {}

    /**
     * A person's or a machine's: held, never decided on, never answered (R36).
     *
     * @param ratherAMachine whether not even a wish to be left alone that stands by itself is to be believed unseen
     */
    record FromEither(ReceivedMessage message, String because, boolean ratherAMachine) implements Screened {}

    /** A report about a mail. */
    record FromMailSystem(ReceivedMessage message, Kind kind, String because) implements Screened {}

    /**
     * No person wrote it; changes nothing, gets no answer.
     *
     * @param byItsWords whether nothing but what it says makes it a machine's, or through what it came
     */
    record FromRobot(ReceivedMessage message, Kind kind, String because, boolean byItsWords) implements Screened {}

    /**
     * What it is, once it was read. Where only words spoke for a machine, an answer among them, a wish to leave or a question of their own
     * speaks for a person: a mail that somebody may have written is never dropped unseen. Where some of them did, and neither an answer nor
     * a wish is beyond doubt, it is in doubt.
     *
     * @param says whether it says or asks something that only a person would
     * @param surely whether an answer or a wish to leave is beyond doubt in it
     */
    default Screened onceRead(boolean says, boolean surely) {
        if (this instanceof FromRobot r && r.byItsWords() && says) {
            return new FromEither(r.message(), Screening.PERHAPS_A_MACHINE, true);
        }
        return this instanceof FromPerson p && p.likeness() != Likeness.NONE && !surely
                ? new FromEither(p.message(), Screening.PERHAPS_A_MACHINE, false)
                : this;
    }

    default <R> R match(
            Function<FromPerson, R> person,
            Function<FromList, R> list,
            Function<FromEither, R> either,
            Function<FromMailSystem, R> mailSystem,
            Function<FromRobot, R> robot) {
        if (this instanceof FromPerson p) {
            return person.apply(p);
        }
        if (this instanceof FromList l) {
            return list.apply(l);
        }
        if (this instanceof FromEither e) {
            return either.apply(e);
        }
        return this instanceof FromMailSystem s ? mailSystem.apply(s) : robot.apply((FromRobot) this);
    }
}
