package org.erbij.step.screen;

import java.util.List;
import java.util.Locale;
import org.erbij.mail.ReceivedMessage;

/** Absence notices that no header gives away. */
final class Absence {
    private static final List<String> SUBJECTS = List.of(
            "automatisch antwoord",
            "automatic reply",
            "automatische reactie",
            "auto:",
            "autoantwoord",
            "auto-antwoord",
            "autoreply",
            "auto-reply",
            "auto reply",
            "afwezig",
            "out of office",
            "out of the office",
            "out-of-office",
            "ooo:",
            "vakantie",
            "on leave",
            "abwesend");
    private static final List<String> SAYS_AUTOMATIC = List.of(
            "dit is een automatisch",
            "dit bericht is automatisch",
            "deze e-mail is automatisch",
            "deze mail is automatisch",
            "this is an automat",
            "this message was generated automatically",
            "this email was sent automatically",
            "this is an auto-",
            "this is an out of office",
            "automatisch gegenereerd",
            "automatically generated reply",
            "i am a robot");
    private static final List<String> AWAY = List.of(
            "ik ben afwezig",
            "ben ik afwezig",
            "ik ben niet aanwezig",
            "niet op kantoor",
            "ik ben met vakantie",
            "ik ben op vakantie",
            "ben ik met vakantie",
            "ben ik op vakantie",
            "ik ben tot",
            "ik ben van",
            "ik geniet van",
            "met zwangerschapsverlof",
            "met ouderschapsverlof",
            "ik werk niet op",
            "out of office",
            "out of the office",
            "i am away",
            "i'm away",
            "i am on leave",
            "i'm on leave",
            "on vacation",
            "on holiday",
            "on annual leave",
            "on parental leave",
            "maternity leave",
            "i am currently out",
            "i'm currently out",
            "weer aanwezig",
            "weer bereikbaar",
            "back in the office");
    private static final List<String> REDIRECTS = List.of(
            "voor dringende",
            "bij spoed",
            "in dringende gevallen",
            "in urgente gevallen",
            "voor urgente",
            "neem contact op met",
            "kun je contact opnemen met",
            "kunt u contact opnemen met",
            "kunt u zich wenden tot",
            "uw bericht wordt niet doorgestuurd",
            "je mail wordt niet",
            "uw mail wordt niet",
            "ik lees mijn mail niet",
            "beperkt toegang tot",
            "geen toegang tot mijn mail",
            "bij terugkomst",
            "na terugkomst",
            "zodra ik terug ben",
            "limited access to",
            "no access to",
            "for urgent",
            "if urgent",
            "if your request is urgent",
            "in urgent cases",
            "please contact",
            "will reply upon",
            "will respond upon",
            "upon my return",
            "when i return",
            "when i get back",
            "as soon as i am back",
            "as soon as i'm back");

    private Absence() {}

    /** The subject's beginning alone proves nothing; it needs a word of absence below it (R35; RFC 3834 section 3.1.5). */
    static boolean bySubjectAndWords(ReceivedMessage message) {
        String subject = message.content().subject().strip().toLowerCase(Locale.ROOT);
        String words = NewText.of(message.content().text());
        return SUBJECTS.stream().anyMatch(subject::startsWith) && (holds(words, AWAY) || holds(words, SAYS_AUTOMATIC));
    }

    /**
     * No header at all: says that it is automatic, or that its writer is away <em>and</em> where to turn or when it will be
     * read. Being away alone is a reason people give (R36).
     */
    static boolean byWords(ReceivedMessage message) {
        String words = NewText.of(message.content().text());
        return holds(words, SAYS_AUTOMATIC) || (holds(words, AWAY) && holds(words, REDIRECTS));
    }

    private static boolean holds(String words, List<String> phrases) {
        return phrases.stream().anyMatch(words::contains);
    }
}
