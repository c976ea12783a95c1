package org.erbij.rehearse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;

/**
 * The same occasion, where whoever reads Dutch reads English and the reverse: what each mail looks like in the other language.
 * Confirmations go to one person, in one language; so they are seen in both.
 */
final class OtherWayRound {
    static final OtherWayRound NOT_PLAYED = new OtherWayRound(List.of(), List.of());

    private final Map<Series, List<Delivered>> played;
    private final Map<Series, List<Delivered>> other;

    /** @param other the mails of that play, in any order, as the others */
    OtherWayRound(List<Delivered> played, List<Delivered> other) {
        this.played = series(played);
        this.other = series(other);
    }

    /** Mails of one kind to one person. */
    private record Series(AddrSpec owner, MailKind kind) {
        @Override
        public String toString() {
            return kind.word() + " to somebody";
        }
    }

    private static Map<Series, List<Delivered>> series(List<Delivered> mails) {
        Map<Series, List<Delivered>> series = new HashMap<>();
        mails.stream()
                .filter(mail -> mail.message().date() != null)
                .sorted(Comparator.comparing(mail -> mail.message().date()))
                .forEach(
                        mail -> series.computeIfAbsent(new Series(mail.owner(), mail.kind()), made -> new ArrayList<>())
                                .add(mail));
        return series;
    }

    /** That mail in the other language; empty where the two plays went apart, so that none can be said to be the same. */
    Optional<Delivered> of(Delivered mail) {
        Series series = new Series(mail.owner(), mail.kind());
        List<Delivered> here = played.getOrDefault(series, List.of());
        List<Delivered> there = other.getOrDefault(series, List.of());
        return here.size() == there.size() && here.contains(mail)
                ? Optional.of(there.get(here.indexOf(mail)))
                : Optional.empty();
    }
}
