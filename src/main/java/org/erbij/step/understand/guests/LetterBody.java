package org.erbij.step.understand.guests;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.step.understand.phrase.Phrasebook;

/** What somebody writes between whom they greet and their own name: "Hoi Kars," brings no Kars along. */
public final class LetterBody {
    /** Not many words, as "Hoi Bram en ik, …" may go on; without a greeting a name has the line to itself. */
    private static final Pattern SALUTATION = Pattern.compile("^\\s*(?:(?i:" + words("plain greeting")
            + ")(?:[ \\t]+[\\p{L}'’-]+){0,2}(?:[ \\t]*[,!.:]|[ \\t]+[-–]|[ \\t]*(?:\\R|$))"
            + "|\\p{Lu}[\\p{L}'’-]+[ \\t]*,[ \\t]*\\R)");

    private static final String BEFORE_NAME = "(?iu)(?:\\R|\\b(?:" + words("plain goodbye") + ")\\b)[\\s,.!-]{0,9}\\b";

    private LetterBody() {}

    private static String words(String list) {
        return String.join("|", Phrasebook.SHIPPED.words(list));
    }

    /**
     * @param reply what the person wrote, without quotation and signature
     * @param writer by what first name they close it; another's may be of somebody who comes along
     */
    public static String of(String reply, Optional<String> writer) {
        String greeted = SALUTATION.matcher(reply).replaceFirst("");
        return writer.map(name -> Pattern.compile(BEFORE_NAME + Pattern.quote(name) + "\\P{L}{0,9}$")
                        .matcher(greeted))
                .filter(Matcher::find)
                .map(signed -> greeted.substring(0, signed.start()))
                .orElse(greeted);
    }
}
