package org.erbij.cli;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.MissedMeanwhile.Followed;
import org.erbij.flow.MissedMeanwhile.Missed;

/** What follows for somebody who may get mail again, and what does not. */
final class FollowedLines {
    private FollowedLines() {}

    static List<String> of(Followed followed, String address) {
        return Stream.concat(
                        followed.follow().stream()
                                .filter(FollowedLines::isLocation)
                                .map(missed -> "  ! They said yes to "
                                        + missed.event().value() + ": its location will be mailed to them."),
                        besidesTheLocation(followed, address).stream())
                .toList();
    }

    static List<String> besidesTheLocation(Followed followed, String address) {
        return Stream.concat(
                        followed.follow().stream()
                                .filter(missed -> !isLocation(missed))
                                .map(FollowedLines::line),
                        followed.uninvited().stream()
                                .map(event -> "  ! Their invitation to " + event.value()
                                        + " was taken back before it left, and does not follow by itself: 'erbij invite "
                                        + event.value() + " --to " + address + "' invites them."))
                .toList();
    }

    private static boolean isLocation(Missed missed) {
        return missed.kind() == MailKind.LOCATION;
    }

    private static String line(Missed missed) {
        String event = missed.event().value();
        String what = missed.kind() == MailKind.CANCELLATION
                ? "that " + event + " is cancelled"
                : "what has changed of " + event;
        return "  ! They were not told " + what + ": that will be mailed to them.";
    }
}
