package org.erbij.mail;

import java.util.List;
import java.util.Map;

/**
 * What BODYSTRUCTURE tells of a message, flattened: the outermost type and every part in order (R18).
 *
 * @param type media type of the whole, lower case
 * @param parameters of the outermost Content-Type, names in lower case
 * @param parts leaves and containers below it; empty for a message of one part
 */
public record Structure(String type, Map<String, String> parameters, List<Part> parts) {
    public Structure {
        parameters = Map.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /** A part: its section number ({@code 1.2}), media type in lower case, and size in octets, encoded. */
    public record Part(String section, String type, long size) {}

    /** Redacted: parameters name files. */
    @Override
    public String toString() {
        return type + " of " + parts.size() + " parts";
    }

    public boolean holds(String mediaType) {
        return type.equals(mediaType)
                || parts.stream().anyMatch(part -> part.type().equals(mediaType));
    }
}
