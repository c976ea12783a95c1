package org.erbij.step.compose;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an organizer wrote for one mailing: one file, and for each language {@code Subject (nl): …}, an empty line and the text.
 * In one language alone {@code Subject: …} will do.
 */
public final class WordingFile {
    private static final Pattern SUBJECT =
            Pattern.compile("subject\\s*(?:\\((\\w+)\\))?\\s*:(.*)", Pattern.CASE_INSENSITIVE);

    private final String where;
    private final List<Language> wanted;
    private final Map<Language, Wording.Text> texts = new EnumMap<>(Language.class);

    private WordingFile(String where, List<Language> wanted) {
        this.where = where;
        this.wanted = wanted;
    }

    /** What was written, or what is wrong with it. */
    public sealed interface Read {
        record Worded(Wording wording) implements Read {}

        /** @param because with file and line, and what to do */
        record Wrong(String because) implements Read {}

        default <R> R match(Function<Worded, R> worded, Function<Wrong, R> wrong) {
            return this instanceof Worded w ? worded.apply(w) : wrong.apply((Wrong) this);
        }
    }

    /** @param wanted the languages it must be in; others in it are left aside */
    public static Read read(String where, String text, List<Language> wanted) {
        return new WordingFile(where, wanted).read(text);
    }

    private Read read(String text) {
        List<String> lines = List.of(text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n", -1));
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        while (at < lines.size()) {
            Matcher subject = SUBJECT.matcher(lines.get(at));
            if (!subject.matches()) {
                return wrong(at, "the subject is missing; begin with '" + example() + "', an empty line and the text");
            }
            @Nullable Language language = language(subject.group(1));
            if (language == null) {
                return wrong(at, "say of which language this is: 'Subject (nl): …' or 'Subject (en): …'");
            }
            if (texts.containsKey(language)) {
                return wrong(at, "this is the second text in " + language.code() + "; leave one");
            }
            if (subject.group(2).isBlank()) {
                return wrong(at, "the subject is empty; give it words");
            }
            if (at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
                return wrong(at + 1, "put an empty line between the subject and the text");
            }
            int end = at + 1;
            while (end < lines.size() && !beginsATextOfALanguage(lines.get(end))) {
                end++;
            }
            String body = String.join("\n", lines.subList(at + 1, end)).stripTrailing();
            if (body.isBlank()) {
                return wrong(at, "there is no text below the subject; write it after an empty line");
            }
            texts.put(language, new Wording.Text(subject.group(2).strip(), "\n".repeat(at + 1) + body + "\n"));
            at = end;
        }
        return complete();
    }

    private Read complete() {
        for (Language language : wanted) {
            if (!texts.containsKey(language)) {
                return new Read.Wrong(
                        where + ": there is no text in " + language.code() + "; add 'Subject (" + language.code()
                                + "): …', an empty line and the text, or send it in one language with --language");
            }
        }
        texts.keySet().retainAll(wanted);
        return new Read.Worded(new Wording(where, texts));
    }

    private String example() {
        return wanted.size() == 1 ? "Subject: …" : "Subject (" + wanted.get(0).code() + "): …";
    }

    private @Nullable Language language(@Nullable String code) {
        if (code == null) {
            return wanted.size() == 1 && texts.isEmpty() ? wanted.get(0) : null;
        }
        return Language.ofCode(code.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** Within a text a line may well begin with "Subject:". */
    private static boolean beginsATextOfALanguage(String line) {
        Matcher subject = SUBJECT.matcher(line);
        return subject.matches() && subject.group(1) != null;
    }

    private Read wrong(int line, String because) {
        return new Read.Wrong(where + ", line " + (line + 1) + ": " + because);
    }
}
