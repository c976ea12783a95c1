package org.erbij.step.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.rsvp.PartStat;
import org.erbij.mail.CalendarReply;
import org.erbij.step.understand.clause.Sense;
import org.erbij.step.understand.clause.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a pressed button says: one of a calendar (R55), or an emoji below our mail (R70).
 *
 * @param sense null when it says nothing, or nothing a machine may act on
 * @param trouble why a person must look; null when none must
 */
record CalendarAnswer(@Nullable Sense sense, @Nullable String trouble, int guests) {
    private static final double SURE = 0.97;

    static final CalendarAnswer EMOJI = troubled("reacted with an emoji, and wrote no words");

    static final CalendarAnswer NONE = new CalendarAnswer(null, null, 0);

    static CalendarAnswer of(List<CalendarReply> replies, Context context) {
        if (replies.isEmpty()) {
            return NONE;
        }
        if (!replies.stream().allMatch(reply -> context.mayBeOurs(reply.uid()))) {
            return troubled("the calendar answers an entry that is not ours"); // R54
        }
        if (replies.stream().anyMatch(r -> r.method() == CalendarReply.Method.COUNTER)) {
            return troubled("proposes another time"); // R58
        }
        if (replies.stream().anyMatch(CalendarReply::recurrence)) {
            return troubled("the calendar answers one of a series"); // R68
        }
        Set<PartStat> said = replies.stream().map(CalendarReply::partStat).collect(Collectors.toSet());
        if (said.size() > 1) {
            return troubled("the calendar answers differ");
        }
        int guests = replies.stream().mapToInt(CalendarReply::guests).max().orElse(0);
        return switch (said.iterator().next()) {
            case ACCEPTED -> new CalendarAnswer(Sense.YES, null, Math.max(0, Math.min(guests, 99)));
            case TENTATIVE -> new CalendarAnswer(Sense.PERHAPS, null, 0);
            case DECLINED -> new CalendarAnswer(Sense.NO, null, 0);
            case NEEDS_ACTION -> NONE;
            case DELEGATED -> troubled("passes the invitation on to somebody else");
            case OTHER -> troubled("the calendar says something we do not know");
        };
    }

    /**
     * Words beat the button when they say more; a yes against a no is for a person, and so are words that may say something else and
     * are not decided (R63).
     */
    Verdict with(Verdict words) {
        if (trouble != null) {
            return Verdict.undecided(trouble);
        }
        if (sense == null) {
            return words;
        }
        Sense said = words.coming();
        if (said == null) {
            return Set.of(sense).containsAll(words.mayMean())
                    ? new Verdict(sense, false, List.of(Remarks.BUTTON), SURE)
                    : words.isSilent()
                            ? Verdict.undecided("the words beside the calendar button may say something else")
                            : words;
        }
        boolean onlyInvolved = said == Sense.PERHAPS && words.involved();
        if (said == sense || onlyInvolved) {
            return new Verdict(sense, words.involved(), words.because(), SURE);
        }
        boolean contradiction = (said != Sense.PERHAPS && sense != Sense.PERHAPS) || sense == Sense.NO;
        return contradiction ? Verdict.undecided("the calendar button and the words say different things") : words;
    }

    private static CalendarAnswer troubled(String because) {
        return new CalendarAnswer(null, because, 0);
    }
}
