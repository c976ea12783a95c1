package org.erbij.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.erbij.mail.Octets;
import org.erbij.measure.LabelledReply;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij classify}: its JSON form is what other programs read, and stays (PRODUCT.md, Command line and files). */
@Command(
        name = "classify",
        description = {
            "Says of mails in files how they would be understood, a line each; or measures how well labelled replies are read.",
            "Needs no settings, keeps nothing."
        },
        mixinStandardHelpOptions = true)
public final class ClassifyCommand implements Callable<Integer> {
    @Option(names = "--json", description = "one JSON object per mail and line")
    private boolean json;

    @Option(
            names = "--event",
            paramLabel = "FILE",
            description = "an event file, so that its dates and titles are known")
    private @Nullable Path event;

    @Option(
            names = "--evaluate",
            paramLabel = "FILE",
            description = "a file of labelled replies, one JSON object a line, or -: measures how well they are read")
    private @Nullable Path labelled;

    @Option(names = "--errors", paramLabel = "N", description = "with --evaluate: how many wrong ones are shown (10)")
    private int errors = 10;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = ".eml or mbox files, folders (searched for .eml and .mbox), or - for standard input")
    private List<Path> paths = new ArrayList<>();

    private final Terminal terminal;
    private final Classifier classifier;

    /** Reads mails of which nothing is known, but the event of a file if there is one. */
    public interface Classifier {
        Verdict read(Octets mail, @Nullable Path event);

        /** Reads it as if it had come as an answer to the event's invitation; without an event, to the built-in one's. */
        Verdict read(LabelledReply reply, @Nullable Path event);
    }

    public ClassifyCommand(Terminal terminal, Classifier classifier) {
        this.terminal = terminal;
        this.classifier = classifier;
    }

    @Override
    public Integer call() {
        Progress progress = json ? Progress.beside(terminal) : new Progress(terminal);
        Path file = labelled;
        if (paths.isEmpty() == (file == null)) {
            throw Refusal.settings(
                    "It is not said what to classify.",
                    "Nothing was read.",
                    "Name mails, folders or -, or one file of labelled replies with --evaluate.");
        }
        if (file != null) {
            return new Evaluating(terminal, progress, reply -> classifier.read(reply, event))
                    .evaluate(file, Math.max(0, errors), json);
        }
        MailFiles files = new MailFiles(terminal, progress);
        boolean all = true;
        for (Path path : paths) {
            all &= files.each(path, new Telling(progress));
        }
        terminal.out().flush();
        return all ? ExitCodes.DONE : ExitCodes.USAGE;
    }

    private final class Telling implements MailFiles.Found {
        private final Progress progress;

        Telling(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void mail(String name, Octets octets) {
            Verdict verdict = classifier.read(octets, event);
            progress.wipe();
            tell(name, verdict);
            progress.mail();
        }

        @Override
        public void unreadable(String name) {
            progress.wipe();
            tell(name, Verdict.UNREADABLE);
        }
    }

    private void tell(String file, Verdict verdict) {
        if (!json) {
            terminal.out()
                    .println("%-12s %-40s %s%s"
                            .formatted(
                                    verdict.inShort(),
                                    file,
                                    verdict.from().isEmpty() ? "" : verdict.from() + ": ",
                                    String.join(" … ", verdict.because())));
            return;
        }
        StringWriter line = new StringWriter();
        try {
            verdict.writeTo(line, file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        terminal.out().println(line);
    }
}
