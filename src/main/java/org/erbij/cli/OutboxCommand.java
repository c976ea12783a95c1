package org.erbij.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.Amount;
import org.erbij.desk.OutboxDesk.Line;
import org.erbij.desk.OutboxDesk.Settled;
import org.erbij.desk.OutboxDesk.Word;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij outbox}. */
@Command(name = "outbox", description = "Mail that is to leave.", mixinStandardHelpOptions = true)
public final class OutboxCommand {
    /** What is no longer is told with each mail. */
    private static final int SHORT = 20;

    private final Terminal terminal;
    private final Desks desks;

    public OutboxCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(name = "list", description = "What has not left and is not done with.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--state", description = "only this state: ${COMPLETION-CANDIDATES}") @Nullable
                    OutboxState state) {
        List<Line> lines =
                state == null ? desks.outbox().open() : desks.outbox().in(List.of(state));
        List<String> repeated = repeated(lines);
        for (Line line : lines) {
            terminal.out()
                    .println("%5d  %-10s %-13s %-30s %s"
                            .formatted(
                                    line.entry().number(),
                                    line.entry().state().name().toLowerCase(Locale.ROOT),
                                    line.entry().posting().kind().word(),
                                    line.recipient().address().shown(),
                                    why(line, repeated))
                            .stripTrailing());
        }
        for (int i = 0; i < repeated.size(); i++) {
            terminal.out().println(sign(i) + " " + repeated.get(i));
        }
        if (lines.isEmpty()) {
            terminal.out().println("Nothing waits to leave.");
        }
        return ExitCodes.DONE;
    }

    /** Reasons that more than one mail has, in the order in which they come: each is told once, under the list. */
    private static List<String> repeated(List<Line> lines) {
        List<String> reasons =
                lines.stream().map(line -> line.entry().because()).toList();
        return reasons.stream()
                .filter(reason -> reason.length() > SHORT && Collections.frequency(reasons, reason) > 1)
                .distinct()
                .toList();
    }

    private static String sign(int index) {
        return "[" + (index + 1) + "]";
    }

    /** Why it has not left, and when it will. */
    private static String why(Line line, List<String> repeated) {
        String at = Moments.in(line.leaves().getZone()).format(line.leaves());
        String waits = switch (line.waits()) {
            case NO -> "";
            case NEXT_ROUND -> "leaves as soon as 'erbij run' gets to it";
            case NEXT_DAY -> "leaves about " + at + ": no more may leave in 24 hours";
            case MAY_BE_CORRECTED -> "leaves " + at + ": until then a second mail can correct the answer";
            case ANSWERED_BEFORE ->
                "leaves " + at
                        + ", since they had a confirmation before: a further change of mind until then goes into this one";
            case ITS_MOMENT -> "leaves " + at;
            case PAUSED -> "mail to them is paused; see 'erbij held list'";
        };
        int told = repeated.indexOf(line.entry().because());
        String because = told < 0 ? line.entry().because() : sign(told);
        return because.isEmpty() || waits.isEmpty() ? because + waits : because + "; " + waits;
    }

    @Command(
            name = "settle",
            description = {
                "Decides on a mail a machine must not decide on: 'sent' when it arrived, 'retry' when it did not,",
                "'drop' to let it be. Ask the person before you say retry."
            },
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(paramLabel = "N") long number,
            @Parameters(paramLabel = "AS", description = "sent, retry or drop") Word word,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Line line = undecided(number);
        OutboxEntry mail = line.entry();
        terminal.out()
                .println("Mail " + number + ": " + mail.posting().kind().word() + " to "
                        + line.recipient().shown() + ", "
                        + mail.state().name().toLowerCase(Locale.ROOT)
                        + (mail.because().isEmpty() ? "." : ": " + mail.because() + "."));
        if (!yes && !terminal.confirm(question(word))) {
            throw Refusal.declined(terminal, "Nothing was decided", "it waits as before");
        }
        Settled settled = desks.outbox().settle(number, word);
        if (settled.mails() == 0) {
            throw nothingToDecide(number);
        }
        terminal.out()
                .println(
                        settled.objections().isEmpty()
                                ? "Settled."
                                : "Settled, and not sent: "
                                        + settled.objections().get(0) + ".");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private static String question(Word word) {
        return switch (word) {
            case SENT -> "Count it as sent, so that nothing more leaves?";
            case RETRY -> "Send it now?";
            case DROP -> "Never send it?";
            case HOLD -> "Leave it for later?";
        };
    }

    private Line undecided(long number) {
        try {
            return desks.outbox().undecided(number).orElseThrow(() -> nothingToDecide(number));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.settings(
                    "There is no mail " + number + ".",
                    "Nothing was done.",
                    "'erbij outbox list' tells which there are.");
        }
    }

    private static Refusal nothingToDecide(long number) {
        return Refusal.rule(
                "Mail " + number + " is neither in doubt nor refused nor put off.",
                "There is nothing to decide.",
                "'erbij outbox list' tells what is.");
    }

    @Command(
            name = "resume",
            description = {
                "Lets the answers leave that wait because so many went out in ten minutes.",
                "Give it when you know that people write so much, and no machine that answers every mail.",
                "It asks nothing: each answer leaves that would have left."
            },
            mixinStandardHelpOptions = true)
    int resume() {
        int answers = desks.outbox()
                .resume()
                .orElseThrow(() -> Refusal.rule(
                        "Answers are not held up.",
                        "There is nothing to resume.",
                        "'erbij outbox list' tells what waits, and why."));
        terminal.out().println("Answers go out again; " + Amount.of(answers, "waits", "wait") + " to leave.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    @Command(
            name = "reconcile",
            description = {
                "Decides on all mail that waits after a backup was put back, where Sent cannot tell what had left:",
                "'sent' when it had, 'retry' when it had not, 'hold' to decide on each with 'settle', 'drop' to let it be."
            },
            mixinStandardHelpOptions = true)
    int reconcile(
            @Parameters(paramLabel = "AS", description = "sent, retry, hold or drop") Word word,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        switch (desks.outbox().afterRestore()) {
            case CLEAR -> throw noRestore();
            case NOT_READ ->
                throw Refusal.rule(
                        "The mailbox has not been read since the restore.",
                        "What was answered before would be answered again.",
                        "Start 'erbij run', and give this command when 'erbij status' says that reading works.");
            case OPEN -> {}
        }
        list(null);
        if (!yes && !terminal.confirm("Take all of it as '" + word.name().toLowerCase(Locale.ROOT) + "'?")) {
            throw Refusal.declined(terminal, "Nothing was decided", "no mail leaves yet");
        }
        Settled settled = desks.outbox().reconcile(word);
        terminal.out().println(Amount.mails(settled.mails()) + " settled. From now on mail leaves again.");
        if (!settled.objections().isEmpty()) {
            terminal.out()
                    .println("Not sent: " + Amount.mails(settled.objections().size())
                            + "; 'erbij outbox list --state withdrawn' tells why.");
        }
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private Refusal noRestore() {
        int uncertain = desks.outbox().in(List.of(OutboxState.UNCERTAIN)).size();
        return uncertain == 0
                ? Refusal.rule(
                        "No restore is open.", "There is nothing to decide.", "'erbij outbox list' tells what waits.")
                : Refusal.rule(
                        "No restore is open.",
                        (uncertain == 1 ? "1 mail is" : uncertain + " mails are")
                                + " in doubt, and decided one by one.",
                        "'erbij outbox settle N sent' (or 'retry', 'drop') decides on one; 'erbij outbox list' tells"
                                + " which there are.");
    }
}
