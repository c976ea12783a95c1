package org.erbij.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Group;
import org.erbij.flow.Outlook;

/** What would be mailed because of a change, in words for the last look. */
public final class NoticeWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private NoticeWords() {}

    public static List<String> of(Outlook outlook, MailKind kind, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String when = MOMENT.format(outlook.at().atZone(zone));
        lines.add(
                outlook.notices() == 0
                        ? kind.word() + ": nobody is mailed; nobody it concerns has been told otherwise"
                        : kind.word() + ": to " + Amount.people(outlook.notices()) + ", "
                                + (kind == MailKind.CHANGE
                                        ? "on " + when + " unless it is changed again before"
                                        : "at once"));
        if (outlook.notices() > 0) {
            lines.add("  of whom " + who(outlook.who()));
        }
        if (!outlook.untold().isEmpty()) {
            lines.add(Amount.people(outlook.untold().size())
                    + " should know, but get no mail from us; tell them yourself: "
                    + outlook.untold().stream().map(Mailbox::shown).collect(Collectors.joining(", ")));
        }
        if (outlook.dropped() > 0) {
            lines.add("the notice that waits for " + Amount.people(outlook.dropped())
                    + " is dropped: it is again as they know it");
        }
        waiting(outlook.reworded(), "worded anew").ifPresent(lines::add);
        waiting(outlook.takenBack(), "taken back").ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> waiting(Map<MailKind, Integer> mails, String fate) {
        int number = mails.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = mails.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Amount.of(
                        each.getValue(), each.getKey().word(), each.getKey().word() + "s"))
                .collect(Collectors.joining(", "));
        String waits = Amount.of(number, "mail that waits is ", "mails that wait are ");
        return number == 0 ? Optional.empty() : Optional.of(waits + fate + ": " + kinds);
    }

    private static String who(Map<Group, Integer> who) {
        return who.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + word(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String word(Group group) {
        return switch (group) {
            case ATTENDING -> "coming";
            case PERHAPS -> "perhaps";
            case SILENT -> "silent";
            case INTERESTED -> "not coming but involved";
            case NO -> "not coming";
        };
    }
}
