package org.erbij.rehearse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.step.parse.MessageParser;

/** Plays an organizer's own event with their own texts: once from beginning to end, and what may come in between. */
public final class OwnRehearsal {
    /** A place that does not exist and says so, for whoever sees a mail of a rehearsal. */
    static final Place STAND_IN = new Place(
            LocalText.of(
                    "Zaal De Proefopstelling, Nergensstraat 1 (verzonnen voor deze repetitie)",
                    "The Dry Run Hall, Nergensstraat 1 (made up for this rehearsal)"),
            LocalText.of("Tram 99 tot halte Nergens.", "Tram 99, stop Nergens."),
            LocalText.of("Lift naast de ingang.", "There is a lift next to the entrance."),
            "+31 20 000 00 00");

    private final Theatre theatre;

    public OwnRehearsal(Stage.Builder builder, MessageParser parser) {
        this.theatre = new Theatre(builder, parser);
    }

    /**
     * @param firstNames of people of the organizer's list, as many as there are
     * @param begins when the invitation goes out, in the event's zone
     * @param watcher is told what is played now
     */
    public Report play(Event event, List<String> firstNames, LocalDateTime begins, Consumer<String> watcher) {
        boolean twice = event.facts().languages().size() > 1;
        Acts acts = new Acts(watcher, (twice ? 2 : 1) + WhatIfs.PLAYED);
        Cast cast = Understudies.of(event, firstNames, begins);
        Chronicle chronicle = new Chronicle();
        acts.begin("all of it as planned");
        Performance performance = theatre.play(event, STAND_IN, cast, List.of(), chronicle);
        Performance other = performance;
        if (twice) {
            acts.begin("the same, each in another language");
            other = theatre.play(
                    otherWayRound(event),
                    STAND_IN,
                    Understudies.otherWayRound(event, firstNames, begins),
                    List.of(),
                    new Chronicle());
        }
        List<Happening> story = chronicle.story(
                performance.mails(), new OtherWayRound(performance.mails(), other.mails()), names(event, cast));
        return new Report(
                event,
                story,
                new WhatIfs(theatre, event, cast, names(event, cast), acts).beside(story),
                players(cast, firstNames),
                performance.ending().with(other.ending().deviations()));
    }

    /** Whoever is written to in its first language, as its organizers are, is written to in another. */
    private static Event otherWayRound(Event event) {
        EventFacts facts = event.facts();
        List<Language> languages = new ArrayList<>(facts.languages());
        Collections.reverse(languages);
        return new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                event.state(),
                new EventFacts(
                        facts.title(),
                        facts.starts(),
                        facts.zone(),
                        facts.lasts(),
                        facts.area(),
                        facts.practical(),
                        languages,
                        facts.outcome()),
                event.deadline(),
                event.plan(),
                event.policy(),
                event.organizers());
    }

    private static Report.Players players(Cast cast, List<String> firstNames) {
        Map<Boolean, List<String>> names = cast.roles().stream()
                .map(Cast.Role::firstName)
                .collect(Collectors.partitioningBy(firstNames::contains));
        return new Report.Players(names.getOrDefault(true, List.of()), names.getOrDefault(false, List.of()));
    }

    private static Map<AddrSpec, String> names(Event event, Cast cast) {
        Map<AddrSpec, String> names = new HashMap<>();
        event.organizers()
                .forEach(organizer -> names.put(
                        organizer.mailbox().address(), organizer.mailbox().name()));
        cast.roles().forEach(role -> names.put(role.mailbox().address(), role.firstName()));
        return names;
    }
}
