package org.erbij.cli;

import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.MissedMeanwhile.Followed;
import org.erbij.flow.MissedMeanwhile.Missed;

/** What follows for somebody who may get mail again, and what does not. */
final class FollowedLines {
    private FollowedLines() {}

    static List<String> of(Followed followed, String address) {
        List<String> lines = new ArrayList<>();
        followed.follow().stream()
                .filter(FollowedLines::isLocation)
                .map(missed -> location(missed, "will be mailed to them."))
                .forEach(lines::add);
        followed.untold().stream()
                .filter(FollowedLines::isLocation)
                .map(missed -> location(missed, "is not mailed to them; tell them yourself."))
                .forEach(lines::add);
        lines.addAll(besidesTheLocation(followed, address));
        return lines;
    }

    static List<String> besidesTheLocation(Followed followed, String address) {
        List<String> lines = new ArrayList<>();
        followed.follow().stream()
                .filter(missed -> !isLocation(missed))
                .map(missed -> news(missed, "that will be mailed to them."))
                .forEach(lines::add);
        followed.untold().stream()
                .filter(missed -> !isLocation(missed))
                .map(missed -> news(missed, "no mail tells them now; tell them yourself."))
                .forEach(lines::add);
        followed.uninvited().stream()
                .map(event -> "  ! Their invitation to " + event.value()
                        + " was taken back before it left, and does not follow by itself: 'erbij invite "
                        + event.value() + " --to " + address + "' invites them.")
                .forEach(lines::add);
        return lines;
    }

    private static boolean isLocation(Missed missed) {
        return missed.kind() == MailKind.LOCATION;
    }

    private static String location(Missed missed, String whatOfIt) {
        return "  ! They said yes to " + missed.event().value() + ": its location " + whatOfIt;
    }

    private static String news(Missed missed, String whatOfIt) {
        String event = missed.event().value();
        String what = missed.kind() == MailKind.CANCELLATION
                ? "that " + event + " is cancelled"
                : "what has changed of " + event;
        return "  ! They were not told " + what + ": " + whatOfIt;
    }
}
