package org.erbij.cli;

import org.erbij.desk.Amount;
import org.erbij.desk.NoticeWords;
import org.erbij.desk.VenueDesk;
import org.erbij.desk.VenueDesk.Setting;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.flow.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij venue}: the location is asked for or read from standard input, never an argument, and printed back to nobody. */
@Command(name = "venue", description = "The location: sealed until it is released.", mixinStandardHelpOptions = true)
public final class VenueCommand {
    private final Terminal terminal;
    private final Desks desks;

    public VenueCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(
            name = "set",
            description = {
                "Asks for the location, without showing it, and keeps it sealed; once announced, who knows it is told of another. Without a terminal it is read from standard",
                "input, a line each:",
                "nl.place, nl.directions, nl.access, en.place, en.directions, en.access, phone; the place in every language of the event, for example",
                "  nl.place: Buurthuis De Ketting, Kettingstraat 5",
                "  en.place: Community centre De Ketting, Kettingstraat 5"
            },
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "EVENT") String event,
            @Option(names = "--yes", description = "do not ask before an announced location is changed") boolean yes) {
        EventId id = Arguments.event(event);
        Event known = Arguments.known(desks.invitations().find(id), event);
        refuseIfEnded(known);
        boolean announced = desks.venues().isAnnounced(id);
        if (announced) {
            terminal.out().println("The location has been announced. Who comes and knows it is told of another one.");
        }
        LocationForm form = new LocationForm(terminal, known.facts().languages());
        Place place = announced ? form.takeToBeAskedAbout() : form.take();
        if (announced) {
            tellOfMoving(known);
        }
        if (announced && !yes && !terminal.confirm("Change the location?")) {
            throw Refusal.declined(terminal, "Nothing was kept", "the location is as it was");
        }
        Setting setting = desks.venues().set(id, place);
        terminal.out().println(words(setting, event));
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private static String words(Setting setting, String event) {
        return switch (setting) {
            case SEALED ->
                "Kept and sealed. It goes out at its planned moment, or with 'erbij venue release " + event + "'.";
            case STAYS_SEALED ->
                "Kept and sealed. No mail is planned that tells it; 'erbij venue release " + event + "' does.";
            case GOES_OUT_NOW ->
                "Kept. Its moment has come already: it goes out to everybody who is coming as soon as 'run' sends.";
            case MOVED ->
                "Kept. Who comes and knows the earlier location is told; set it again to change it before that.";
            case AS_IT_WAS -> "This is the location already; nothing changes.";
        };
    }

    private void refuseIfEnded(Event event) {
        if (event.state() != EventState.OPEN || desks.events().isOver(event)) {
            throw Refusal.rule(
                    event.id().value() + " has ended.",
                    "A location is of no use to anybody now.",
                    "There is nothing to do.");
        }
    }

    private void tellOfMoving(Event event) {
        VenueDesk.LastLook look = desks.venues().lookAtMoving(event.id());
        terminal.out().println("With this one:");
        NoticeWords.of(look.outlook(), MailKind.CHANGE, event.facts().zone())
                .forEach(line -> terminal.out().println("  " + line));
        look.staysAway()
                .forEach(who -> terminal.out()
                        .println("  " + who.address().shown()
                                + " knows the earlier location and does not come: not mailed"));
        look.mayKnow()
                .forEach(who -> terminal.out()
                        .println("  " + who.address().shown()
                                + " may know the earlier location and does not come: not mailed"));
    }

    @Command(
            name = "release",
            description = "Announces the location now, to everybody who is coming.",
            mixinStandardHelpOptions = true)
    int release(
            @Parameters(paramLabel = "EVENT") String event,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        EventId id = Arguments.event(event);
        refuseIfEnded(Arguments.known(desks.invitations().find(id), event));
        int people = desks.venues().reached(id).orElseThrow(() -> nothingToAnnounce(event));
        boolean announced = desks.venues().isAnnounced(id);
        boolean ask = people > 0 || !announced;
        if (ask && !yes && !terminal.confirm(question(people))) {
            throw Refusal.declined(
                    terminal,
                    "Nothing was released",
                    announced ? "who has been told stays told" : "the location is sealed still");
        }
        Release.Announcement announcement = desks.venues().release(id);
        if (announcement.result() == Release.Result.WAITS_FOR_LOCATION) {
            throw nothingToAnnounce(event);
        }
        desks.somethingToSend();
        if (announcement.result() == Release.Result.INCOMPLETE) {
            terminal.err().println("Some mails could not be written; mend the template 'location' and release again.");
            announcement.failures().forEach(failure -> terminal.err().println("  " + failure));
            return ExitCodes.ATTENTION;
        }
        terminal.out().println(told(announcement));
        if (announcement.leftOut() > 0) {
            terminal.out()
                    .println(announcement.leftOut()
                            + (announcement.leftOut() == 1 ? " person who comes gets" : " people who come get")
                            + " no mail from us: tell them yourself. 'erbij roster " + event + "' shows who.");
        }
        return ExitCodes.DONE;
    }

    private static Refusal nothingToAnnounce(String event) {
        return Refusal.rule(
                "No location has been set.",
                "There is nothing to announce.",
                "Set it with 'erbij venue set " + event + "'.");
    }

    private static String question(int people) {
        return people == 0
                ? "Nobody is to be told now. Release the location, so that whoever says yes from now on gets it?"
                : "Tell the location to " + Amount.people(people) + " now?";
    }

    private static String told(Release.Announcement announcement) {
        int queued = announcement.queued();
        if (queued > 0) {
            return "Released. " + queued + (queued == 1 ? " mail is" : " mails are")
                    + " in the outbox; 'erbij run' sends them.";
        }
        return announcement.leftOut() == 0
                ? "Released. Everybody who is to know has their mail, or has it on its way."
                : "Released. Everybody else who is to know has their mail, or has it on its way.";
    }
}
