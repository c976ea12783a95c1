package org.erbij.mail;

import java.util.regex.Pattern;

/** A subject without what answering and forwarding put before it. */
public final class ReplySubject {
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:(?:re|aw|antw|antwoord|sv|vs|betr|betreft|fwd?|fw|doorst|doorgestuurd|wg|tr|rv|r|ré|odp|vá|ynt|res|rif)"
                    + "\\s*(?:\\[\\d+])?\\s*(?:\\(\\d+\\))?\\s*[:：]|\\[(?:extern|external)])\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FORWARDED = Pattern.compile(
            "(?:^|[:：]|])\\s*(?:fwd?|fw|doorst|doorgestuurd|wg|tr|rv|vs|vb|i|enc)\\s*[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Possessive, because each label would else be a step of a recursion. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:\\s*\\[(?:extern|external)])++\\s*", Pattern.CASE_INSENSITIVE);

    private ReplySubject() {}

    /** Whether it says that the mail answers or forwards another. */
    public static boolean hasPrefix(String subject) {
        return PREFIX.matcher(LABEL.matcher(subject).replaceFirst("")).find();
    }

    /** Whether it says that the mail passes another on: its words are then whoever's that was. */
    public static boolean isOfForwarded(String subject) {
        return FORWARDED.matcher(subject).find();
    }

    /** The subject itself, blanks folded: {@code "AW: Re:Uitnodiging "} gives {@code "Uitnodiging"}. */
    public static String withoutPrefixes(String subject) {
        String rest = subject.replaceAll("\\s+", " ").strip();
        for (int i = 0; i < 20; i++) {
            String shorter = PREFIX.matcher(rest).replaceFirst("");
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return rest.strip();
    }
}
