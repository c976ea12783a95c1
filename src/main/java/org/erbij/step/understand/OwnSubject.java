package org.erbij.step.understand;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.mail.ReplySubject;

/** What somebody wrote in the subject of their mail, where it is not one of ours. */
final class OwnSubject {
    private static final int LONGEST = 500;
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private OwnSubject() {}

    /**
     * Empty where it is ours, or a calendar made it. Behind a prefix of an answer it is mostly the subject of what was answered: only where
     * nothing else was written, and what is ours is known, is it theirs.
     *
     * @param reply their words in the mail itself
     */
    static String of(Words words, String reply, Context context) {
        String subject = words.subject()
                .substring(0, Math.min(words.subject().length(), LONGEST))
                .strip();
        String bare = ReplySubject.withoutPrefixes(subject);
        boolean prefixed = !bare.equals(GAP.matcher(subject).replaceAll(" "));
        if (bare.isEmpty() || !words.calendarReplies().isEmpty() || isTitle(bare, context)) {
            return "";
        }
        if (!prefixed) {
            return isSubject(bare, context) ? "" : subject;
        }
        boolean theirs = reply.isBlank()
                && !ReplySubject.isOfForwarded(subject)
                && isNoneOf(context.ourSubjects().get(), bare, context);
        return theirs ? bare : "";
    }

    private static boolean isTitle(String bare, Context context) {
        return context.titles().stream().anyMatch(own -> own.strip().equalsIgnoreCase(bare));
    }

    private static boolean isSubject(String bare, Context context) {
        return context.ourSubjects().get().contains(bare.toLowerCase(Locale.ROOT));
    }

    /** Where one of ours is in it, as in what we write before a title, or it is the beginning of one that a program cut off, it is not theirs. */
    private static boolean isNoneOf(Set<String> subjects, String bare, Context context) {
        String words = words(bare);
        return !subjects.isEmpty()
                && Stream.concat(context.titles().stream(), subjects.stream())
                        .map(OwnSubject::words)
                        .noneMatch(ours -> !ours.isBlank() && (words.contains(ours) || ours.startsWith(words)));
    }

    /** Each between blanks, so that a word is no part of another: "Ja" of "Januari". */
    private static String words(String text) {
        return " "
                + String.join(
                        " ", List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT).strip()))) + " ";
    }
}
