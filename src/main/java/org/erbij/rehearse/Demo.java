package org.erbij.rehearse;

import java.nio.file.Path;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.step.parse.MessageParser;
import org.jspecify.annotations.Nullable;

/** The built-in occasion, played for whoever wants to see what Erbij does. */
public final class Demo {
    /** A place that does not exist, so that nobody is sent to somebody's door by a demo. */
    static final Place STAND_IN = new Place(
            LocalText.of(
                    "Zaal De Proefopstelling, Nergensstraat 1, Amsterdam",
                    "The Dry Run Hall, Nergensstraat 1, Amsterdam"),
            LocalText.of("Tram 99 tot halte Nergens.", "Tram 99, stop Nergens."),
            LocalText.of("Lift naast de ingang.", "There is a lift next to the entrance."),
            "+31 20 000 00 00");

    private final Theatre theatre;

    public Demo(Stage.Builder builder, MessageParser parser) {
        this.theatre = new Theatre(builder, parser);
    }

    /**
     * Plays the cast's occasion.
     *
     * @param mails where to write every mail that was delivered; null for nowhere
     */
    public Narrator.Ending play(Event event, Cast cast, Narrator narrator, @Nullable Path mails) {
        Performance performance = theatre.play(event, STAND_IN, cast, List.of(), narrator);
        if (mails != null) {
            new Archive(mails, event.facts().zone()).write(performance.mails());
        }
        return performance.ending();
    }
}
