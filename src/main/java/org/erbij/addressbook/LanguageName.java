package org.erbij.addressbook;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.people.Language;

/** What people write into a column for the language. */
public final class LanguageName {
    private static final Set<String> DUTCH = Set.of("nl", "nld", "dut", "nederlands", "dutch", "vlaams");
    private static final Set<String> ENGLISH = Set.of("en", "eng", "engels", "english");

    private LanguageName() {}

    /** A language we write in; empty for every other word. */
    public static Optional<Language> read(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_][a-z]{2}$", "");
        return DUTCH.contains(word)
                ? Optional.of(Language.NL)
                : ENGLISH.contains(word) ? Optional.of(Language.EN) : Optional.empty();
    }
}
