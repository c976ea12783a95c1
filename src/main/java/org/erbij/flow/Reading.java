package org.erbij.flow;

import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MessageParser;
import org.erbij.step.screen.Kind;
import org.erbij.step.screen.Likeness;
import org.erbij.step.screen.Screened;
import org.erbij.step.screen.Screener;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.ReplyReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.erbij.step.understand.visible.VisibleWords;
import org.jspecify.annotations.Nullable;

/** Steps 3 to 5: what a mail is and what a person means by it. Used by reception and by {@code classify}. */
public final class Reading {
    /** So sure must an answer be where words that machines write stand beside it. */
    private static final double BEYOND_DOUBT = 0.95;

    private final VisibleWords visibleWords = new VisibleWords();
    private final MessageParser parser;
    private final ReplyReader reader;

    public Reading(MessageParser parser, ReplyReader reader) {
        this.parser = parser;
        this.reader = reader;
    }

    /** Never throws for anything a mail can hold. */
    public Read read(RawMessage raw, Context context, Screener screener) {
        Screened screened = screener.screen(parser.parse(raw), text -> visibleWords.unquoted(text, context.texts()));
        boolean byHeader = screened.match(
                person -> false, list -> false, either -> false, mailSystem -> true, robot -> !robot.byItsWords());
        if (byHeader) {
            return new Read(screened, null);
        }
        Understanding understanding = reader.read(Words.of(screened.message()), context);
        boolean challenge = isChallenge(screened);
        boolean asks = understanding.remarks().asks().stream()
                .anyMatch(one -> OwnQuestion.is(one) && !(challenge && OwnQuestion.asksForProof(one)));
        Screened settled = screened.onceRead(asks || says(understanding), saysBeyondDoubt(understanding, screened));
        return new Read(settled, settled instanceof Screened.FromRobot ? null : understanding);
    }

    /** Asks the sender for proof (R37), or speaks of such a mail. */
    private static boolean isChallenge(Screened screened) {
        return screened.match(
                person -> false,
                list -> false,
                either -> false,
                mailSystem -> false,
                robot -> robot.kind() == Kind.CHALLENGE);
    }

    private static boolean says(Understanding understanding) {
        Remarks remarks = understanding.remarks();
        return remarks.asksToLeave()
                || remarks.mayAskToLeave()
                || remarks.onlyNames().people() > 0
                || understanding.match(answer -> true, unclear -> false);
    }

    private static boolean saysBeyondDoubt(Understanding understanding, Screened screened) {
        Remarks remarks = understanding.remarks();
        if (remarks.asksToLeave()) {
            return remarks.onlyLeaves() || !isMuchLikeAMachines(screened);
        }
        return remarks.mayAskToLeave()
                || remarks.onlyNames().people() > 0
                || understanding.match(answer -> remarks.confidence() >= BEYOND_DOUBT, unclear -> false);
    }

    private static boolean isMuchLikeAMachines(Screened screened) {
        return screened.match(
                person -> person.likeness() == Likeness.MUCH,
                list -> false,
                either -> false,
                mailSystem -> false,
                robot -> false);
    }

    /** Step 3 alone, for a mail that cannot be read further. */
    ReceivedMessage parse(RawMessage raw) {
        return parser.parse(raw);
    }

    /** @param understanding null for what no person wrote */
    public record Read(Screened screened, @Nullable Understanding understanding) {
        public ReceivedMessage message() {
            return screened.message();
        }
    }
}
