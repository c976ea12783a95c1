package org.erbij.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.people.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** event_text: every text of an event, by name and language. */
final class LocalTexts {
    static final LocalText NONE = new LocalText(Map.of());

    private final Handle handle;

    LocalTexts(Handle handle) {
        this.handle = handle;
    }

    /** Replaces; null removes. */
    void put(EventId event, String name, @Nullable LocalText text) {
        handle.execute("DELETE FROM event_text WHERE event_id = ? AND name = ?", event.value(), name);
        if (text == null) {
            return;
        }
        text.texts()
                .forEach((language, written) -> handle.execute(
                        "INSERT INTO event_text (event_id, name, language, text) VALUES (?, ?, ?, ?)",
                        event.value(),
                        name,
                        language.code(),
                        written));
    }

    /** All of an event at once, by name: whoever reads an event wants most of them. */
    Map<String, LocalText> all(EventId event) {
        Map<String, Map<Language, String>> written = new HashMap<>();
        handle.createQuery("SELECT name, language, text FROM event_text WHERE event_id = :event")
                .bind("event", event.value())
                .map((row, context) -> List.of(row.getString("name"), row.getString("language"), row.getString("text")))
                .forEach(text -> written.computeIfAbsent(text.get(0), name -> new EnumMap<>(Language.class))
                        .put(Language.ofCode(text.get(1)).orElseThrow(), text.get(2)));
        Map<String, LocalText> all = new HashMap<>();
        written.forEach((name, texts) -> all.put(name, new LocalText(texts)));
        return all;
    }

    LocalText get(EventId event, String name) {
        return find(event, name).orElseGet(() -> NONE);
    }

    Optional<LocalText> find(EventId event, String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        handle.createQuery("SELECT language, text FROM event_text WHERE event_id = :event AND name = :name")
                .bind("event", event.value())
                .bind("name", name)
                .map((row, context) -> Map.entry(row.getString("language"), row.getString("text")))
                .forEach(text -> texts.put(Language.ofCode(text.getKey()).orElseThrow(), text.getValue()));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalText(texts));
    }
}
