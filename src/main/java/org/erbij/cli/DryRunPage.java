package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.Amount;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.flow.Disposition;
import org.erbij.flow.DryRun.LeftAlone;
import org.erbij.flow.DryRun.Read;
import org.erbij.flow.DryRun.Report;
import org.erbij.flow.DryRun.ToSend;
import org.jspecify.annotations.Nullable;

/** What a run would do, as it is read: of other people's mail nothing but how much of it there was. */
final class DryRunPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);
    private static final int NAMED = 5;

    private final Report report;
    private final ZoneId zone;

    DryRunPage(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Nothing below is done: nothing was kept, nothing sent, and your mailbox is as it was.");
        lines.add("");
        lines.add("read:");
        report.read().forEach(read -> add(lines, read));
        report.leftAlone().forEach(mail -> lines.add(line(mail)));
        lines.add("  not about your events, and not opened: " + report.passedOver());
        lines.add("");
        lines.add("would be sent:");
        report.toSend().forEach(mails -> lines.add(line(mails)));
        report.later()
                .forEach(later -> lines.add("  " + moment(later.at(), later.event()) + "  "
                        + later.kind().word() + " of " + later.event().id().value() + ", as things stand to "
                        + later.recipients()));
        if (report.toSend().isEmpty() && report.later().isEmpty()) {
            lines.add("  nothing");
        }
        return lines;
    }

    private void add(List<String> lines, Read read) {
        lines.add("  " + moment(read.receivedAt()) + "  " + name(read.from()) + ": " + read.subject());
        lines.add("      " + verdict(read));
        read.disposition().asks().forEach(ask -> lines.add("      asks: " + ask));
    }

    private static String verdict(Read read) {
        Disposition disposition = read.disposition();
        return switch (disposition.verdict()) {
            case ANSWERED -> "would count" + standing(read.stands()) + " and be answered";
            case RECORDED -> "would count" + standing(read.stands()) + ", without an answer: " + disposition.because();
            case HELD -> "would wait for you: " + disposition.because();
            case IGNORED -> "would change nothing: " + disposition.because();
            case REPORT_NOTED -> "would be noted: " + disposition.because();
        };
    }

    private static String standing(@Nullable Answer stands) {
        if (stands == null) {
            return "";
        }
        if (stands.attendance() == Attendance.INTERESTED) {
            return stands.coming() == Coming.PERHAPS ? " as perhaps" : " as no, staying involved";
        }
        String guests = stands.guests() > 0 ? " with " + stands.guests() + " more" : "";
        return stands.isYes() ? " as coming" + guests : " as not coming";
    }

    private String line(LeftAlone mail) {
        return "  " + moment(mail.receivedAt()) + "  " + name(mail.from()) + ": not about your events, left alone";
    }

    private String line(ToSend mails) {
        List<AddrSpec> recipients = mails.recipients().stream().distinct().toList();
        int number = mails.recipients().size();
        String several = recipients.size() < number ? ", " + Amount.mails(number) + "," : "";
        String names = String.join(
                ", ", recipients.stream().limit(NAMED).map(AddrSpec::shown).toList());
        String more = recipients.size() > NAMED ? " and " + (recipients.size() - NAMED) + " more" : "";
        return "  " + moment(mails.due(), mails.event()) + "  " + mails.kind().word() + " of "
                + mails.event().id().value() + several + " to " + names + more;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** What leaves is told in the zone of what it is about. */
    private static String moment(Instant at, Event event) {
        return MOMENT.format(at.atZone(event.facts().zone()));
    }

    private static String name(@Nullable Mailbox mailbox) {
        return mailbox == null ? "(no sender)" : mailbox.address().shown();
    }
}
