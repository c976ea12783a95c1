package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.LastLook;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.Moment;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Group;
import org.erbij.flow.Campaign;
import org.erbij.flow.Circular;
import org.erbij.flow.Writing.Written;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij mail}. */
@Command(
        name = "mail",
        description = {
            "Mails a text of yours to some of those who were invited, after a last look.",
            "The file holds for each language 'Subject (nl): …', an empty line and the text, with the variables of every",
            "template (docs/templates.md). Whoever has it does not get it again, however often the command is given."
        },
        mixinStandardHelpOptions = true)
public final class MailCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "EVENT")
    private String event = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "a file, or - for standard input")
    private Path file = Path.of("-");

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "WHO",
            description = "attending, interested, perhaps, no, silent; several with commas between")
    private List<String> to = List.of();

    @Option(names = "--at", paramLabel = "MOMENT", description = "not now: '2017-02-12 20:00', '2 days before, 10:00'")
    private String at = "";

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            description = "the text is in this language alone, for everybody")
    private String language = "";

    @Option(names = "--again", description = "also to those who have these very words already")
    private boolean again;

    @Option(names = "--first", paramLabel = "N", description = "only to the first N of them")
    private int first = Integer.MAX_VALUE;

    @Option(names = "--spread", description = "more than a day's mails: let the rest leave on the days after")
    private boolean spread;

    @Option(names = "--to-me", description = "to yourself alone, with a stand-in for the location")
    private boolean toMe;

    @Option(names = "--dry-run", description = "the last look only")
    private boolean dryRun;

    @Option(names = "--list", description = "name everybody in the last look, however many they are")
    private boolean list;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;
    private final Clock clock;

    public MailCommand(Terminal terminal, Desks desks, Clock clock) {
        this.terminal = terminal;
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Event known = Arguments.known(desks.invitations().find(Arguments.event(event)), event);
        if (!at.isEmpty() && known.state() == EventState.CANCELLED) {
            throw Refusal.rule(
                    event + " is cancelled: nothing that is planned for it leaves.",
                    "No mail was put out.",
                    "Without --at it leaves now.");
        }
        Circular circular = written(known);
        if (toMe) {
            return sentToMe(circular);
        }
        refuseIfTakenFromOthers(circular);
        LastLook look = desks.mails().look(known, circular, first);
        LastLookPage page =
                new LastLookPage(look, "to mail", "had it before", at.isEmpty() ? null : known.at(circular.planned()));
        page.lines(list).forEach(terminal.out()::println);
        terminal.out()
                .println(
                        "Your text goes as it stands: no name is put under it, and nothing about wanting no more mail.");
        Instant waits = desks.mails().waitsUntil(known, circular);
        if (waits != null && at.isEmpty()) {
            throw Refusal.rule(
                    "This text waits already, for "
                            + Moments.in(known.facts().zone()).format(waits) + ".",
                    "No mail was put out.",
                    "'erbij schedule now " + event + " mail " + circular.version() + "' sends it now.");
        }
        if (look.invitees().isEmpty() && at.isEmpty()) {
            throw Refusal.rule(
                    look.already() == 0 ? "There is nobody to send it to." : "Everybody it is for has it.",
                    "No mail was put out.",
                    look.already() == 0
                            ? "'erbij roster " + event + "' tells who answered what."
                            : "If you mean to send the same words once more, say --again.");
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        return at.isEmpty() ? sent(look, page, circular) : planned(known, circular);
    }

    /** One text is for the same people until it has left: meant for others instead, whoever waits for it would not get it. */
    private void refuseIfTakenFromOthers(Circular circular) {
        String others = desks.mails().waitingForOthers(circular).stream()
                .sorted()
                .map(Group::word)
                .collect(Collectors.joining(","));
        if (!others.isEmpty()) {
            throw Refusal.rule(
                    "This text waits, or is on its way, for " + others + ".",
                    "No mail was put out.",
                    "Name them in '--to' as well, or take it back first with 'erbij schedule stop " + event + " mail "
                            + circular.version() + "'.");
        }
    }

    private Circular written(Event known) {
        Written written = desks.mails().read(known, file.toString(), text(), language(), groups(), moment(), again);
        Circular circular = written.circular();
        if (circular == null) {
            throw Refusal.settings(
                    "This text cannot be mailed:" + "\n  " + String.join("\n  ", written.problems()) + "\n",
                    "No mail was put out.",
                    "Mend it, then give the command again.");
        }
        return circular;
    }

    private int sentToMe(Circular circular) {
        List<String> problems = desks.mails().toMe(circular);
        problems.forEach(problem -> terminal.err().println("A text could not be written: " + problem));
        desks.somethingToSend();
        terminal.out().println("It is in the outbox for you alone; 'erbij run' sends it.");
        return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private int sent(LastLook look, LastLookPage page, Circular circular) {
        new DayLimit(terminal, spread, yes).refuseMoreThanFirst(look, page, "mails", "mails");
        if (!yes && !page.isSure(terminal)) {
            throw Refusal.settings(
                    "Nothing was sent.", "No mail was put out.", "Type the number when asked, or give --yes.");
        }
        Campaign.Result result = desks.mails().send(circular, first);
        result.failures().forEach(problem -> terminal.err().println("A text could not be written: " + problem));
        desks.somethingToSend();
        terminal.out()
                .println(result.queued() + (result.queued() == 1 ? " mail is" : " mails are")
                        + " in the outbox; 'erbij run' sends them. Until they have left, 'erbij schedule stop " + event
                        + " mail " + circular.version() + "' takes them back.");
        return result.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private int planned(Event known, Circular circular) {
        Instant moment = known.at(circular.planned()).toInstant();
        String when = Moments.in(known.facts().zone()).format(moment);
        if (!moment.isAfter(clock.instant())) {
            throw Refusal.settings(when + " has passed.", "Nothing was planned.", "Name a moment to come.");
        }
        if (!yes && !terminal.confirm("Mail it on " + when + ", to whom it is for by then?")) {
            throw Refusal.declined(terminal, "Nothing was planned", "no mail was put out");
        }
        desks.mails().plan(circular);
        desks.somethingToSend();
        terminal.out()
                .println("Planned for " + when + " (" + known.facts().zone() + "), as mail " + circular.version()
                        + ". 'erbij schedule' shows, stops and moves it.");
        return ExitCodes.DONE;
    }

    private Set<Group> groups() {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (String word : to) {
            try {
                groups.add(Group.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.settings(
                        "Nobody is called '" + word + "'.",
                        "No mail was put out.",
                        "Name some of attending, interested, perhaps, no, silent, with commas between.");
            }
        }
        return groups;
    }

    private @Nullable Language language() {
        return language.isEmpty()
                ? null
                : Language.ofCode(language)
                        .orElseThrow(() -> Refusal.settings(
                                "'" + language + "' is no language of Erbij's.",
                                "No mail was put out.",
                                "It is one of nl, en."));
    }

    private @Nullable Moment moment() {
        return at.isEmpty() ? null : desks.readMoment(at);
    }

    private String text() {
        try {
            return terminal.read(file);
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.",
                    "No mail was put out.",
                    "It must be a text file in UTF-8; is the name right?");
        }
    }
}
