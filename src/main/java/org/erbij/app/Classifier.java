package org.erbij.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.erbij.cli.ClassifyCommand;
import org.erbij.cli.Refusal;
import org.erbij.cli.Verdict;
import org.erbij.domain.event.Event;
import org.erbij.flow.Reading;
import org.erbij.flow.WhatWeWrote;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.measure.LabelledReply;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps 3 to 5 on mails of which nothing is known, for {@code classify}. */
final class Classifier implements ClassifyCommand.Classifier {
    private static final Logger LOG = LoggerFactory.getLogger(Classifier.class);

    private final Reading reading = new Reading(new MimeMessageParser(), new TrainedReader());
    private final Screening screening = Screening.knowingNothing();
    private final Clock clock;
    private @Nullable Context context;
    private @Nullable Event about;

    Classifier(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verdict read(Octets mail, @Nullable Path event) {
        return read(mail, context(event));
    }

    @Override
    public Verdict read(LabelledReply reply, @Nullable Path file) {
        Event event = about;
        if (event == null) {
            event = file == null ? BuiltIn.event() : event(file);
            about = event;
            context = context(event);
        }
        return read(LabelledMail.of(reply, event, clock.instant()), context(file));
    }

    private Verdict read(Octets mail, Context expected) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        RawMessage raw = new RawMessage(nowhere, clock.instant(), mail, true);
        try {
            Reading.Read read = reading.read(raw, expected, screening);
            return Verdicts.of(read)
                    .by(read.message()
                            .parties()
                            .sender()
                            .map(writer ->
                                    writer.name().isBlank() ? writer.address().shown() : writer.name())
                            .orElse(""));
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("a mail could not be read: {}", defect.getClass().getName());
            return Verdict.UNREADABLE;
        }
    }

    private Context context(@Nullable Path event) {
        Context known = context;
        if (known == null) {
            known = event == null ? Context.NONE : context(event(event));
            context = known;
        }
        return known;
    }

    private static Context context(Event event) {
        return new WhatWeWrote(known -> List.of()).of(List.of(event));
    }

    private static Event event(Path file) {
        try {
            return EventFile.read(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.",
                    "Nothing was classified.",
                    "It must be a text file in UTF-8; is the name right?");
        }
    }
}
