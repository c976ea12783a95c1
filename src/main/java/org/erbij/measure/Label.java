package org.erbij.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reply is taken for; the decisions stand first. */
public enum Label {
    ATTENDING,
    INTERESTED,
    DECLINED,
    /** A person has to read it. */
    UNCLEAR,
    /** No person wrote it. */
    AUTOMATIC;

    public static Optional<Label> of(String word) {
        return Stream.of(values()).filter(label -> label.word().equals(word)).findFirst();
    }

    /** As it stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something follows from it for whoever wrote. */
    public boolean isDecision() {
        return compareTo(UNCLEAR) < 0;
    }

    /** Whether one is a yes and the other a no. */
    boolean isOppositeOf(Label other) {
        return (this == ATTENDING && other == DECLINED) || (this == DECLINED && other == ATTENDING);
    }
}
