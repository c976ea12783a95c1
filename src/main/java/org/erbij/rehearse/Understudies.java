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
    private final boolean otherWayRound;
    private final List<Role> roles = new ArrayList<>();

    private Understudies(Event event, List<String> firstNames, LocalDateTime begins, boolean otherWayRound) {
        this.event = event;
        this.firstNames = firstNames;
        this.begins = begins;
        this.otherWayRound = otherWayRound;
    }

    /** The cast of a whole occasion, which begins at that time of the event's zone. */
    static Cast of(Event event, List<String> firstNames, LocalDateTime begins) {
        return new Understudies(event, firstNames, begins, false).everybody();
    }

    /** The same people, saying the same at the same moments, but that who spoke Dutch speaks English and the reverse. */
    static Cast otherWayRound(Event event, List<String> firstNames, LocalDateTime begins) {
        return new Understudies(event, firstNames, begins, true).everybody();
    }

    private Cast everybody() {
        Language nl = otherWayRound ? Language.EN : Language.NL;
        Language en = otherWayRound ? Language.NL : Language.EN;
        person(nl, reply(0.04, nl, "Ja, ik ben erbij! Leuk.", "Yes, I'll be there! Great."));
        person(
                en,
                reply(
                        0.06,
                        en,
                        "Ik kom graag, en ik neem een vriendin mee.",
                        "Count me in, and I'm bringing a friend."));
        person(null, line(0.08, How.REPLY, "Yes!"));
        person(nl, reply(0.10, nl, "Ik weet het nog niet, misschien kom ik.", "I don't know yet, maybe I'll come."));
        person(
                en,
                reply(
                        0.14,
                        en,
                        "Ik kan niet, maar houd me graag op de hoogte.",
                        "Can't make it, but please keep me posted."));
        person(
                nl,
                reply(
                        0.18,
                        nl,
                        "Helaas, die avond kan ik niet. Veel plezier!",
                        "Unfortunately I can't make it that evening. Have fun!"));
        person(en, reply(0.22, en, "Is er een lift?", "Is there a lift?"));
        person(nl, reply(0.26, nl, "Haal me alsjeblieft van de lijst.", "Please take me off the list."));
        person(
                en,
                reply(0.30, en, "Sorry, ik kan die avond niet komen.", "Sorry, I can't come that evening."),
                after(en, "Ik kan er toch bij zijn!", "I can make it after all!", 2));
        person(
                nl,
                reply(
                        0.34,
                        nl,
                        "Graag! Ik kom een half uur later, en ik eet vegetarisch.",
                        "I'd love to come! I'll be half an hour late, and I'm vegetarian."),
                after(nl, "Ik moet toch afzeggen, helaas.", "Sorry, I have to cancel after all.", 4));
        person(nl, line(0.38, How.CALENDAR_ACCEPT, ""));
        person(nl, line(0.01, How.OUT_OF_OFFICE, "Ik ben op vakantie en lees mijn mail niet."));
        person(en, line(0.01, How.BOUNCE, ""));
        person(en);
        person(null);
        stranger(line(0.42, How.REPLY, "Mag ik ook komen? Ik kreeg dit van een vriendin."));
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

    private Line reply(double part, Language language, String dutch, String english) {
        return line(part, How.REPLY, language == Language.NL ? dutch : english);
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
    private @Nullable Line after(Language language, String dutch, String english, int hours) {
        String text = language == Language.NL ? dutch : english;
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
