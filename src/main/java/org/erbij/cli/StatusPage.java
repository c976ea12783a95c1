package org.erbij.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.erbij.desk.Amount;
import org.erbij.desk.GuestList.Counts;
import org.erbij.desk.StatusReport.DayOfAnswers;
import org.erbij.desk.StatusReport.EventStatus;
import org.erbij.desk.StatusReport.Status;
import org.erbij.desk.StatusReport.Upcoming;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.OutboxState;
import org.jspecify.annotations.Nullable;

/** How things are, as lines that fit where they are read. */
final class StatusPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
    /** Elsewhere than where the event is, it may be another hour. */
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final Set<Work> UNSAID_WHILE_WELL = EnumSet.of(Work.ALLOWANCE, Work.ACCEPTANCE, Work.OWN_HAND);
    private static final int NAMES = 14;
    private static final int MOMENTS = 18;

    private final Look look;
    private final ZoneId zone;
    private final boolean running;
    private final String waits;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param running whether somebody reads and sends
     * @param strict whether what waits for a person is something to look at
     */
    StatusPage(Look look, ZoneId zone, boolean running, boolean strict) {
        this.look = look;
        this.zone = zone;
        this.running = running;
        this.waits = strict ? "! " : "";
    }

    List<String> of(Status status, Erasures erasures) {
        for (EventStatus event : status.events()) {
            tell(event, status);
            lines.add("");
        }
        if (status.events().isEmpty()) {
            say("No event yet; 'erbij event apply FILE' adds one.", 2, Ink.NONE);
        }
        boolean something = status.waiting() + status.askedAsWell() + status.uncertain() > 0;
        say(
                (something ? waits : "") + "waiting for you: " + status.waiting() + answeredSince(status)
                        + "; asked as well: " + status.askedAsWell() + "; mails in doubt: " + status.uncertain(),
                2,
                something ? Ink.CAUTION : Ink.NONE);
        if (status.broughtIn() > 0) {
            say(
                    "new people in Cc of answers: " + status.broughtIn()
                            + "; 'erbij held new' tells who, and invites them if you like",
                    2,
                    Ink.NONE);
        }
        status.conditions().forEach(this::tell);
        status.alarms().forEach(alarm -> say("! " + Alarming.words(alarm, this::moment), 2, Ink.ALARM));
        Instant unreadSince = status.unreadSince();
        if (unreadSince != null) {
            say(
                    "! nothing has been read since " + moment(unreadSince)
                            + (running ? "; does 'erbij run' run?" : ": 'erbij run' is not running; start it"),
                    2,
                    Ink.ALARM);
        } else if (!running && status.awaitsAnswers()) {
            say("! 'erbij run' is not running: nothing is read and nothing leaves until you start it", 2, Ink.CAUTION);
        }
        erasures.lines(this::moment).forEach(line -> say(line, 4, Ink.NONE));
        return lines;
    }

    private void tell(EventStatus status, Status all) {
        ZoneId there = status.event().facts().zone();
        LocalDate today = all.at().atZone(there).toLocalDate();
        String when = MOMENT.format(status.event().facts().startsAt());
        boolean closed = status.event().state() != EventState.OPEN;
        say(
                status.event().id().value() + ", " + when + " (" + there + "), "
                        + (closed ? word(status.event().state()) : when(status, all.at(), today))
                        + ", location " + status.venue(),
                2,
                Ink.BOLD);
        if (closed) {
            say("  " + ended(status), 4, Ink.CAUTION);
        }
        Counts counts = status.counts();
        say(
                "  "
                        + String.join(
                                look.dot(),
                                together("coming " + counts.coming() + " + "
                                        + Amount.of(counts.guests(), "guest", "guests")),
                                together("staying involved " + counts.involved() + perhaps(status.perhaps())),
                                together("no " + counts.no()),
                                together("silent " + counts.silent()),
                                together("unsettled " + counts.waiting())),
                4,
                Ink.NONE);
        if (status.withNotes() > 0) {
            say("  of those who come, " + status.withNotes() + " wrote a note" + see(status), 4, Ink.NONE);
        }
        if (status.knowers() > 0) {
            String know = status.knowers() == 1 ? " knows the location and does" : " know the location and do";
            say("  " + status.knowers() + know + " not come any more" + see(status), 4, Ink.CAUTION);
        }
        if (status.untold() > 0) {
            String come = status.untold() == 1 ? " who comes does" : " who come do";
            say(
                    "  " + waits + status.untold() + come + " not know the location, and no mail is about to tell",
                    4,
                    Ink.CAUTION);
        }
        if (status.invited() && !status.event().hasEndedBy(all.at())) {
            answers(status, today);
        }
        next(status, all.people(), there);
        say("  mails: " + mails(status.mails()), 4, Ink.NONE);
    }

    /** Over is over, also on the same day. */
    private static String when(EventStatus status, Instant now, LocalDate today) {
        return status.event().hasEndedBy(now)
                ? "ended " + fromToday(today, status.event().facts().endsAt().toLocalDate())
                : fromToday(today, status.event().facts().startsAt().toLocalDate());
    }

    /** Whoever is to be told of a cancellation has been told, or waits for it. */
    private static String ended(EventStatus status) {
        if (status.event().state() == EventState.CLOSED) {
            return "you have closed it: answers change nothing any more";
        }
        Map<OutboxState, Integer> word = status.mails().getOrDefault(MailKind.CANCELLATION, Map.of());
        int told = word.getOrDefault(OutboxState.SENT, 0);
        int waiting = word.getOrDefault(OutboxState.PENDING, 0)
                + word.getOrDefault(OutboxState.SENDING, 0)
                + word.getOrDefault(OutboxState.DEFERRED, 0);
        return "it is cancelled, and does not take place; told so: " + told
                + (waiting == 0 ? "" : ", still to be told: " + waiting);
    }

    /** Of what waits. */
    private static String answeredSince(Status status) {
        return status.answeredSince() == 0 ? "" : " (" + status.answeredSince() + " answered since)";
    }

    private static String together(String words) {
        return words.replace(' ', Cells.TOGETHER);
    }

    /** Of those who stay involved. */
    static String perhaps(int number) {
        return number == 0 ? "" : " (" + number + " perhaps)";
    }

    private static String see(EventStatus status) {
        return " ('erbij roster " + status.event().id().value() + "')";
    }

    private void answers(EventStatus status, LocalDate today) {
        DayOfAnswers all = status.answers().values().stream().reduce(new DayOfAnswers(0, 0, 0), DayOfAnswers::and);
        LocalDate lastDay = status.event().deadline().lastDay();
        lines.add("");
        if (all.answers() == 0) {
            say(
                    "  nobody has answered yet; last day " + DAY.format(lastDay) + ", " + fromToday(today, lastDay),
                    4,
                    Ink.NONE);
        } else {
            DayChart chart = new DayChart(look, new TreeMap<>(status.answers()), status.firstDay(), today, lastDay);
            say(
                    "  by day, organizers aside: " + chart.legend(all) + "; last day " + DAY.format(lastDay) + ", "
                            + fromToday(today, lastDay),
                    4,
                    Ink.NONE);
            lines.addAll(chart.lines());
        }
        lines.add("");
    }

    private void next(EventStatus status, int onTheList, ZoneId there) {
        List<Upcoming> next = status.next().stream()
                .filter(mailing -> !status.invited() || mailing.people() > 0)
                .toList();
        if (next.isEmpty()) {
            return;
        }
        say(status.invited() ? "  next:" : "  next, once people are invited:", 4, Ink.NONE);
        if (!status.invited()) {
            say(
                    "    " + Cells.padded("invitation", NAMES) + Cells.padded("when you say so", MOMENTS) + onTheList
                            + " on the list ('erbij invite "
                            + status.event().id().value() + "')",
                    4 + NAMES + MOMENTS,
                    Ink.NONE);
        }
        for (Upcoming mailing : next) {
            String at = MOMENT.format(mailing.at().atZone(there));
            String number = status.invited() ? mailing.people() + " " : "";
            say(
                    "    " + Cells.padded(mailing.kind().word(), NAMES) + Cells.padded(at, MOMENTS) + number
                            + audience(mailing.kind()),
                    4 + NAMES + MOMENTS,
                    Ink.NONE);
        }
    }

    private static String audience(MailKind kind) {
        return switch (kind) {
            case NUDGE -> "silent or perhaps";
            case LOCATION, REMINDER -> "coming";
            case FOLLOW_UP -> "came or stay involved";
            default -> "people";
        };
    }

    private static String mails(Map<MailKind, Map<OutboxState, Integer>> mails) {
        Map<OutboxState, Integer> sum = new EnumMap<>(OutboxState.class);
        mails.values().forEach(states -> states.forEach((state, number) -> sum.merge(state, number, Integer::sum)));
        return sum.isEmpty()
                ? "none"
                : sum.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String fromToday(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0 || days == 1) {
            return days == 0 ? "today" : "tomorrow";
        }
        return days > 0 ? "in " + days + " days" : days == -1 ? "yesterday" : -days + " days ago";
    }

    private void tell(Condition condition) {
        boolean works = condition.failingSince() == null;
        if (works && UNSAID_WHILE_WELL.contains(condition.work())) {
            return;
        }
        say(
                word(condition.work()).replace('_', ' ') + ": "
                        + (works
                                ? "last worked " + moment(condition.lastSuccess())
                                : "failing since " + moment(condition.failingSince()) + ": " + condition.because()),
                2,
                works ? Ink.GOOD : Ink.CAUTION);
    }

    private void say(String text, int hanging, Ink ink) {
        for (String line : Cells.wrapped(text, look.columns(), hanging)) {
            lines.add(ink == Ink.NONE ? line : look.inked(ink, line));
        }
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "never" : HERE.format(at.atZone(zone));
    }
}
