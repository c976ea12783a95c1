package org.erbij.step;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screened;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.Context.Ours;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.erbij.step.understand.visible.VisibleWords;

/** What must hold of any octets whatever: they are parsed, screened, stripped and understood, within bounds, and nothing is thrown. */
public final class ReadingTarget {
    private static final int MOST_KEPT = 32 * 1024;
    private static final Context CONTEXT = new Context(
            List.of(new Ours(List.of("Avond"), LocalDateTime.of(2017, 2, 13, 18, 0))),
            List.of("Kom je maandag naar onze avond?\nLaat het ons weten."),
            ZoneOffset.UTC);

    private final MimeMessageParser parser = new MimeMessageParser();
    private final Screening screening = MailCase.screening();
    private final VisibleWords visibleWords = new VisibleWords();
    private final TrainedReader careful = new TrainedReader();
    private final TrainedReader decidesAlways = new TrainedReader(0);

    public void read(byte[] octets) {
        ReceivedMessage message = parser.parse(MailCase.raw(Octets.of(octets)));
        Screened screened = screening.screen(message, Unquoted::in);
        String visible = visibleWords.in(message.content().text(), CONTEXT.texts());
        Words words = Words.of(message);
        Understanding understanding = careful.read(words, CONTEXT);
        Understanding decided = decidesAlways.read(words, Context.NONE);

        require(screened.message() == message, "what was screened is what was parsed");
        require(visible.length() <= MOST_KEPT, "visible words are bounded");
        require(understanding.remarks().reply().length() <= MOST_KEPT + calendarWords(message), "a reply is bounded");
        require(decided.remarks().asks().size() <= 10, "questions are bounded");
        require(understanding.equals(careful.read(words, CONTEXT)), "the same mail is read the same way again");
    }

    private static int calendarWords(ReceivedMessage message) {
        return message.content().calendarReplies().stream()
                .mapToInt(reply -> reply.comment().length() + 2)
                .sum();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }
}
