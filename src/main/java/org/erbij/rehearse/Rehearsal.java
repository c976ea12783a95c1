package org.erbij.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.OutboxState;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.Cast.How;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Role;
import org.erbij.rehearse.Narrator.Aftermath;

/**
 * Plays one occasion from the invitation to the day after: the wired product between a real SMTP server and a real IMAP server,
 * people who write as the cast says, and a clock that jumps from one moment to the next. Nothing that is told is invented; it is
 * read from the mailboxes and the books.
 */
public final class Rehearsal {
    private static final Duration EPILOGUE = Duration.ofHours(12);

    private final Event event;
    private final Place place;
    private final Cast cast;
    private final List<Surprise> surprises;
    private final EmbeddedMail server;
    private final Stage stage;
    private final JumpingClock clock;
    private final Mailroom mailroom;
    private final Verdicts verdicts;
    private final Inspection inspection;
    private final Pen pen;
    private final Narrator narrator;

    Rehearsal(
            Event event,
            Place place,
            Cast cast,
            List<Surprise> surprises,
            EmbeddedMail server,
            Stage stage,
            JumpingClock clock,
            Mailroom mailroom,
            Inspection inspection,
            Narrator narrator) {
        this.event = event;
        this.place = place;
        this.cast = cast;
        this.surprises = List.copyOf(surprises);
        this.server = server;
        this.stage = stage;
        this.clock = clock;
        this.mailroom = mailroom;
        this.inspection = inspection;
        this.narrator = narrator;
        this.verdicts = new Verdicts(stage.ledger(), event.id());
        this.pen = new Pen(organizer(), event.uid(), event.facts().zone());
    }

    private Mailbox organizer() {
        return event.organizers().get(0).mailbox();
    }

    /** Something that happens at its moment: somebody writes, or the organizer does something. */
    private record Cue(Instant at, Runnable deed) {}

    /** Plays it through. */
    public Narrator.Ending play() {
        open();
        List<Cue> cues = cues();
        Instant end = Stream.concat(Stream.of(event), surprises.stream().map(Surprise::after))
                .flatMap(Rehearsal::moments)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(EPILOGUE);
        int next = 0;
        while (true) {
            Instant cue = next < cues.size() ? cues.get(next).at() : end;
            Instant wake = stage.nextWake(end);
            Instant moment = cue.isBefore(wake) ? cue : wake;
            if (!moment.isBefore(end)) {
                break;
            }
            jump(moment);
            while (next < cues.size() && !cues.get(next).at().isAfter(moment)) {
                cues.get(next).deed().run();
                next++;
            }
        }
        Narrator.Ending ending = inspection.ending();
        narrator.ended(ending);
        return ending;
    }

    /** When something of it is still to come: its end, and what is planned. */
    private static Stream<Instant> moments(Event event) {
        return Stream.concat(
                Stream.of(event.facts().endsAt().toInstant()),
                event.plan().stream().map(planned -> event.at(planned).toInstant()));
    }

    private List<Cue> cues() {
        ZoneId zone = event.facts().zone();
        Stream<Cue> written = cast.roles().stream()
                .flatMap(role -> role.lines().stream().map(line -> {
                    Instant at = line.at().atZone(zone).toInstant();
                    return new Cue(at, () -> perform(at, role, line));
                }));
        Stream<Cue> done = surprises.stream()
                .map(surprise -> new Cue(surprise.at(), () -> {
                    surprise.deed().accept(stage);
                    stage.clockJumped();
                }));
        return Stream.concat(written, done)
                .sorted(Comparator.comparing(Cue::at))
                .toList();
    }

    private void open() {
        server.file(organizer().address(), inspection.privateMails(), clock.instant());
        List<AddrSpec> invited = new ArrayList<>();
        stage.ledger().inOneTransaction(books -> {
            books.events().put(event);
            books.events().setVenue(event.id(), new Venue.Sealed(place));
            for (Role role : cast.roles()) {
                if (role.invited()) {
                    books.people()
                            .add(
                                    role.mailbox(),
                                    role.language(),
                                    LawfulBasis.LEGITIMATE_INTEREST,
                                    "rehearsal",
                                    clock.instant());
                    invited.add(role.mailbox().address());
                }
            }
            return null;
        });
        stage.campaign().invite(event.id(), invited, clock.instant());
        stage.clockJumped();
        narrator.opened(new Narrator.Opening(
                clock.instant(),
                sent(MailKind.INVITATION),
                stage.ledger().inOneTransaction(books -> books.events().venue(event.id())) instanceof Venue.Sealed,
                cast.privateMails(),
                inspection.privateMailsOpened()));
    }

    private int sent(MailKind kind) {
        return stage.ledger()
                .inOneTransaction(books -> books.outbox().count(event.id()))
                .getOrDefault(kind, Map.of())
                .getOrDefault(OutboxState.SENT, 0);
    }

    private void jump(Instant moment) {
        clock.jumpTo(moment.isBefore(clock.instant()) ? clock.instant() : moment);
        boolean mayBeReleased = !announced() && !releaseIsPlannedAfter(moment);
        List<Delivered> earlier = mayBeReleased ? everythingDelivered() : List.of();
        Map<MailKind, Integer> before = sentInMasses();
        stage.clockJumped();
        if (mayBeReleased && announced()) {
            narrator.released(moment, inspection.release(earlier, sent(MailKind.LOCATION)));
        }
        sentInMasses().forEach((kind, now) -> {
            int people = now - before.getOrDefault(kind, 0);
            if (people > 0) {
                narrator.mailed(moment, kind, people);
            }
        });
    }

    private boolean releaseIsPlannedAfter(Instant moment) {
        return event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.LOCATION)
                .anyMatch(planned -> event.at(planned).toInstant().isAfter(moment));
    }

    /** How many have left by now of the mass mails that are told as scenes. */
    private Map<MailKind, Integer> sentInMasses() {
        Map<MailKind, Integer> sent = new EnumMap<>(MailKind.class);
        stage.ledger()
                .inOneTransaction(books -> books.outbox().count(event.id()))
                .forEach((kind, states) -> {
                    if (kind == MailKind.NUDGE || kind == MailKind.REMINDER || kind == MailKind.FOLLOW_UP) {
                        sent.put(kind, states.getOrDefault(OutboxState.SENT, 0));
                    }
                });
        return sent;
    }

    private boolean announced() {
        return stage.ledger()
                .inOneTransaction(books -> books.events().venue(event.id()))
                .announced()
                .isPresent();
    }

    private List<Delivered> everythingDelivered() {
        return mailroom.of(inspection.everybody());
    }

    private void perform(Instant at, Role role, Line line) {
        AddrSpec holder = role.forwardedBy() == null ? role.mailbox().address() : role.forwardedBy();
        Optional<ReceivedMessage> answered = mailroom.newestFor(holder);
        if (answered.isEmpty()) {
            inspection.deviates(role.firstName() + " has no mail of ours to answer");
            return;
        }
        Verdicts.Before before = verdicts.before(role.mailbox().address());
        Octets mail = pen.write(role, line, answered.get());
        server.file(organizer().address(), List.of(mail), at);
        stage.mailCame();
        Verdicts.After after = verdicts.after(before, mail);
        inspection.compare(role, line, after.outcome());
        Aftermath aftermath = new Aftermath(after.because(), after.guests(), after.locationSent(), after.asked());
        narrator.heard(at, role.firstName(), told(line), after.outcome(), aftermath);
    }

    private static String told(Line line) {
        return line.how() == How.REPLY || line.how() == How.FRESH || line.how() == How.FORWARDED ? line.text() : "";
    }
}
