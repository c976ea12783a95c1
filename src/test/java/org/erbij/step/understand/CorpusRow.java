package org.erbij.step.understand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A row of the corpus, as its rules look at it: {@code words} are those of the text, in small letters, each held once for all rows. */
record CorpusRow(String id, String author, String style, String text, List<String> words, List<String> fragments) {

    static CorpusRow of(String id, String author, String style, String text, List<String> fragments) {
        List<String> words = wordsOf(text).stream().map(String::intern).toList();
        return new CorpusRow(id, author, style, text, words, List.copyOf(fragments));
    }

    static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Rows of five words. */
    Set<String> grams() {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + 5)));
        }
        return grams;
    }

    static CorpusRow read(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> fragments = new ArrayList<>();
        try (var json = new JsonFactory().createParser(line)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = json.currentName();
                } else if (token.isScalarValue()
                        && Set.of("because", "tempts", "leaves").contains(name)) {
                    fragments.add(json.getText());
                } else if (token.isScalarValue()) {
                    fields.put(name, json.getText());
                }
            }
        }
        return of(fields.get("id"), fields.get("author"), fields.get("style"), fields.get("text"), fragments);
    }
}
