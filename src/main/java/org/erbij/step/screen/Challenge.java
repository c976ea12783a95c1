package org.erbij.step.screen;

import java.util.List;

/** Asks the sender to prove to be human before it delivers. Never answered, never clicked (R37). */
final class Challenge {
    private static final List<String> WORDS = List.of(
            "senders i have approved",
            "approved senders",
            "confirm that you are human",
            "prove that you are human",
            "prove that you're human",
            "verify that you are human",
            "sent by a human",
            "asks unknown senders to confirm",
            "to verify your email address so your message",
            "have your message delivered",
            "get your mail through",
            "your message is being held",
            "your message has been held",
            "protected by a guest list",
            "my guest list",
            "placed in my waiting list",
            "release your message",
            "this confirmation request",
            "complete the captcha",
            "spam arrest",
            "boxbe",
            "bevestig dat u een mens",
            "bevestig dat je een mens",
            "bevestigen dat u een mens",
            "bevestigen dat je een mens",
            "dat u geen robot bent",
            "dat je geen robot bent",
            "dat u een echt persoon bent",
            "om uw bericht te laten bezorgen",
            "om uw bericht vrij te geven",
            "uw bericht wordt vastgehouden",
            "niet in mijn lijst met bekende afzenders",
            "dass sie ein mensch sind",
            "que vous n'êtes pas un robot");

    private Challenge() {}

    static boolean asks(String words) {
        return WORDS.stream().anyMatch(words::contains);
    }
}
