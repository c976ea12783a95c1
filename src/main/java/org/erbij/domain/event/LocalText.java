package org.erbij.domain.event;

import java.util.Collection;
import java.util.Map;
import org.erbij.domain.people.Language;

/** One text in every language it is needed in. */
public record LocalText(Map<Language, String> texts) {
    public LocalText {
        texts = Map.copyOf(texts);
    }

    public static LocalText of(String nl, String en) {
        return new LocalText(Map.of(Language.NL, nl, Language.EN, en));
    }

    /** @throws IllegalArgumentException when there is no text in that language */
    public String in(Language language) {
        String text = texts.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no text in " + language.code());
        }
        return text;
    }

    public boolean speaks(Collection<Language> languages) {
        return texts.keySet().containsAll(languages);
    }

    public boolean isEmpty() {
        return texts.values().stream().allMatch(String::isBlank);
    }

    /** Whether it stands in a text, in any language, as words of its own. */
    public boolean isNamedIn(String text) {
        return texts.values().stream().anyMatch(name -> Naming.names(text, name));
    }

    /** Whether it is the same in every language that both have; no text at all differs from any. */
    public boolean saysTheSameAs(LocalText other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() == other.isEmpty();
        }
        return texts.entrySet().stream()
                .allMatch(text -> text.getValue().equals(other.texts.getOrDefault(text.getKey(), text.getValue())));
    }

    /** Redacted: the number of languages only, because a text may name a place. */
    @Override
    public String toString() {
        return "text in " + texts.size() + " languages";
    }
}
