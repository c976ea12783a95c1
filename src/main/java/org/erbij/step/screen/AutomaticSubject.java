package org.erbij.step.screen;

import java.util.List;
import java.util.Locale;
import org.erbij.mail.ReplySubject;

/** What the beginning of a subject says of who wrote: a responder, most surely; or nothing sure, as people write such words too. */
enum AutomaticSubject {
    SURE(5),
    PERHAPS(1.5),
    /** "Auto: ..." is a responder's where the words are a machine's as well; in Dutch an auto is a car (R35). */
    BESIDE_MORE(0),
    NO(0);

    private static final List<String> RESPONDERS = List.of(
            "automatisch antwoord",
            "automatische reactie",
            "automatisch bericht",
            "automatische beantwoording",
            "automatic reply",
            "automatic response",
            "automated reply",
            "automated response",
            "automatische antwort",
            "automatisk svar",
            "réponse automatique",
            "reponse automatique",
            "respuesta automática",
            "respuesta automatica",
            "risposta automatica",
            "resposta automática",
            "automatyczna odpowiedź",
            "автоответ",
            "autosvar",
            "[auto]",
            "autoreply",
            "auto-reply",
            "auto reply",
            "auto response",
            "auto-response",
            "autoresponse",
            "autoantwoord",
            "auto-antwoord",
            "out of office:",
            "out of office re:",
            "out of office autoreply",
            "out of office message",
            "out of the office:",
            "out-of-office:",
            "ooo:",
            "ooo re:",
            "niet aanwezig:",
            "afwezig:",
            "afwezig re:",
            "afwezig / out of office",
            "afwezigheidsbericht",
            "afwezigheidsmelding",
            "afwezigheidsassistent",
            "abwesenheitsnotiz",
            "abwesenheit:",
            "abwesend:",
            "absence du bureau",
            "absent du bureau",
            "frånvaro",
            "vacation:",
            "vacation reply",
            "vakantiebericht",
            "away:",
            "away! re:",
            "weg! re:",
            "away from my mail",
            "ontvangstbevestiging",
            "accusé de réception",
            "eingangsbestätigung",
            "[ticket",
            "ticket received",
            "[request received]",
            "request received",
            "we received your",
            "we have received your");
    private static final List<String> AWAY = List.of(
            "afwezig",
            "niet aanwezig",
            "ik ben er niet",
            "ik ben afwezig",
            "niet bereikbaar",
            "vakantie",
            "met vakantie",
            "op vakantie",
            "met verlof",
            "weg",
            "out of office",
            "out of the office",
            "i am out of the office",
            "i'm out of the office",
            "ooo",
            "on leave",
            "on holiday",
            "holiday",
            "vacation",
            "away",
            "abwesend",
            "absence",
            "absent",
            "office closed",
            "gesloten",
            "nieuw mailadres",
            "nieuw e-mailadres",
            "my address has changed",
            "new email address",
            "bedankt voor uw bericht",
            "bedankt voor je bericht",
            "bedankt voor uw e-mail",
            "thank you for your",
            "thanks for your",
            "thank you for contacting",
            "bevestig",
            "please confirm",
            "confirm:",
            "verif",
            "uw melding",
            "uw aanvraag",
            "uw bericht aan",
            "your message to",
            "your request",
            "nieuwsbrief",
            "newsletter");

    private final double points;

    AutomaticSubject(double points) {
        this.points = points;
    }

    double points() {
        return points;
    }

    /** @param more whether the words speak for a machine as well */
    AutomaticSubject beside(boolean more) {
        return this == BESIDE_MORE ? (more ? SURE : NO) : this;
    }

    static AutomaticSubject of(String subject) {
        String lower = subject.substring(0, Math.min(subject.length(), 200))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (RESPONDERS.stream().anyMatch(lower::startsWith)) {
            return SURE;
        }
        if (lower.startsWith("auto:")) {
            return BESIDE_MORE;
        }
        return AWAY.stream().anyMatch(lower::startsWith) || isTicket(lower) ? PERHAPS : NO;
    }

    /** {@code [#8812]}, {@code Case 00418822: ...}, {@code (HELP-321) ...} before the subject itself. */
    private static boolean isTicket(String lower) {
        String bare = ReplySubject.withoutPrefixes(lower);
        int at = 0;
        while (at < bare.length() && "[(#".indexOf(bare.charAt(at)) >= 0) {
            at++;
        }
        boolean bracketed = at > 0;
        int letters = at;
        while (letters < bare.length() && Character.isLetter(bare.charAt(letters))) {
            letters++;
        }
        int digits = letters;
        while (digits < bare.length() && "-: #".indexOf(bare.charAt(digits)) >= 0) {
            digits++;
        }
        int end = digits;
        while (end < bare.length() && bare.charAt(end) >= '0' && bare.charAt(end) <= '9') {
            end++;
        }
        boolean named = List.of("ticket", "case", "zaak", "melding", "aanvraag", "incident")
                .contains(bare.substring(at, letters));
        boolean key = digits == letters + 1 && bare.charAt(letters) == '-' && letters - at >= 2 && letters - at <= 10;
        return end - digits >= 3 && (named || key || (bracketed && letters == at));
    }
}
