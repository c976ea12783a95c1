package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Repair.Draft;
import org.erbij.flow.Repair.Mended;
import org.erbij.flow.Repair.Told;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij held undo}. */
@Command(
        name = "undo",
        aliases = "reopen",
        description = {
            "Takes back what a mail was settled as, by you or by Erbij itself.",
            "Shows what was told because of it, stops what has not left, and puts it right with a mail you see first.",
            "'erbij held list --settled' tells the numbers."
        },
        mixinStandardHelpOptions = true)
public final class HeldUndoCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    @Parameters(paramLabel = "N")
    private long number;

    @Option(
            names = "--as",
            paramLabel = "ANSWER",
            description = "what it says in truth: yes, perhaps, no-but-involved or no; else it waits for you again")
    private @Nullable String as;

    @Option(names = "--guests", description = "people they bring; else as many as the mail says")
    private @Nullable Integer guests;

    @Option(names = "--quiet", description = "write to nobody")
    private boolean quiet;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public HeldUndoCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        Answer right = as == null ? null : Arguments.answer(as, company(as).guests(), List.of());
        Mended look = desks.undoing()
                .look(number, right, quiet)
                .orElseThrow(() -> Refusal.settings(
                        "There is nothing to take back in mail " + number + ".",
                        "Nothing was done.",
                        "'erbij held list --settled' tells what was settled, and 'erbij held list' what waits."));
        show(look);
        if (right != null && look.waits()) {
            say("Whose it is, nobody knows: 'erbij held settle " + number + " " + as
                    + " --as ADDRESS' settles it then.");
        } else if (right != null) {
            desks.heldMail().any(number).flatMap(HeldWords::asks).ifPresent(this::say);
        }
        String question = look.draft() == null ? "Take it back?" : "Take it back, and send this mail?";
        if (!yes && !terminal.confirm(question)) {
            throw Refusal.declined(terminal, "Nothing was taken back", "everything is as it was");
        }
        Mended done = desks.undoing().undo(number, right, quiet).orElse(look);
        terminal.out()
                .println(
                        done.draft() == null && done.followed().follow().isEmpty()
                                ? "Taken back; nobody is written to."
                                : "Taken back; the mail is in the outbox.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private Company company(String answer) {
        return Company.of(answer, guests, desks.heldMail().any(number).orElse(null));
    }

    private void show(Mended look) {
        Mailbox whom = look.whom();
        String name = whom == null ? "" : " of " + whom.shown();
        Answer wrong = look.wrong();
        say("Mail " + number + name
                + (wrong == null ? " changed no answer." : " was taken for: " + AnswerWord.of(wrong) + "."));
        if (!look.told().isEmpty()) {
            say("What they were told because of it:");
            look.told().forEach(told -> say("  " + line(told)));
        } else if (wrong != null) {
            say("They were told nothing because of it.");
        }
        if (look.stopped() > 0) {
            say("Not left yet, and stopped by this: " + look.stopped() + (look.stopped() == 1 ? " mail." : " mails."));
        }
        if (look.told().stream().anyMatch(Told::showedLocation)) {
            say("They know the location now, and that cannot be taken back.");
        }
        if (whom != null) {
            say("Their answer is then: " + AnswerWord.of(look.standing()) + ".");
        }
        FollowedLines.of(
                        look.followed(),
                        whom == null ? "ADDRESS" : whom.address().shown())
                .forEach(this::say);
        if (look.waits()) {
            say("The mail waits for you again."
                    + (look.paused()
                            ? " It may want no more mail, so nothing goes to its writer until you settle it."
                            : ""));
        }
        Draft draft = look.draft();
        if (draft != null) {
            say(
                    look.paused()
                            ? "This mail goes to them once mail to them is no longer paused:"
                            : "This mail goes to them:");
            say("");
            say("  Subject: " + draft.subject());
            say("");
            draft.text().lines().forEach(line -> say("  " + line));
            say("");
        }
    }

    private String line(Told told) {
        return told.kind().word() + ", " + moment(told.at()) + (told.showedLocation() ? ", with the location" : "")
                + (told.surely() ? "" : " (it may not have left)");
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(Here.of(desks, zone)));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
