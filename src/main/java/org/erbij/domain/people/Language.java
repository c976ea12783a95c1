package org.erbij.domain.people;

import java.util.Locale;
import java.util.Optional;

/** A language we write in. */
public enum Language {
    NL,
    EN;

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /** ISO 639-1, lower case; also the name of the template folder. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == NL ? DUTCH : Locale.UK;
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
