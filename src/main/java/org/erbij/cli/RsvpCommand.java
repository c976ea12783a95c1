package org.erbij.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.erbij.desk.DoorDesk;
import org.erbij.desk.RsvpDesk.Invitee;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.WhatTheyHad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij rsvp}. */
@Command(name = "rsvp", description = "Somebody's answer, on your word.", mixinStandardHelpOptions = true)
public final class RsvpCommand {
    private final Terminal terminal;
    private final Desks desks;

    public RsvpCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    /** By which way an answer came. */
    enum Way {
        SIGNAL,
        PHONE,
        PERSON
    }

    @Command(
            name = "set",
            description = "Notes what somebody answered by Signal, by phone or in person, and confirms it by mail.",
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Parameters(paramLabel = "ANSWER", description = "yes, perhaps, no-but-involved or no") String answer,
            @Option(
                            names = "--guests",
                            description = "people they bring; without, whoever comes already brings as many as before")
                    @Nullable
                    Integer guests,
            @Option(names = "--note", description = "vegetarian, half an hour late, …") List<String> notes,
            @Option(names = "--via", defaultValue = "PERSON", description = "signal, phone or person") Way via,
            @Option(
                            names = "--admit",
                            description = "of somebody who has no invitation: put them on its list; none is mailed")
                    boolean admit,
            @Option(
                            names = "--name",
                            defaultValue = "",
                            description = "with --admit, of whoever is not on your list: as on an envelope")
                    String name,
            @Option(names = "--quiet", description = "do not confirm it by mail") boolean quiet,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        EventId id = Arguments.event(event);
        Arguments.known(desks.invitations().find(id), event);
        Answer heard = Arguments.answer(answer, guests == null ? 0 : guests, notes == null ? List.of() : notes);
        String because = WhatTheyHad.TOLD + " (" + via.name().toLowerCase(java.util.Locale.ROOT) + ")";
        AddrSpec whom = Arguments.address(address);
        if (desks.door().look(whom, id).filter(DoorDesk.Visitor::barred).isPresent()) {
            throw Refusal.rule(
                    address + " is barred.",
                    "Nothing was noted.",
                    "'erbij people admit " + address + "' lets them in again.");
        }
        Invitee invited = desks.rsvps().find(id, whom).orElse(null);
        if (invited == null && !admit) {
            throw notInvited(address, event);
        }
        Mailbox mailbox = new Mailbox(name.replaceAll("[\\p{Cntrl}]+", " ").strip(), whom);
        Invitee invitee = invited == null ? desks.rsvps().letIn(id, mailbox) : invited;
        Answer stands = invitee.stands();
        Answer said = guests == null && stands != null ? heard.withGuestsOf(stands) : heard;
        if (invited == null) {
            terminal.out().println(letIn(invitee, event));
        }
        String untilNow = untilNow(invitee, invited != null);
        if (!yes && !agreed(invitee, untilNow, said, desks.rsvps().foresee(id, mailbox, said, because, quiet), quiet)) {
            throw Refusal.declined(terminal, "Nothing was noted", "their answer is as it was");
        }
        Disposition done = invited == null
                ? desks.rsvps().setLetIn(id, mailbox, said, because, quiet)
                : desks.rsvps().set(id, whom, said, because, quiet).orElseThrow(() -> notInvited(address, event));
        terminal.out()
                .println(
                        done.verdict() == Verdict.ANSWERED
                                ? "Noted; a confirmation is in the outbox."
                                : "Noted; nobody " + isWrittenTo(done));
        if (said.guests() > heard.guests()) {
            terminal.out()
                    .println("They bring as many as before: " + said.guests() + ". With --guests 0 they come alone.");
        }
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    /** @param foreseen what would come of it */
    private boolean agreed(Invitee invitee, String untilNow, Answer said, Disposition foreseen, boolean quiet) {
        boolean confirmed = foreseen.verdict() == Verdict.ANSWERED;
        terminal.out()
                .println(invitee.who().shown() + " answers: " + AnswerWord.of(said) + ". Until now: " + untilNow + ".");
        said.notes().forEach(note -> terminal.out().println("  " + note));
        if (!confirmed && !quiet) {
            terminal.out().println("  Nobody " + isWrittenTo(foreseen));
        }
        if (said.isYes() && invitee.owedByAYes()) {
            terminal.out()
                    .println("  ! The location has been announced, and "
                            + (confirmed ? "goes with the confirmation." : "no mail tells them; tell them yourself."));
        }
        return terminal.confirm(
                confirmed
                        ? "Note it, and confirm it to them by mail?"
                        : quiet ? "Note it, and write to nobody?" : "Note it?");
    }

    private static String isWrittenTo(Disposition disposition) {
        return "is written to (" + disposition.because() + ").";
    }

    private static String letIn(Invitee invitee, String event) {
        return (invitee.listed() ? "They are put on the list of " : "They are put on your list, and on that of ")
                + event + "; no invitation is mailed.";
    }

    /** Whoever wrote what waits has not been silent. */
    private static String untilNow(Invitee invitee, boolean invited) {
        List<Long> waiting = invitee.waiting();
        if (waiting.isEmpty()) {
            return invited ? AnswerWord.of(invitee.stands()) : "not invited";
        }
        String numbers = waiting.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String waits =
                (waiting.size() == 1 ? "mail " + numbers + " of theirs waits" : "mails " + numbers + " of theirs wait")
                        + " for you";
        return invitee.stands() == null
                ? (invited ? "none, but " : "not invited, but ") + waits
                : AnswerWord.of(invitee.stands()) + ", and " + waits;
    }

    private static Refusal notInvited(String address, String event) {
        return Refusal.settings(
                address + " was not invited to " + event + ".",
                "Nothing was noted.",
                "With --admit they are put on its list without an invitation; 'erbij invite " + event + " --to "
                        + address + "' mails one.");
    }
}
