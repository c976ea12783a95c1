package org.erbij.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Naming;
import org.erbij.domain.event.Planned;
import org.jspecify.annotations.Nullable;

/** Says an event back in words, so that whoever wrote it hears a slip. */
public final class EventInWords {
    private final Event event;
    private final @Nullable Map<String, String> settled;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private EventInWords(Event event, @Nullable Map<String, String> settled, Instant now) {
        this.event = event;
        this.settled = settled;
        this.now = now;
    }

    /** @param settled what became of its planned mails, by {@link Planned#name}; of those that wait, nothing; null when that is not known */
    public static List<Finding> of(Event event, @Nullable Map<String, String> settled, Instant now) {
        EventInWords words = new EventInWords(event, settled, now);
        words.facts();
        if (event.state() == EventState.CANCELLED) {
            words.say("it is cancelled; nothing that was planned is sent");
        } else if (event.state() == EventState.CLOSED) {
            words.say("you have closed it; nothing more is sent but a follow-up");
        } else if (event.isOverBy(now)) {
            words.say("it is over; nothing more is sent but a follow-up");
        } else {
            words.plan();
            words.looks();
        }
        return List.copyOf(words.findings);
    }

    private void facts() {
        event.facts()
                .languages()
                .forEach(language -> say("its title in " + language.locale().getDisplayLanguage(Locale.UK) + ": "
                        + event.facts().title().in(language)));
        boolean sameDay = event.facts()
                .endsAt()
                .toLocalDate()
                .equals(event.facts().startsAt().toLocalDate());
        say("it begins on " + moment(event.facts().startsAt()) + " and ends "
                + (sameDay
                        ? "at " + time(event.facts().endsAt())
                        : "on " + moment(event.facts().endsAt()))
                + " (" + event.facts().zone() + ")");
        say("last day to answer: " + day(event.deadline().lastDay())
                + (event.deadline().lastDay().equals(event.deadline().before().toLocalDate())
                        ? ", until " + event.deadline().before().toLocalTime()
                        : ""));
    }

    private void plan() {
        for (Planned planned : event.plan()) {
            ZonedDateTime at = event.at(planned);
            String mail = planned.kind().word() + audience(planned.kind()) + " (" + planned.slot() + ")";
            String became = settled == null ? null : settled.get(planned.name());
            if (became != null) {
                say(mail + ": " + became);
            } else if (!at.toInstant().isBefore(event.validUntil(planned.kind()))) {
                findings.add(Finding.look(
                        mail + " would be " + moment(at) + ", too late to be of use; give it another moment"));
            } else if (at.toInstant().isBefore(now)) {
                findings.add(Finding.look(mail + " was " + moment(at) + ", which is past: "
                        + (settled == null ? "if it has not been sent, " : "")
                        + "it goes out at once; move or stop it with 'erbij schedule' where it should not"));
            } else {
                say(mail + ": " + moment(at));
            }
        }
    }

    private static String audience(MailKind kind) {
        return switch (kind) {
            case NUDGE -> ", to who is silent or said perhaps";
            case LOCATION, REMINDER -> ", to who comes";
            case FOLLOW_UP -> ", to who came or stays involved";
            default -> "";
        };
    }

    private void looks() {
        if (event.plan().stream().noneMatch(planned -> planned.kind() == MailKind.LOCATION)) {
            findings.add(Finding.look("no moment is set for the location ('announce-location'); "
                    + "without it you release it by hand, with 'erbij venue release'"));
        }
        Naming.doubts(event.facts().title()).forEach(doubt -> findings.add(Finding.look(doubt)));
        if (event.answersClose().isBefore(now)) {
            findings.add(Finding.look("answers have closed already"));
        }
    }

    private void say(String said) {
        findings.add(Finding.fine(said));
    }

    /** The year only when it is not this one, as in the mails. */
    private String day(LocalDate day) {
        boolean thisYear = day.getYear() == now.atZone(event.facts().zone()).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy", Locale.UK)
                .format(day);
    }

    private String moment(ZonedDateTime at) {
        return day(at.toLocalDate()) + ", " + time(at);
    }

    private static String time(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.UK).format(at);
    }
}
