package org.erbij.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Changes.Outlook;

/** What would be mailed because of a change, in words for the last look. */
public final class NoticeWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private NoticeWords() {}

    public static List<String> of(Outlook outlook, MailKind kind, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String when = MOMENT.format(outlook.at().atZone(zone));
        lines.add(
                outlook.notices() == 0
                        ? kind.word() + ": nobody is mailed; nobody has been told otherwise"
                        : kind.word() + ": to " + Amount.people(outlook.notices()) + ", "
                                + (kind == MailKind.CHANGE
                                        ? "on " + when + " unless it is changed again before"
                                        : "at once"));
        if (outlook.leftOut() > 0) {
            lines.add(Amount.people(outlook.leftOut()) + " should know, but get no mail from us: tell them yourself");
        }
        if (outlook.dropped() > 0) {
            lines.add("the notice that waits for " + Amount.people(outlook.dropped())
                    + " is dropped: it is again as they know it");
        }
        if (outlook.waiting() > 0) {
            String fate = kind == MailKind.CHANGE ? "worded anew or taken back" : "taken back";
            lines.add(Amount.of(outlook.waiting(), "mail that waits is ", "mails that wait are ") + fate);
        }
        return lines;
    }
}
