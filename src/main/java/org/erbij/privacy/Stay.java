package org.erbij.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.privacy.Kept.How;
import org.erbij.privacy.Kept.Stood;

/**
 * Until when somebody stays on the list. Who wants to stay involved stays; coming counts as asking to stay for some months; being
 * silent for two occasions they were asked to does not, and neither does a no (PRODUCT.md, "Afterwards"). Nobody goes while an event of
 * theirs is open.
 */
public final class Stay {
    private static final int OCCASIONS = 2;

    private final RetentionSettings settings;

    public Stay(RetentionSettings settings) {
        this.settings = settings;
    }

    /** When they go; empty while they stay. */
    public Optional<Instant> until(Kept who, Instant now) {
        boolean open = who.stood().stream().anyMatch(stood -> stood.ended().isAfter(now));
        if (who.spared() || open) {
            return Optional.empty();
        }
        Instant last =
                who.stood().isEmpty() ? who.addedAt() : who.stood().get(0).ended();
        if (who.left()) {
            return Optional.of(last.plus(settings.people()));
        }
        return wantsToStay(who) ? Optional.empty() : Optional.of(latest(who, last));
    }

    /** Their last word is that they do, and they have not been silent twice since. */
    private static boolean wantsToStay(Kept who) {
        boolean asks = lastWord(who).map(how -> how == How.INVOLVED).orElse(who.asked());
        return asks && silences(who) < OCCASIONS;
    }

    private static Optional<How> lastWord(Kept who) {
        return asked(who).filter(how -> how != How.SILENT && how != How.WROTE).findFirst();
    }

    private static long silences(Kept who) {
        return asked(who).takeWhile(how -> how == How.SILENT).count();
    }

    private static Stream<How> asked(Kept who) {
        return who.stood().stream().map(Stood::how).filter(how -> how != How.NOT_ASKED);
    }

    /** Silent once says nothing yet: they stay as long as if they had come. */
    private Instant latest(Kept who, Instant last) {
        boolean undecided = lastWord(who).isEmpty() && silences(who) < OCCASIONS;
        Instant end = undecided ? months(last) : last.plus(settings.people());
        List<Instant> came = who.stood().stream()
                .filter(stood -> stood.how() == How.CAME)
                .map(stood -> months(stood.ended()))
                .toList();
        return Stream.concat(Stream.of(end), came.stream())
                .max(Instant::compareTo)
                .orElse(end);
    }

    private Instant months(Instant from) {
        return from.atZone(ZoneOffset.UTC)
                .plusMonths(settings.attendanceMonths())
                .toInstant();
    }
}
