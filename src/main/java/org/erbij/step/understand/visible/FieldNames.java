package org.erbij.step.understand.visible;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the header fields that mail programs show, in the languages of {@code marks.txt}. */
final class FieldNames {
    static final Map<String, Field> KNOWN = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            for (String name : Vocabulary.of("field " + field.name().toLowerCase(Locale.ROOT))) {
                KNOWN.put(name, field);
            }
        }
    }

    private FieldNames() {}
}
