package org.erbij.step.understand.guests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Phrases;
import org.erbij.step.understand.phrase.Sentences;
import org.erbij.step.understand.phrase.Tokens;

/**
 * Whether a reply says anything of who comes along, be it that nobody does: "ik kom alleen", "my partner can't make it". How many it
 * are is counted while the answer is read.
 */
public final class Company {
    private static final int LONGEST = 4_000;
    private static final Pattern PAUSE = Pattern.compile("[,;:.!?()-]");
    private static final Pattern SURELY = Pattern.compile(
            "\\b(?:zonder (?:enige )?(?:twijfel|mankeren|problemen)|zonder meer(?! \\p{L}+ (?:mee|te)\\b)|without (?:a |any )?(?:doubt|fail|problem))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SEVERAL = Set.of("we", "wij", "us");
    private static final Set<String> COMPANIONS = Set.copyOf(Phrasebook.SHIPPED.list("companions"));

    private static final Phrases PHRASES = Phrases.of(Stream.of(
            "alleen ik",
            "ik/wel/toch/nu/dan alleen (hoor/dus) $",
            "kom/ben/ga/kan/komen .. alleen (hoor/dus) $",
            "helemaal alleen",
            "alleen komen",
            "mijn/m'n/zijn/z'n/mn/zn eentje",
            "zonder",
            "niemand",
            "niet mee",
            "met z'n/zijn/ons",
            "just/only me",
            "alone",
            "solo",
            "by myself",
            "on my own",
            "without",
            "nobody/no-one/noone",
            "no one",
            "of us",
            "not coming along"));

    private Company() {}

    /** @param reply what the person wrote, without quotation and signature; whom they greet in it does not come along */
    public static boolean isMentionedIn(String reply) {
        String words = reply.substring(0, Math.min(reply.length(), LONGEST));
        return parts(words).anyMatch(PHRASES::isIn)
                || parts(LetterBody.of(words, Optional.empty()))
                        .anyMatch(tokens -> tokens.stream().anyMatch(COMPANIONS::contains));
    }

    private static Stream<List<String>> parts(String words) {
        return Sentences.of(SURELY.matcher(words).replaceAll("")).stream()
                .flatMap(PAUSE::splitAsStream)
                .map(part -> Tokens.of(part, Phrasebook.SHIPPED));
    }

    /** @return whether somebody answers for more than themselves: "we komen toch", "count us in" */
    public static boolean isSpokenForIn(String reply) {
        String words = reply.substring(0, Math.min(reply.length(), LONGEST));
        return Tokens.of(words, Phrasebook.SHIPPED).stream().anyMatch(SEVERAL::contains);
    }
}
