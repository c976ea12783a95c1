package org.erbij.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.erbij.measure.Label;
import org.erbij.measure.LabelledReplies;
import org.erbij.measure.LabelledReplies.Row;
import org.erbij.measure.LabelledReply;
import org.erbij.measure.Scorecard;
import org.erbij.measure.Taken;

/** Measures how well the replies of a file are read: {@code classify --evaluate}. */
final class Evaluating {
    private final Terminal terminal;
    private final Progress progress;
    private final Function<LabelledReply, Verdict> classifier;

    Evaluating(Terminal terminal, Progress progress, Function<LabelledReply, Verdict> classifier) {
        this.terminal = terminal;
        this.progress = progress;
        this.classifier = classifier;
    }

    /** @throws Refusal when the file cannot be read or no line of it can be used */
    int evaluate(Path file, int errors, boolean json) {
        LabelledReplies replies = read(file);
        for (LabelledReplies.Bad bad : replies.bad()) {
            terminal.err().println("Line " + bad.line() + " was left out: " + bad.because() + ".");
        }
        if (replies.rows().isEmpty()) {
            throw Refusal.settings(
                    "There is no labelled reply in " + file + ".",
                    "Nothing was measured.",
                    "It takes one JSON object a line, with at least \"text\" and \"label\".");
        }
        Scorecard card = measure(replies.rows());
        if (json) {
            terminal.out()
                    .println(ScorecardJson.of(
                            file.toString(), card, replies.bad().size(), errors));
        } else {
            new ScorecardPage(terminal).show(card, errors);
        }
        return replies.bad().isEmpty() ? ExitCodes.DONE : ExitCodes.USAGE;
    }

    private Scorecard measure(List<Row> rows) {
        List<Taken> all = new ArrayList<>();
        for (Row row : rows) {
            Verdict verdict = classifier.apply(row.reply());
            all.add(new Taken(
                    row.line(),
                    row.reply(),
                    Label.of(verdict.outcome()).orElseThrow(),
                    verdict.coming(),
                    verdict.language(),
                    verdict.guests(),
                    verdict.unsubscribe(),
                    verdict.because()));
            progress.show("reply " + all.size() + " of " + rows.size());
        }
        progress.wipe();
        return new Scorecard(all);
    }

    private LabelledReplies read(Path file) {
        try (InputStream in = file.toString().equals("-") ? terminal.in() : Files.newInputStream(file);
                Reader text = new InputStreamReader(new BufferedInputStream(in), StandardCharsets.UTF_8.newDecoder())) {
            return LabelledReplies.read(text);
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.", "Nothing was measured.", "Is the name right, and is it text in UTF-8?");
        }
    }
}
