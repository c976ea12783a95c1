package org.erbij.flow;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.step.identify.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How a mail was settled.
 *
 * @param because in words for the organizer; never a person's own
 * @param about the invitation it is about, as far as known: of a held mail, whom the organizer may settle it for
 * @param asks sentences in it that want an answer from the organizer
 */
public record Disposition(
        Verdict verdict, String because, @Nullable RsvpKey about, List<String> asks) {
    public Disposition {
        asks = List.copyOf(asks);
    }

    /** What became of it. */
    public enum Verdict {
        /** Changed or confirmed a standing; a confirmation is on its way. */
        ANSWERED,
        /** Changed or confirmed a standing; nobody is written to. */
        RECORDED,
        /** Waits for the organizer. */
        HELD,
        /** From a machine, or of no consequence. */
        IGNORED,
        /** A report about a mail of ours, noted. */
        REPORT_NOTED
    }

    public static Disposition held(String because, @Nullable RsvpKey about, List<String> asks) {
        return new Disposition(Verdict.HELD, because, about, asks);
    }

    public static Disposition ignored(String because) {
        return new Disposition(Verdict.IGNORED, because, null, List.of());
    }

    /** The same with another reason, if all it came to was that something was recorded. */
    Disposition recordedBecause(String reason) {
        return verdict == Verdict.RECORDED ? new Disposition(verdict, reason, about, asks) : this;
    }

    /** Whether it was recorded of somebody who is not to be written to. */
    public boolean getsNoMail() {
        return verdict == Verdict.RECORDED && because.equals(Answering.NO_MAIL);
    }

    /** Of nobody who was invited: the event that they write about; empty where they name none. */
    public Optional<EventId> writesAbout() {
        return Identifier.writesAbout(because);
    }

    /** Whether whoever wrote it, if they are known, surely wrote it for themselves. */
    public boolean isForItsWriter() {
        return Identifier.isForThemselves(because);
    }

    /** Redacted: what somebody asks is their words. */
    @Override
    public String toString() {
        return verdict + ": " + because;
    }
}
