package org.erbij.flow;

import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MessageParser;
import org.erbij.step.screen.Screened;
import org.erbij.step.screen.Screener;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.ReplyReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.erbij.step.understand.visible.VisibleWords;
import org.jspecify.annotations.Nullable;

/** Steps 3 to 5: what a mail is and what a person means by it. Used by reception and by {@code classify}. */
public final class Reading {
    private final VisibleWords visibleWords = new VisibleWords();
    private final MessageParser parser;
    private final ReplyReader reader;

    public Reading(MessageParser parser, ReplyReader reader) {
        this.parser = parser;
        this.reader = reader;
    }

    /** Never throws for anything a mail can hold. */
    public Read read(RawMessage raw, Context context, Screener screener) {
        Screened screened = screener.screen(parser.parse(raw), text -> visibleWords.unquoted(text, context.texts()));
        @Nullable
        Understanding understanding = screened.match(
                person -> reader.read(Words.of(person.message()), context),
                list -> reader.read(Words.of(list.message()), context),
                either -> reader.read(Words.of(either.message()), context),
                mailSystem -> null,
                robot -> null);
        return new Read(screened, understanding);
    }

    /** Step 3 alone, for a mail that cannot be read further. */
    ReceivedMessage parse(RawMessage raw) {
        return parser.parse(raw);
    }

    /** @param understanding null for what no person wrote */
    public record Read(Screened screened, @Nullable Understanding understanding) {
        public ReceivedMessage message() {
            return screened.message();
        }
    }
}
