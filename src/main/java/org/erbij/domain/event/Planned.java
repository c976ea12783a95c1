package org.erbij.domain.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mass mail that waits for its moment.
 *
 * @param slot the moment as the organizer wrote it ({@code 1 day before}): the version of that mail, so that editing a text
 *     sends nothing again (R72)
 * @param moved the moment it was moved to since, apart from the event file; null for as it was written. It stays the same mail
 */
public record Planned(
        MailKind kind, String slot, Moment moment, @Nullable Moment moved) {
    private static final Pattern DATE = Pattern.compile(" \\(date \\d+\\)$");

    public Planned(MailKind kind, String slot, Moment moment) {
        this(kind, slot, moment, null);
    }

    /** As it is written on the command line: {@code reminder 1 day before}. */
    public String name() {
        return kind.word() + " " + written();
    }

    /** Its moment as the organizer wrote it, whichever date of the event it is for. */
    public String written() {
        return DATE.matcher(slot).replaceFirst("");
    }

    /** The same for another date of the event, which is another mail. */
    public Planned onDate(Sequence sequence) {
        return new Planned(kind, written() + " (date " + sequence.value() + ")", moment, moved);
    }

    /** What counts: where it was moved to, else as it was written. */
    public Moment when() {
        return moved == null ? moment : moved;
    }

    public Planned movedTo(Moment other) {
        return new Planned(kind, slot, moment, other);
    }

    boolean isSameMailAs(Planned other) {
        return kind == other.kind && written().equals(other.written());
    }
}
