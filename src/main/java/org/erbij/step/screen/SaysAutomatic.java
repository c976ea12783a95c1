package org.erbij.step.screen;

import java.util.List;
import java.util.regex.Pattern;

/** A text that says of itself that no person wrote it. */
final class SaysAutomatic {
    private static final List<String> PHRASES = List.of(
            "dit is een automatisch",
            "dit is een geautomatiseerd",
            "dit bericht is automatisch",
            "dit bericht wordt automatisch",
            "dit berichtje is automatisch",
            "dit antwoord is automatisch",
            "dit antwoord is gegenereerd",
            "deze e-mail is automatisch",
            "deze mail is automatisch",
            "deze melding is automatisch",
            "deze bevestiging wordt automatisch",
            "automatisch gegenereerd",
            "automatisch aangemaakt",
            "stuurt de computer",
            "maakt de computer zelf",
            "stuurt mijn mailprogramma",
            "dit mailtje gaat vanzelf",
            "(automatisch bericht)",
            "(automatisch antwoord)",
            "this is an automat",
            "this is an auto-",
            "this is an out of office",
            "this is sent automatically",
            "this message was generated",
            "this message was sent automatically",
            "this response was generated",
            "this email was sent automatically",
            "this request was generated",
            "automatically generated",
            "system generated",
            "(auto-reply)",
            "[autoreply]",
            "[automatic reply]",
            "[auto]",
            "this is a robot",
            "i am a robot",
            "sent by the machine",
            "this is a machine",
            "dies ist eine automatisch",
            "ceci est un message automatique",
            "este es un mensaje automático");

    /** One of these is in each phrase; nearly no reply has any. */
    private static final List<String> SIGNS =
            List.of("auto", "gegenereerd", "generated", "computer", "mailprogramma", "vanzelf", "robot", "machine");

    /** What programs do to what a person wrote: "Dit bericht is automatisch gescand". */
    private static final Pattern TREATED = Pattern.compile(
            "(?:automatisch|automatically|geautomatiseerd) (?:op \\w+ |for \\w+ |door \\w+ (?:\\w+ )?)?(?:ondertekend|gecontroleerd|gescand|gescreend"
                    + "|versleuteld|vertaald|beveiligd|signed|scanned|checked|screened|encrypted|translated)");

    private SaysAutomatic() {}

    static boolean in(String words) {
        if (SIGNS.stream().noneMatch(words::contains)) {
            return false;
        }
        String rest = TREATED.matcher(words).replaceAll("");
        return PHRASES.stream().anyMatch(rest::contains);
    }
}
