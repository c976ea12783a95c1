package org.erbij.step.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name to greet somebody with, when their display name surely holds one. */
final class FirstName {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{1,29}");
    private static final Set<String> NO_NAMES = Set.of(
            "de",
            "het",
            "the",
            "info",
            "dr",
            "mr",
            "mrs",
            "ms",
            "dhr",
            "mevr",
            "mevrouw",
            "meneer",
            "drs",
            "ir",
            "prof",
            "familie",
            "fam",
            "team",
            "stichting",
            "vereniging",
            "bestuur",
            "redactie",
            "secretariaat",
            "van",
            "contact");

    private FirstName() {}

    static Optional<String> of(String displayName) {
        String name = Clean.line(displayName).replaceAll("^[\"']+|[\"']+$", "").strip();
        if (name.indexOf('@') >= 0 || name.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int comma = name.indexOf(',');
        String[] words = (comma < 0 ? name : name.substring(comma + 1)).strip().split(" ");
        String first = words[0];
        boolean sure = NAME.matcher(first).matches() && !NO_NAMES.contains(first.toLowerCase(Locale.ROOT));
        return sure ? Optional.of(first) : Optional.empty();
    }
}
