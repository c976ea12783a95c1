package org.erbij.step.compose;

import org.erbij.domain.people.Language;

/**
 * Says in a mail that it is only a sample, and of which: nobody takes it for the mail itself, and each of a dozen is told from the others.
 *
 * @param inTheSubject before it; empty where it is no sample
 * @param aboveTheText a line; empty likewise
 */
record SampleMark(String inTheSubject, String aboveTheText) {
    private static final SampleMark NONE = new SampleMark("", "");

    static SampleMark on(Letter letter) {
        Language language = letter.sample();
        if (language == null) {
            return NONE;
        }
        boolean dutch = language == Language.NL;
        return new SampleMark(
                (dutch ? "[voorbeeld: " : "[sample: ") + name(letter.template(), language) + "] ",
                (dutch
                                ? "Dit is een voorbeeld, alleen voor jou: niemand anders krijgt deze mail."
                                : "This is a sample for you alone: nobody else gets this email.")
                        + madeUp(letter.template(), dutch));
    }

    /** What stands in it and is in no event. */
    private static String madeUp(Template template, boolean dutch) {
        if (template != Template.CHANGE) {
            return "";
        }
        return dutch ? " De eerdere datum hieronder is verzonnen." : " The earlier date below is made up.";
    }

    private static String name(Template template, Language language) {
        boolean dutch = language == Language.NL;
        String kind = new Spoken(language, 0).kind(template.kind());
        return switch (template) {
            case CONFIRMATION_ATTENDING -> kind + (dutch ? " ja" : " yes");
            case CONFIRMATION_PERHAPS -> kind + (dutch ? " misschien" : " perhaps");
            case CONFIRMATION_NO_BUT_INVOLVED -> kind + (dutch ? " nee, wel betrokken" : " no, but involved");
            case CONFIRMATION_DECLINED -> kind + (dutch ? " nee" : " no");
            case CONFIRMATION_LEFT -> kind + (dutch ? " geen mail meer" : " no more mail");
            case CORRECTION -> dutch ? "rechtzetting" : "correction";
            case INVITATION_WITHDRAWN -> dutch ? "uitnodiging ingetrokken" : "invitation withdrawn";
            default -> kind;
        };
    }
}
