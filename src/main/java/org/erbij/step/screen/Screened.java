package org.erbij.step.screen;

import java.util.function.Function;
import org.erbij.mail.ReceivedMessage;

/** Who is talking. */
public sealed interface Screened {
    ReceivedMessage message();

    /** @param answerable whether an automatic answer is permitted (R28, R29, R42) */
    record FromPerson(ReceivedMessage message, boolean answerable) implements Screened {}

    /** A person's words that came through a mailing list: held, never answered (R38). */
    record FromList(ReceivedMessage message) implements Screened {}

    /** A person's or a machine's: held, never decided on, never answered (R36). */
    record FromEither(ReceivedMessage message, String because) implements Screened {}

    /** A report about a mail. */
    record FromMailSystem(ReceivedMessage message, Kind kind, String because) implements Screened {}

    /** No person wrote it; changes nothing, gets no answer. */
    record FromRobot(ReceivedMessage message, Kind kind, String because) implements Screened {}

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
