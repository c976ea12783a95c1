package org.erbij.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.erbij.desk.Expected;
import org.erbij.domain.people.AddrSpec;
import org.erbij.privacy.Dossier;
import org.erbij.privacy.Dossier.Holding;
import org.erbij.privacy.Erasure;
import org.erbij.privacy.Erasure.Obstacle;
import org.erbij.privacy.PersonalData.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij forget}. */
@Command(
        name = "forget",
        description = {
            "Erases all that is kept about somebody (GDPR article 17), after showing what there is.",
            "Numbers stay, and so does a mark that keeps us from writing there again."
        },
        mixinStandardHelpOptions = true)
public final class ForgetCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--no-mark", description = "keep no mark either: another import brings them back")
    private boolean noMark;

    @Option(names = "--lift-bar", description = "even somebody who is barred, who is not any more then")
    private boolean liftBar;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public ForgetCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        AddrSpec whom = Arguments.address(address);
        Erasure erasure = desks.erasure();
        Dossier dossier = erasure.look(whom);
        refuse(Erasure.obstacle(dossier));
        for (Holding holding : dossier.holdings()) {
            terminal.out().println("%5d  %s".formatted(holding.rows().size(), ofThem(holding.what())));
        }
        desks.people().expected(whom).forEach(expected -> terminal.out().println("  ! " + inWords(expected)));
        terminal.out().println("'erbij people report " + address + "' shows all of it.");
        if (!yes && !terminal.confirm("Erase it? It cannot be brought back.")) {
            throw Refusal.declined(terminal, "Nothing was erased", "all is as it was");
        }
        Mark mark = mark();
        boolean rewritten = erasure.erase(whom, mark);
        terminal.out()
                .println("Erased. "
                        + (mark == Mark.KEPT
                                ? "A hash of the address stays, so that nobody writes there again."
                                : "Nothing stays: another import brings them back.")
                        + " Their mails in your own mailbox stay; delete them there.");
        if (!rewritten) {
            terminal.out()
                    .println("The database file was too busy to be rewritten: until the next erasure it may hold"
                            + " remains, encrypted as it is.");
        }
        return ExitCodes.DONE;
    }

    private static String inWords(Expected expected) {
        String knows = expected.unsure() ? ", and may know the location" : ", and knows the location";
        return "comes to " + expected.event().id().value() + ", "
                + MOMENT.format(expected.event().facts().startsAt()) + (expected.knowsLocation() ? knows : "")
                + ": nobody there will know of them, and they get no more mail of it";
    }

    /** The register speaks to the person it is about; here somebody else reads it. */
    private static String ofThem(String what) {
        return what.replaceAll("\\bwhat you\\b", "what they")
                .replace("why you get", "why they get")
                .replaceAll("\\byours\\b", "theirs")
                .replaceAll("\\byour\\b", "their")
                .replaceAll("\\byou\\b", "them");
    }

    private Mark mark() {
        if (noMark) {
            return Mark.NONE;
        }
        if (yes) {
            return Mark.KEPT;
        }
        boolean kept =
                terminal.confirmUnlessNo("Keep a mark, a hash of the address, so that no import brings them back?");
        return kept ? Mark.KEPT : Mark.NONE;
    }

    private void refuse(Obstacle obstacle) {
        switch (obstacle) {
            case NOTHING -> {}
            case UNKNOWN ->
                throw Refusal.settings(
                        "Nothing is kept about " + address + ".",
                        "There is nothing to erase.",
                        "Is the address right?");
            case ORGANIZES ->
                throw Refusal.rule(
                        "They organize an event that is still open.",
                        "Its mails name them.",
                        "Leave them out of its file and apply it first.");
            case BARRED -> {
                if (!liftBar) {
                    throw Refusal.rule(
                            "They are barred for good.",
                            "Erased, they could be invited again.",
                            "Give --lift-bar if that is what you want.");
                }
            }
        }
    }
}
