package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.GuestList.Counts;
import org.erbij.desk.StatusReport.EventStatus;
import org.erbij.desk.StatusReport.Status;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.OutboxState;
import org.erbij.flow.PlannedMail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij status}. */
@Command(
        name = "status",
        description = "How things are. Ends with 1 when it does not work as it should.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    @Option(names = "--strict", description = "end with 1 also when something waits for you")
    private boolean strict;

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public StatusCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        Status status = desks.status().read();
        status.events().forEach(this::tell);
        if (status.events().isEmpty()) {
            terminal.out().println("No event yet; 'erbij event apply FILE' adds one.");
        }
        terminal.out()
                .println("waiting for you: " + status.waiting() + "; asked as well: " + status.askedAsWell()
                        + "; mails in doubt: " + status.uncertain());
        status.conditions().forEach(this::tell);
        status.alarms().forEach(alarm -> terminal.out().println("! " + alarm(alarm)));
        Instant unreadSince = status.unreadSince();
        if (unreadSince != null) {
            terminal.out().println("! nothing has been read since " + moment(unreadSince) + "; does 'erbij run' run?");
        }
        boolean alarming = unreadSince != null || !status.alarms().isEmpty();
        boolean waits = status.waiting() > 0 || status.uncertain() > 0;
        return alarming || (strict && waits) ? ExitCodes.ATTENTION : ExitCodes.DONE;
    }

    private void tell(EventStatus event) {
        Counts counts = event.counts();
        terminal.out()
                .println(event.event().id().value() + ", "
                        + MOMENT.format(event.event().facts().startsAt()) + ", location " + event.venue());
        terminal.out()
                .println("  coming " + counts.coming() + " + " + counts.guests() + " guests · staying involved "
                        + counts.involved() + " · no " + counts.no() + " · silent " + counts.silent() + " · waiting "
                        + counts.waiting());
        Map<OutboxState, Integer> mails = new EnumMap<>(OutboxState.class);
        event.mails()
                .values()
                .forEach(states -> states.forEach((state, number) -> mails.merge(state, number, Integer::sum)));
        terminal.out()
                .println("  mails: "
                        + (mails.isEmpty()
                                ? "none"
                                : mails.entrySet().stream()
                                        .map(entry -> entry.getValue() + " "
                                                + entry.getKey().name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
        PlannedMail.Due next = event.next();
        if (next != null) {
            terminal.out()
                    .println("  next: " + next.planned().kind().word() + ", "
                            + MOMENT.format(
                                    next.at().atZone(event.event().facts().zone())));
        }
    }

    private String alarm(Condition alarm) {
        return switch (alarm.work()) {
            case READING ->
                "reading has failed for more than an hour; nobody listened since " + moment(alarm.failingSince());
            case SENDING ->
                "sending has failed for more than an hour; mail waits since " + moment(alarm.failingSince());
            case WRITING ->
                "mass mail that is due cannot be written; mend the text ('erbij event apply' tells what is wrong in it),"
                        + " and it leaves by itself";
            case ANSWERING ->
                "automatic answers wait; 'erbij outbox list' tells for whom, and your mailbox who writes so much";
        };
    }

    private void tell(Condition condition) {
        String work = condition.work().name().toLowerCase(Locale.ROOT);
        terminal.out()
                .println(
                        condition.failingSince() == null
                                ? work + ": last worked " + moment(condition.lastSuccess())
                                : work + ": failing since " + moment(condition.failingSince()) + ": "
                                        + condition.because());
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "never" : MOMENT.format(at.atZone(zone));
    }
}
