package org.erbij.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.rehearse.Cast.How;
import org.erbij.rehearse.Happening.Mailed;
import org.erbij.rehearse.Happening.Wrote;
import org.erbij.rehearse.Report.WhatIf;

/** What may come in between: the late yes and the bounce are in the story already; a change and a cancellation are each played anew. */
final class WhatIfs {
    /** After the location has been told, and whoever changes their mind has done so: when most people have to hear of it. */
    private static final Duration AFTER_LOCATION = Duration.ofHours(5);

    private static final Set<MailKind> PLANNED =
            EnumSet.of(MailKind.NUDGE, MailKind.LOCATION, MailKind.REMINDER, MailKind.FOLLOW_UP);

    /** How many of them are performances of their own. */
    static final int PLAYED = 2;

    private final Theatre theatre;
    private final Event event;
    private final Cast cast;
    private final Map<AddrSpec, String> names;
    private final Acts acts;

    WhatIfs(Theatre theatre, Event event, Cast cast, Map<AddrSpec, String> names, Acts acts) {
        this.theatre = theatre;
        this.event = event;
        this.cast = cast;
        this.names = Map.copyOf(names);
        this.acts = acts;
    }

    /** @param story of the occasion when nothing comes in between */
    List<WhatIf> beside(List<Happening> story) {
        List<WhatIf> whatIfs = new ArrayList<>();
        lateYes(story).ifPresent(whatIfs::add);
        bounce(story).ifPresent(whatIfs::add);
        whatIfs.add(played("you move it by a week", movedByAWeek(), story));
        whatIfs.add(played("you cancel it", cancelled(), story));
        return whatIfs;
    }

    private static Optional<WhatIf> lateYes(List<Happening> story) {
        return wrote(story, late -> late.aftermath().locationSent())
                .map(late -> new WhatIf(
                        "somebody says yes when the location has been told",
                        List.of("It goes to " + late.firstName() + " with the confirmation, and to nobody else again."),
                        Stream.<Happening>concat(
                                        Stream.of(late),
                                        mailedSince(late.at(), story)
                                                .filter(mailed -> mailed.kind() == MailKind.CONFIRMATION
                                                        && mailed.firstNames().contains(late.firstName()))
                                                .limit(1))
                                .toList(),
                        List.of()));
    }

    private Optional<WhatIf> bounce(List<Happening> story) {
        String unreachable = cast.roles().stream()
                .filter(role -> role.lines().stream().anyMatch(line -> line.how() == How.BOUNCE))
                .map(Cast.Role::firstName)
                .findFirst()
                .orElseThrow();
        return wrote(story, report -> report.firstName().equals(unreachable))
                .map(report -> new WhatIf(
                        "an address does not exist",
                        List.of(unreachable
                                + " gets no more mail. 'erbij people list --suppressed' names who cannot be reached."
                                + " So does your daily mail, and if they had said yes you are mailed at once, unless"
                                + " 'digest' or 'alarms' in your settings say otherwise."),
                        List.of(report),
                        List.of()));
    }

    private static Optional<Wrote> wrote(List<Happening> story, Predicate<Wrote> which) {
        return story.stream()
                .filter(Wrote.class::isInstance)
                .map(Wrote.class::cast)
                .filter(which)
                .findFirst();
    }

    private static Stream<Mailed> mailedSince(Instant from, List<Happening> story) {
        return story.stream()
                .filter(Mailed.class::isInstance)
                .map(Mailed.class::cast)
                .filter(mailed -> !mailed.at().isBefore(from));
    }

    private Surprise movedByAWeek() {
        EventFacts facts = event.facts();
        EventFacts later = new EventFacts(
                facts.title(),
                facts.starts().plusWeeks(1),
                facts.zone(),
                facts.lasts(),
                facts.area(),
                facts.practical(),
                facts.languages(),
                facts.outcome());
        Event moved = new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                event.state(),
                later,
                event.deadline(),
                event.plan(),
                event.policy(),
                event.organizers());
        Instant at = moment();
        return new Surprise(
                at, "move it by a week", moved, stage -> stage.changes().apply(moved, at));
    }

    private Surprise cancelled() {
        Instant at = moment();
        return new Surprise(
                at,
                "cancel it",
                event.withState(EventState.CANCELLED),
                stage -> stage.changes().cancel(event.id(), at));
    }

    private Instant moment() {
        Instant begins = cast.begins().atZone(event.facts().zone()).toInstant();
        Instant starts = event.facts().startsAt().toInstant();
        return event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.LOCATION)
                .map(planned -> event.at(planned).toInstant().plus(AFTER_LOCATION))
                .filter(at -> at.isAfter(begins) && at.isBefore(starts))
                .findFirst()
                .orElseGet(() -> begins.plus(Duration.between(begins, starts).dividedBy(2)));
    }

    private WhatIf played(String title, Surprise surprise, List<Happening> usual) {
        Chronicle chronicle = new Chronicle();
        acts.begin("what if " + title);
        Performance performance = theatre.play(event, OwnRehearsal.STAND_IN, cast, List.of(surprise), chronicle);
        List<Mailed> mailed = mailedSince(surprise.at(), chronicle.story(performance.mails(), names))
                .filter(mail -> mail.kind() != MailKind.NOTICE && mail.kind() != MailKind.CONFIRMATION)
                .toList();
        List<Happening> story = new ArrayList<>(List.of(new Happening.Did(surprise.at(), surprise.what())));
        story.addAll(mailed);
        List<String> consequences = new ArrayList<>();
        notTold(mailed).ifPresent(consequences::add);
        notSent(surprise.at(), usual, mailed).ifPresent(consequences::add);
        return new WhatIf(title, consequences, story, performance.ending().deviations());
    }

    private Optional<String> notTold(List<Mailed> mailed) {
        Set<String> told = mailed.stream()
                .filter(mail -> mail.kind() == MailKind.CHANGE || mail.kind() == MailKind.CANCELLATION)
                .flatMap(mail -> mail.firstNames().stream())
                .collect(Collectors.toSet());
        String others = cast.roles().stream()
                .map(Cast.Role::firstName)
                .filter(name -> !told.contains(name))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Not mailed of it: " + others
                        + ". They said no, left, cannot be reached, or have not been let in.");
    }

    private static Optional<String> notSent(Instant from, List<Happening> usual, List<Mailed> mailed) {
        String stopped = mailedSince(from, usual)
                .map(Mailed::kind)
                .filter(PLANNED::contains)
                .filter(kind -> mailed.stream().noneMatch(mail -> mail.kind() == kind))
                .distinct()
                .map(Told::kind)
                .collect(Collectors.joining(", "));
        return stopped.isEmpty() ? Optional.empty() : Optional.of("Not sent any more: " + stopped + ".");
    }
}
