package org.erbij.step.screen;

import java.util.function.UnaryOperator;
import org.erbij.mail.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** One mail as screening looks at it: what more than one rule needs is found once, and only when a rule asks. */
final class Look {
    private final ReceivedMessage message;
    private final UnaryOperator<String> unquoted;
    private @Nullable NewText words;
    private @Nullable AutomaticText text;

    /** @param unquoted takes quotation out of a text */
    Look(ReceivedMessage message, UnaryOperator<String> unquoted) {
        this.message = message;
        this.unquoted = unquoted;
    }

    ReceivedMessage message() {
        return message;
    }

    /** In lower case, beside whatever is quoted. */
    String words() {
        return newText().words();
    }

    AutomaticText text() {
        AutomaticText known = text;
        if (known == null) {
            var subject = AutomaticSubject.of(message.content().subject());
            known = AutomaticText.weigh(subject, words(), newText().quotes());
            text = known;
        }
        return known;
    }

    private NewText newText() {
        NewText known = words;
        if (known == null) {
            String text = message.content().text();
            known = NewText.of(text, unquoted.apply(text));
            words = known;
        }
        return known;
    }
}
