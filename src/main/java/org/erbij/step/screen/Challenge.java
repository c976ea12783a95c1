package org.erbij.step.screen;

import java.util.List;

/**
 * Asks the sender to prove to be human before it delivers. Never answered, never clicked (R37). Some sentences nobody else writes; why mail
 * waits together with what the sender is to do people may write as well, so that a header must say that a machine did.
 */
final class Challenge {
    private static final List<String> SENTENCES = List.of(
            "senders i have approved",
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
    private static final List<String> WHY = List.of(
            "senders i have approved",
            "approved senders",
            "known senders",
            "unknown senders",
            "a human",
            "you are human",
            "you're human",
            "your email address so your message",
            "your message is being held",
            "your message has been held",
            "your message was waitlisted",
            "unverified",
            "verification required",
            "not yet verified",
            "guest list",
            "waiting list",
            "junk mail",
            "unsolicited mail",
            "spam filter",
            "against spam",
            "control spam",
            "is protected",
            "wordt beschermd",
            "release your message",
            "spam arrest",
            "boxbe",
            "u een mens",
            "je een mens",
            "geen robot",
            "een echt persoon",
            "een echte persoon",
            "bekende afzenders",
            "onbekende afzenders",
            "ongewenste mail",
            "uw bericht wordt vastgehouden",
            "je bericht wordt vastgehouden",
            "uw bericht is vastgehouden",
            "uw bericht staat in de wacht",
            "ein mensch sind",
            "pas un robot");
    private static final List<String> WHAT_TO_DO = List.of(
            "click",
            "follow this link",
            "follow the link",
            "visit this link",
            "captcha",
            "confirm that you",
            "prove that you",
            "verify that you",
            "to confirm",
            "to verify",
            "verify your",
            "have your message delivered",
            "get your mail through",
            "confirmation request",
            "to be added",
            "reply to this message to",
            "please reply to this",
            "klik",
            "volg deze link",
            "volg de link",
            "bevestig dat",
            "bevestigen dat",
            "bevestig eenmalig",
            "beantwoord deze",
            "om te bewijzen",
            "om uw bericht te laten bezorgen",
            "om uw bericht vrij te geven",
            "vink aan",
            "klicken sie",
            "bestätigen sie",
            "cliquez",
            "confirmez");

    private Challenge() {}

    static boolean asks(String words) {
        return SENTENCES.stream().anyMatch(words::contains);
    }

    /** Whether it does, should a machine have written it. */
    static boolean mayAsk(String words) {
        return WHY.stream().anyMatch(words::contains) && WHAT_TO_DO.stream().anyMatch(words::contains);
    }
}
