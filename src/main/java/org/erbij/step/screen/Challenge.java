package org.erbij.step.screen;

import java.util.List;
import org.erbij.mail.ReceivedMessage;

/** Asks the sender to prove to be human before it delivers. Never answered, never clicked (R37). */
final class Challenge {
    private static final List<String> WORDS = List.of(
            "senders i have approved",
            "approved senders",
            "confirm that you are human",
            "prove that you are human",
            "verify that you are human",
            "to verify your email address so your message",
            "have your message delivered",
            "your message is being held",
            "your message has been held",
            "complete the captcha",
            "bevestig dat u een mens",
            "bevestig dat je een mens",
            "om uw bericht te laten bezorgen",
            "uw bericht wordt vastgehouden");

    private Challenge() {}

    static boolean asks(ReceivedMessage message) {
        String words = NewText.of(message.content().text());
        return WORDS.stream().anyMatch(words::contains);
    }
}
