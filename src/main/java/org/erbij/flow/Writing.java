package org.erbij.flow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Group;
import org.erbij.flow.Mailings.Settled;
import org.erbij.flow.Mailings.State;
import org.erbij.step.compose.TemplateCheck;
import org.erbij.step.compose.Wording;
import org.erbij.step.compose.WordingFile;
import org.jspecify.annotations.Nullable;

/** Mails the organizer writes: reads and checks them, keeps them, and puts them into the outbox. */
public final class Writing {
    private final Ledger ledger;
    private final Campaign campaign;
    private final TemplateCheck check;

    public Writing(Ledger ledger, Campaign campaign, TemplateCheck check) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.check = check;
    }

    /**
     * What was read.
     *
     * @param circular null when it cannot be used
     * @param problems why, with file and line
     */
    public record Written(@Nullable Circular circular, List<String> problems) {
        public Written {
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return circular == null ? problems.size() + " problems" : circular.toString();
        }
    }

    /**
     * Reads a text; nothing is kept.
     *
     * @param only the one language it is in; null for all of the event
     * @param at when it is to leave; null for now
     * @param again whether the same words are meant to reach those who have them
     */
    public Written read(
            Event event,
            String where,
            String text,
            @Nullable Language only,
            Set<Group> to,
            @Nullable Moment at,
            boolean again,
            Instant now) {
        List<Language> wanted = only == null ? event.facts().languages() : List.of(only);
        return WordingFile.read(where, text, wanted)
                .match(
                        worded -> checked(event, worded.wording(), to, at, again, now),
                        wrong -> new Written(null, List.of(wrong.because())));
    }

    private Written checked(
            Event event, Wording wording, Set<Group> to, @Nullable Moment at, boolean again, Instant now) {
        boolean released = ledger.inOneTransaction(books -> books.events().venue(event.id()))
                .announced()
                .isPresent();
        Set<String> problems = new LinkedHashSet<>(check.problems(event, wording, answers(to), released));
        boolean tellsPlace = check.tellsPlace(event, wording);
        if (problems.isEmpty() && tellsPlace && !to.contains(Group.ATTENDING)) {
            problems.add(wording.where()
                    + ": the location is told to nobody but who is coming; take it out, or write to " + "them as well");
        }
        if (!problems.isEmpty()) {
            return new Written(null, List.copyOf(problems));
        }
        String version = version(event, wording.fingerprint(), again);
        LocalDateTime local =
                now.truncatedTo(ChronoUnit.MINUTES).atZone(event.facts().zone()).toLocalDateTime();
        Moment moment = at == null ? new Moment.On(local) : at;
        return new Written(new Circular(event.id(), version, to, wording, tellsPlace, moment, null), List.of());
    }

    private static List<@Nullable Answer> answers(Set<Group> to) {
        List<@Nullable Answer> answers = new ArrayList<>();
        for (Group group : to) {
            switch (group) {
                case ATTENDING -> {
                    answers.add(Answer.attending(0, List.of()));
                    answers.add(Answer.attending(2, List.of("note", "note")));
                }
                case INTERESTED -> {
                    answers.add(Answer.perhaps());
                    answers.add(Answer.noButInvolved());
                }
                case PERHAPS -> answers.add(Answer.perhaps());
                case NO -> answers.add(Answer.declined());
                case SILENT -> answers.add(null);
            }
        }
        return answers;
    }

    /** Meant again, it goes on with the last time unless that has been dealt with: a crash half-way is not meant twice. */
    private String version(Event event, String fingerprint, boolean again) {
        return ledger.inOneTransaction(books -> {
            String last = fingerprint;
            int times = 1;
            while (books.circulars()
                    .find(event.id(), fingerprint + "-" + (times + 1))
                    .isPresent()) {
                times++;
                last = fingerprint + "-" + times;
            }
            boolean dealtWith =
                    books.mailings().state(event.id(), MailKind.MAIL, last).isPresent();
            return again && dealtWith ? fingerprint + "-" + (times + 1) : last;
        });
    }

    /** What is kept of the same mail; null when nothing is, or it has been dealt with. */
    public @Nullable Circular waiting(Circular circular) {
        return ledger.inOneTransaction(books -> books.mailings()
                        .state(circular.event(), MailKind.MAIL, circular.version())
                        .isPresent()
                ? null
                : books.circulars().find(circular.event(), circular.version()).orElse(null));
    }

    /**
     * For whom the same words wait or are on their way who would lose them if they were meant for these instead; empty when nobody would.
     */
    public Set<Group> waitingForOthers(Circular circular) {
        return ledger.inOneTransaction(books -> {
            EventId event = circular.event();
            String version = circular.version();
            Circular known = books.circulars().find(event, version).orElse(null);
            if (known == null || circular.to().containsAll(known.to())) {
                return Set.of();
            }
            Map<OutboxState, Integer> mails = books.outbox().count(event, MailKind.MAIL, version);
            boolean leaving = mails.containsKey(OutboxState.PENDING)
                    || mails.containsKey(OutboxState.DEFERRED)
                    || mails.containsKey(OutboxState.SENDING);
            boolean waits =
                    books.mailings().state(event, MailKind.MAIL, version).isEmpty();
            return leaving || waits ? known.to() : Set.of();
        });
    }

    /** Keeps it until its moment. */
    public void plan(Circular circular) {
        ledger.inOneTransaction(books -> {
            books.circulars().put(circular);
            books.mailings().reopen(circular.event(), MailKind.MAIL, circular.version());
            return null;
        });
    }

    /** Puts it into the outbox for everybody it is for; after a crash half-way {@code run} goes on with it by itself. */
    public Campaign.Result send(Circular circular, Instant now) {
        plan(circular);
        Campaign.Result result = campaign.send(circular, Integer.MAX_VALUE, now);
        if (result.failures().isEmpty()) {
            settle(circular, now);
        }
        return result;
    }

    /** Puts it into the outbox for the first of them, and for no more whatever happens. */
    public Campaign.Result sendFirst(Circular circular, int first, Instant now) {
        ledger.inOneTransaction(books -> {
            books.circulars().put(circular);
            return null;
        });
        settle(circular, now);
        return campaign.send(circular, first, now);
    }

    private void settle(Circular circular, Instant now) {
        ledger.inOneTransaction(books -> {
            books.mailings()
                    .settle(circular.event(), MailKind.MAIL, circular.version(), new Settled(State.DONE, "", now));
            return null;
        });
    }

    /** A copy of each language to the organizer alone. @return what is wrong with the text */
    public List<String> toMe(Circular circular, Instant now) {
        return campaign.sample(circular, now);
    }
}
