package org.erbij.domain.event;

import java.util.regex.Pattern;

/** The organizer's short name of an event, as in its file: {@code tech-solidarity-nl}. */
public record EventId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "event name '" + value + "' may hold small letters, digits and hyphens only");
        }
    }
}
