package org.erbij.step.screen;

import org.erbij.mail.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** One mail as screening looks at it: what more than one rule needs is found once, and only when a rule asks. */
final class Look {
    private final ReceivedMessage message;
    private @Nullable NewText words;
    private @Nullable AutomaticText text;

    Look(ReceivedMessage message) {
        this.message = message;
    }

    ReceivedMessage message() {
        return message;
    }

    /** In lower case, above whatever is quoted. */
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
            known = NewText.of(message.content().text());
            words = known;
        }
        return known;
    }
}
