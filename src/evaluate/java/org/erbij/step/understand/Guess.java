package org.erbij.step.understand;

import java.util.Locale;
import org.erbij.step.understand.learned.Calibration;

/**
 * What a reader that had not learned from a reply's author made of the reply.
 *
 * @param label of the likeliest decision
 * @param probability that it is right, before calibration; 0 when nothing could be decided
 * @param understanding what it concluded when it had to decide whatever it could
 */
record Guess(Reply reply, String label, double probability, Understanding understanding) {
    static Guess of(Reply reply, TrainedReader unsure) {
        Understanding understanding = unsure.read(Words.of(reply.text()), Context.NONE);
        Remarks remarks = understanding.remarks();
        return understanding.match(
                understood -> new Guess(
                        reply,
                        understood.answer().attendance().name().toLowerCase(Locale.ROOT),
                        remarks.confidence(),
                        understood),
                unclear -> new Guess(reply, "unclear", 0, unclear));
    }

    Guess calibrated(Calibration calibration) {
        return probability == 0 ? this : new Guess(reply, label, calibration.of(probability), understanding);
    }

    boolean isDecided(double sureEnough) {
        return !label.equals("unclear") && probability >= sureEnough;
    }

    boolean isRight() {
        return reply.allows(label);
    }

    /** A yes read as a no, or the reverse. */
    boolean isOpposite() {
        return reply.isOppositeOf(label);
    }
}
