package org.erbij.mail;

import java.util.List;
import java.util.Optional;

/**
 * The fields of a message header, top first, unfolded and otherwise as they arrived: RFC 2047 words are still encoded.
 */
public record Header(List<Field> fields) {
    public Header {
        fields = List.copyOf(fields);
    }

    /** One field; the body has no line breaks. */
    public record Field(String name, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The topmost field of that name, whatever its case. */
    public Optional<String> first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.body());
            }
        }
        return Optional.empty();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::body)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    @Override
    public String toString() {
        return fields.size() + " header fields";
    }
}
