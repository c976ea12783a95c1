package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.Amount;
import org.erbij.desk.ScheduleDesk.Line;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Mailings.Settled;
import org.erbij.flow.TooLate;

/** The planned mails as they are read: when, for how many, and what each waits for or what became of it. */
final class PlannedPage {
    private final Instant now;

    PlannedPage(Instant now) {
        this.now = now;
    }

    /** All of one event. */
    List<String> lines(List<Line> lines) {
        Event event = lines.get(0).event();
        ZoneId zone = event.facts().zone();
        List<String> page = new ArrayList<>();
        page.add(event.id().value() + ", " + moment(event.facts().startsAt().toInstant(), event) + " (times of " + zone
                + ")");
        Table table = new Table();
        for (Line line : lines) {
            table.row(
                    "  " + line.name(),
                    moment(line.at(), event),
                    line.isDone() ? "" : Amount.people(line.people()),
                    (line.about().isEmpty() ? "" : "“" + line.about() + "”: ") + state(line));
        }
        page.addAll(table.lines());
        return page;
    }

    /** In words: what it waits for, or what became of it. */
    String state(Line line) {
        Event event = line.event();
        Settled settled = line.settled();
        // what was sent before the moment to which it had been moved left at neither
        boolean before = settled != null && line.isDone() && settled.at().isBefore(line.at());
        String moved =
                line.planned().moved() == null || before ? "" : "moved from " + moment(unmoved(line), event) + "; ";
        if (settled == null) {
            return moved + waits(line);
        }
        String at = moment(settled.at(), event);
        String left = line.left() == 0 ? "" : "; " + Amount.people(line.left()) + " had it by then";
        return moved
                + switch (settled.state()) {
                    case DONE -> done(line, at);
                    case MISSED -> "missed: " + settled.because() + " when it could have left, " + at;
                    case STOPPED -> "stopped " + at + left;
                };
    }

    private static Instant unmoved(Line line) {
        return line.planned()
                .moment()
                .at(line.event().facts(), line.event().deadline())
                .toInstant();
    }

    /** Why it is not meant any more. */
    static String ended(Line line) {
        return "the event is " + line.event().state().name().toLowerCase(Locale.ROOT);
    }

    private static String done(Line line, String at) {
        if (line.left() == 0) {
            return line.underway() == 0
                    ? "done " + at + ": nobody left to " + (line.planned().kind() == MailKind.NUDGE ? "ask" : "mail")
                    : "leaving since " + at + ": " + line.underway() + " on their way";
        }
        String rest = line.underway() == 0 ? "" : ", " + line.underway() + " more on their way";
        return "sent " + at + " to " + Amount.people(line.left()) + rest;
    }

    private String waits(Line line) {
        if (!line.meant()) {
            return "not sent: " + ended(line);
        }
        if (!now.isBefore(line.usefulUntil())) {
            return "too late: " + TooLate.of(line.event(), line.planned()).words() + "; it will not be sent";
        }
        String until = moment(line.usefulUntil(), line.event());
        if (!line.waitsFor().isEmpty()) {
            return "waits: " + line.waitsFor()
                    + (line.planned().kind() == MailKind.LOCATION && !line.at().isAfter(now)
                            ? "; it leaves the instant it is, until " + until
                            : "");
        }
        return line.at().isAfter(now)
                ? "waits; if it is late it still leaves until " + until + ", then not at all"
                : "due; it leaves as soon as 'erbij run' runs, until " + until;
    }

    static String moment(Instant at, Event event) {
        return Moments.in(event.facts().zone()).format(at);
    }
}
