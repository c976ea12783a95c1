package org.erbij.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.rehearse.Cast.How;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Role;
import org.jspecify.annotations.Nullable;

/**
 * Plays the people of an organizer's own list: everybody under the first name of somebody who is on it, each with another way of
 * answering. Their addresses lie in a domain that cannot exist (RFC 6761 section 6.4), so that nothing can reach anybody.
 */
final class Understudies {
    /** Who plays where the list is too short. */
    private static final List<String> STAND_INS = List.of(
            "Anne", "Emma", "Sam", "Bram", "Claire", "Daan", "Judy", "Fatima", "Mei", "Omar", "Noor", "Peter", "Rachel",
            "Sjoerd", "Yara", "Kim");

    /** Nobody answers before this hour of the day. */
    private static final int WAKES = 8;

    private final Event event;
    private final List<String> firstNames;
    private final LocalDateTime begins;
    private final List<Role> roles = new ArrayList<>();

    private Understudies(Event event, List<String> firstNames, LocalDateTime begins) {
        this.event = event;
        this.firstNames = firstNames;
        this.begins = begins;
    }

    /** The cast of a whole occasion, which begins at that time of the event's zone. */
    static Cast of(Event event, List<String> firstNames, LocalDateTime begins) {
        return new Understudies(event, firstNames, begins).everybody();
    }

    private Cast everybody() {
        Language nl = Language.NL;
        Language en = Language.EN;
        person(nl, reply(0.04, "Ja, ik ben erbij! Leuk."));
        person(en, reply(0.06, "Count me in, and I'm bringing a friend."));
        person(null, reply(0.08, "Yes!"));
        person(nl, reply(0.10, "Ik weet het nog niet, misschien kom ik."));
        person(en, reply(0.14, "Can't make it, but please keep me posted."));
        person(nl, reply(0.18, "Helaas, die avond kan ik niet. Veel plezier!"));
        person(en, reply(0.22, "Is there a lift?"));
        person(nl, reply(0.26, "Haal me alsjeblieft van de lijst."));
        person(en, reply(0.30, "Sorry, I can't come that evening."), after("I can make it after all!", 2));
        person(
                nl,
                reply(0.34, "Graag! Ik kom een half uur later, en ik eet vegetarisch."),
                after("Ik moet toch afzeggen, helaas.", 4));
        person(nl, line(0.38, How.CALENDAR_ACCEPT, ""));
        person(nl, line(0.01, How.OUT_OF_OFFICE, "Ik ben op vakantie en lees mijn mail niet."));
        person(en, line(0.01, How.BOUNCE, ""));
        person(en);
        person(null);
        stranger(reply(0.42, "Mag ik ook komen? Ik kreeg dit van een vriendin."));
        return new Cast(begins, roles, 10);
    }

    private void person(@Nullable Language language, @Nullable Line... lines) {
        add(language, null, lines);
    }

    private void stranger(Line line) {
        add(null, roles.get(0).mailbox().address(), line);
    }

    private void add(@Nullable Language language, @Nullable AddrSpec forwardedBy, @Nullable Line... lines) {
        int number = roles.size();
        String name = number < firstNames.size() ? firstNames.get(number) : standIn(number);
        List<Line> said = new ArrayList<>();
        for (Line line : lines) {
            if (line != null) {
                said.add(line);
            }
        }
        roles.add(new Role(
                Mailbox.of(name, "player" + (number + 1) + "@rehearsal.invalid"), language, forwardedBy, said, null));
    }

    private String standIn(int number) {
        return STAND_INS.stream()
                .filter(name -> !firstNames.contains(name))
                .skip(number - (long) firstNames.size())
                .findFirst()
                .orElse("Player " + (number + 1));
    }

    private Line reply(double part, String text) {
        return line(part, How.REPLY, text);
    }

    /** @param part of the time there is for answering */
    private Line line(double part, How how, String text) {
        LocalDateTime end = event.deadline().before().isAfter(begins.plusHours(1))
                ? event.deadline().before()
                : event.facts().starts();
        Duration time = Duration.between(begins, end);
        long seconds = Math.max(60, (long) (time.toSeconds() * part));
        return new Line(writable(begins.plusSeconds(seconds)), how, text, null);
    }

    /** What somebody writes so many hours after the location was announced; null when it never is before the event. */
    private @Nullable Line after(String text, int hours) {
        return event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.LOCATION)
                .map(planned -> event.at(planned).toLocalDateTime().plusHours(hours))
                .filter(at -> at.isBefore(event.facts().starts()) && at.isAfter(begins))
                .findFirst()
                .map(at -> new Line(writable(at), How.REPLY, text, null))
                .orElse(null);
    }

    /** By day, and not in the hour that the mail server inside takes for midnight ({@link EmbeddedMail#file}). */
    private LocalDateTime writable(LocalDateTime wanted) {
        LocalDateTime minute = wanted.withSecond(0).withNano(0);
        if (minute.getHour() < WAKES) {
            minute = minute.withHour(WAKES);
        }
        Instant at = minute.atZone(event.facts().zone()).toInstant();
        return at.atOffset(ZoneOffset.UTC).getHour() == 12 ? minute.plusHours(1) : minute;
    }
}
