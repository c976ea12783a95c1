package org.erbij.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.cli.TryCommand.Heard;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.flow.WhatWeWrote;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.Threading;
import org.erbij.rehearse.Cast.Outcome;
import org.erbij.rehearse.Narrator.Aftermath;
import org.erbij.step.compose.Composed;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.erbij.step.parse.MessageParser;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.ReplyReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.erbij.step.understand.language.WrittenLanguage;
import org.jspecify.annotations.Nullable;

/** Hears one sentence as an answer to the built-in event, and writes the mail it would get. Keeps nothing. */
final class Audition implements Function<String, Heard> {
    private final ReplyReader reader;
    private final Composer composer;
    private final MessageParser parser;
    private final Event event;
    private final Clock clock;

    Audition(ReplyReader reader, Composer composer, MessageParser parser, Event event, Clock clock) {
        this.reader = reader;
        this.composer = composer;
        this.parser = parser;
        this.event = event;
        this.clock = clock;
    }

    @Override
    public Heard apply(String sentence) {
        Understanding understanding =
                reader.read(Words.of(sentence), new WhatWeWrote(known -> List.of()).of(List.of(event)));
        Remarks remarks = understanding.remarks();
        if (remarks.asksToLeave()) {
            return remarks.demandsSilence()
                    ? unanswered(Outcome.LEFT, String.join(" … ", remarks.because()))
                    : answered(Outcome.LEFT, remarks, letter(Template.CONFIRMATION_LEFT, remarks, null));
        }
        return understanding.match(
                understood -> answered(
                        Outcome.of(understood.answer()),
                        remarks,
                        letter(template(understood.answer()), remarks, understood.answer())),
                unclear -> unanswered(Outcome.WAITS, unclear.because()));
    }

    private static Heard unanswered(Outcome outcome, String because) {
        return new Heard(outcome, new Aftermath(because, 0, false, false), "", "");
    }

    private Heard answered(Outcome outcome, Remarks remarks, Letter letter) {
        int guests = letter.answer() == null ? 0 : letter.answer().guests();
        Aftermath aftermath = new Aftermath(
                String.join(" … ", remarks.because()),
                guests,
                false,
                !remarks.asks().isEmpty());
        return composer.compose(letter.invitedUnder(invitation(remarks)))
                .match(ready -> new Heard(outcome, aftermath, ready.subject(), text(ready)), failed -> {
                    throw new IllegalStateException(failed.because());
                });
    }

    private String text(Composed.Ready ready) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return parser.parse(
                        new RawMessage(nowhere, clock.instant(), ready.message().octets(), true))
                .content()
                .text();
    }

    private Letter letter(Template template, Remarks remarks, @Nullable Answer answer) {
        MessageId answered = new MessageId("your-answer@reader.invalid");
        return new Letter(
                template,
                event,
                new Venue.ToBeAnnounced(),
                event.organizers().get(0).mailbox(),
                Mailbox.of("", "you@reader.invalid"),
                language(remarks),
                answer,
                new MessageId(
                        "try@" + event.organizers().get(0).mailbox().address().domain()),
                new Threading(answered, List.of(), List.of()),
                "aaaaaaaaaaaaaaaa",
                begins());
    }

    /** Under which subject they were invited. */
    private @Nullable String invitation(Remarks remarks) {
        return composer.compose(letter(Template.INVITATION, remarks, null))
                .match(ready -> Optional.of(ready.subject()), failed -> Optional.<String>empty())
                .orElse(null);
    }

    /** As if it were written while the event is still to come. */
    private Instant begins() {
        return event.facts().startsAt().minusDays(10).toInstant();
    }

    private static @Nullable Language language(Remarks remarks) {
        WrittenLanguage written = remarks.language();
        if (!remarks.languageEvident() || written == null || written == WrittenLanguage.MIXED) {
            return null;
        }
        return written == WrittenLanguage.NL ? Language.NL : Language.EN;
    }

    private static Template template(Answer answer) {
        if (answer.attendance() == Attendance.INTERESTED) {
            return answer.coming() == Coming.NO ? Template.CONFIRMATION_NO_BUT_INVOLVED : Template.CONFIRMATION_PERHAPS;
        }
        return answer.isYes() ? Template.CONFIRMATION_ATTENDING : Template.CONFIRMATION_DECLINED;
    }
}
