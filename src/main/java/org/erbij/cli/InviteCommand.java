package org.erbij.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.erbij.desk.Amount;
import org.erbij.desk.InvitationDesk.Stopped;
import org.erbij.desk.LastLook;
import org.erbij.desk.LastLook.LeftOut;
import org.erbij.desk.NextOccasion.Group;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Campaign;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij invite}. */
@Command(
        name = "invite",
        description = "Invites everybody on the list who has not been invited yet, after a last look. 'run' sends.",
        mixinStandardHelpOptions = true)
public final class InviteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EVENT")
    private String event = "";

    @Option(names = "--first", paramLabel = "N", description = "only the first N of them")
    private int first = Integer.MAX_VALUE;

    @Option(names = "--to", paramLabel = "ADDRESS", description = "only these people of the list")
    private List<String> only = List.of();

    @Option(names = "--from", paramLabel = "EVENT", description = "whom that earlier event leaves to invite again")
    private @Nullable String from;

    @Option(names = "--attending", description = "with --from: who came, as long as that counts as asking to stay")
    private boolean attending;

    @Option(names = "--interested", description = "with --from: who wants to stay involved")
    private boolean interested;

    @Option(names = "--silent", description = "with --from: who was silent, but not twice in a row")
    private boolean silent;

    @Option(names = "--dry-run", description = "the last look only")
    private boolean dryRun;

    @Option(names = "--list", description = "name everybody in the last look, however many they are")
    private boolean list;

    @Option(names = "--spread", description = "more than a day's mails: let the rest leave on the days after")
    private boolean spread;

    @Option(
            names = "--to-me",
            description = "mail every sort of mail of the event to you first, marked as a sample; none of it counts")
    private boolean toMe;

    @Option(names = "--stop", description = "take back, at once, the invitations that have not left")
    private boolean stop;

    @Option(
            names = "--adopt",
            paramLabel = "SUBJECT",
            arity = "0..1",
            fallbackValue = "",
            description = "you invited by hand: find that mail in Sent, by words of its subject, and take it over")
    private @Nullable String adopt;

    @Option(names = "--sent", paramLabel = "DATE", description = "with --adopt: the day on which you sent it")
    private @Nullable String sent;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public InviteCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        EventId id = Arguments.event(event);
        Event found = Arguments.known(desks.invitations().find(id), event);
        if (stop) {
            return stopped(desks.invitations().stop(id));
        }
        if (toMe) {
            return samples(id);
        }
        List<AddrSpec> addresses = addresses();
        if (adopt != null) {
            int code = new AdoptDialogue(terminal, desks.adoption(), found)
                    .adopt(adopt, sent, addresses, list, dryRun, yes);
            desks.somethingToSend();
            return code;
        }
        LastLook look = desks.invitations().look(id, addresses, first);
        LastLookPage page = new LastLookPage(look, notAskedAgain(), hint());
        page.lines(list).forEach(terminal.out()::println);
        if (from != null && !isOver(from)) {
            terminal.out().println("! " + from + " is not over: answers to it may still change");
        }
        if (look.invitees().isEmpty()) {
            throw Refusal.rule(
                    "There is nobody to invite who has not been invited.",
                    "No mail was put out.",
                    "Import more people first, or look at 'erbij roster " + event + "'.");
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        if (look.tooLate()) {
            throw Refusal.rule(
                    "It is too late to invite to '" + event + "'.",
                    "No mail was put out.",
                    "Was the date mistaken? 'erbij event apply FILE' changes it.");
        }
        new DayLimit(terminal, spread, yes).refuseMoreThanFirst(look, page, "invitations", "invites");
        if (!yes && !sure(look)) {
            throw Refusal.settings(
                    "Nobody was invited.", "No mail was put out.", "Type the number when asked, or give --yes.");
        }
        return invited(desks.invitations().invite(look), look.organizers());
    }

    private List<LeftOut> notAskedAgain() {
        return from == null ? List.of() : desks.nextOccasion().notAskedAgain(Arguments.event(from), groups());
    }

    private String hint() {
        return "To invite one of them all the same, but nobody who asked for no mail: 'erbij invite " + event
                + " --to ADDRESS', without --from.";
    }

    private boolean isOver(String earlier) {
        return desks.invitations()
                .find(Arguments.event(earlier))
                .filter(known ->
                        known.state() != EventState.OPEN || desks.events().isOver(known))
                .isPresent();
    }

    /** Whom to choose from; empty for the whole list. */
    private List<AddrSpec> addresses() {
        List<AddrSpec> named = only.stream()
                .map(Arguments::address)
                .map(desks.invitations()::listed)
                .toList();
        if (from == null) {
            return named;
        }
        EventId earlier = Arguments.event(from);
        Arguments.known(desks.invitations().find(earlier), from);
        List<AddrSpec> remain = desks.nextOccasion().from(earlier, groups());
        List<AddrSpec> chosen = remain.stream()
                .filter(address -> named.isEmpty() || named.contains(address))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.rule(
                    "Of " + from + " nobody is left to invite again.",
                    "No mail was put out.",
                    "Look at 'erbij roster " + from + "'; who said no is invited with --to.");
        }
        return chosen;
    }

    private Set<Group> groups() {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        if (attending) {
            groups.add(Group.ATTENDING);
        }
        if (interested) {
            groups.add(Group.INTERESTED);
        }
        if (silent) {
            groups.add(Group.SILENT);
        }
        return groups.isEmpty() ? EnumSet.allOf(Group.class) : groups;
    }

    private int samples(EventId id) {
        if (!yes
                && !terminal.confirm(
                        "Mail yourself a sample of every mail of '" + event + "', with a stand-in for the location?")) {
            throw Refusal.declined(terminal, "You were mailed nothing", "no mail was put out");
        }
        Campaign.Result samples = desks.invitations().toMe(id);
        terminal.out()
                .println(samples.queued()
                        + " samples for you are in the outbox; 'erbij run' sends them. Nothing of them counts, "
                        + "nor does an answer to them.");
        return told(samples);
    }

    private int stopped(Stopped stopped) {
        terminal.out()
                .println(stopped.withdrawn() + (stopped.withdrawn() == 1 ? " invitation was" : " invitations were")
                        + " taken back; " + stopped.left()
                        + (stopped.left() == 1 ? " has left, and stays" : " have left, and stay")
                        + ". 'erbij invite " + event + "' goes on with the rest.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private boolean sure(LastLook look) {
        int number = look.invitees().size();
        String organizers = look.organizers() == 0
                ? ""
                : ", and " + Amount.of(look.organizers(), "organizer", "organizers") + " as well";
        Optional<String> typed = terminal.isInteractive()
                ? terminal.ask("Type " + number + " to invite " + Amount.people(number) + organizers + ": ")
                : Optional.empty();
        return typed.map(String::strip).filter(Integer.toString(number)::equals).isPresent();
    }

    private int invited(Campaign.Result result, int organizers) {
        int queued = result.queued();
        String toOrganizers = organizers == 0
                ? ""
                : ", " + organizers + " of them to " + (organizers == 1 ? "an organizer" : "organizers");
        terminal.out()
                .println(queued + (queued == 1 ? " invitation is" : " invitations are") + " in the outbox"
                        + toOrganizers + "; 'erbij run' sends " + (queued == 1 ? "it." : "them."));
        return told(result);
    }

    private int told(Campaign.Result result) {
        result.failures().forEach(failure -> terminal.err().println("A text could not be written: " + failure));
        desks.somethingToSend();
        return result.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }
}
