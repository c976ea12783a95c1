package org.erbij.step.understand.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.erbij.step.understand.phrase.Sentences;

/**
 * The language somebody asks to be written to in, whatever language they ask in: "liever in het Engels graag". What language the
 * evening or a talk is in is another question.
 */
public final class LanguageWish {
    private static final String NAMED = "(english|dutch|engels|nederlands)";
    private static final Pattern ANOTHER_MATTER = Pattern.compile(
            "(?i)\\b(praatje|presentatie|lezing|verhaal|voertaal|talks?|speech|presentation|lecture|evening is|avond is)\\b");

    private static final List<Pattern> WISHES = Stream.of(
                    "\\b(?:liever|liefst|bij voorkeur)\\W+(?:\\w+\\W+){0,2}?(?:in\\W+het\\W+)?" + NAMED + "\\b",
                    "\\bgraag\\W+(?:\\w+ +){0,2}?in +(?:het +)?" + NAMED + "\\b",
                    "(?:^|\\b(?:mails?|berichten) +)\\W*graag +(?:ook +)?" + NAMED
                            + "\\W*(?:(?:svp|aub|dank\\w*|als het kan)\\W*)?$",
                    "\\bin\\W+het\\W+" + NAMED
                            + "\\W+(?:graag|alsjeblieft|alstublieft|aub|a\\.u\\.b|svp|s\\.v\\.p|als het kan)\\b",
                    "\\b(?:kun|kunnen|kan|zou|zouden|mag|wil|willen)\\b[^.!?]{0,40}\\b(?:mailen|schrijven|antwoorden|mails?|berichten?)"
                            + "\\W+(?:\\w+\\W+){0,2}?in\\W+het\\W+" + NAMED + "\\b",
                    "\\b(?:kun|kunnen|kan|zou|zouden|mag|wil|willen)\\b[^.!?]{0,40}\\bin\\W+het\\W+" + NAMED
                            + "\\W+(?:\\w+\\W+){0,2}?(?:mailen|schrijven|antwoorden)\\b",
                    "\\b(?:in\\W+)?" + NAMED + "\\W+(?:please|pls|if possible|if you can)\\b",
                    "\\bplease\\W+(?:\\w+\\W+){0,4}?in\\W+" + NAMED + "\\b",
                    "\\b(?:prefer|preferably|rather)\\W+(?:\\w+\\W+){0,3}?" + NAMED + "\\b",
                    "\\b(?:could|can|would)\\W+you\\W+(?:please\\W+)?(?:write|mail|email|send|reply|answer)\\b[^.!?]{0,40}\\bin\\W+"
                            + NAMED + "\\b")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    private LanguageWish() {}

    /** @param reply what the person wrote, without quotation and signature */
    public static Optional<Language> in(String reply) {
        return Sentences.of(reply.substring(0, Math.min(reply.length(), 4_000))).stream()
                .filter(sentence -> !ANOTHER_MATTER.matcher(sentence).find())
                .flatMap(sentence -> WISHES.stream()
                        .map(wish -> wish.matcher(sentence))
                        .filter(Matcher::find)
                        .map(found -> language(found.group(1))))
                .findFirst();
    }

    private static Language language(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("e") ? Language.EN : Language.NL;
    }
}
