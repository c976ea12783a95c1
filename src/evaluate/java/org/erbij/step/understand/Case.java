package org.erbij.step.understand;

import java.util.List;
import org.erbij.step.understand.guests.Guests;
import org.erbij.step.understand.learned.MailFeatures;
import org.erbij.step.understand.learned.Meaning;
import org.erbij.step.understand.phrase.Phrasebook;

/** A reply as the learning sees it, worked out once. */
final class Case {
    private static final Listener LISTENER = new Listener(Phrasebook.SHIPPED);
    private static final Guests GUESTS = new Guests(Phrasebook.SHIPPED);

    private final Reply reply;
    private final MailFeatures features;
    private final List<Lesson> lessons;
    private final int guestsByRules;

    private Case(Reply reply, Hearing hearing) {
        this.reply = reply;
        this.features = MailFeatures.of(hearing.readings(), hearing.byRules());
        this.lessons = Lesson.of(reply, features);
        this.guestsByRules = GUESTS.in(hearing.clauses()).people();
    }

    static Case of(Reply reply) {
        return new Case(reply, LISTENER.hear(Words.of(reply.text()), Context.NONE));
    }

    /** Whether there is anything a model could read. */
    boolean says() {
        return !lessons.isEmpty();
    }

    Reply reply() {
        return reply;
    }

    MailFeatures features() {
        return features;
    }

    List<Lesson> lessons() {
        return lessons;
    }

    /** How many people the rules say they bring. */
    int guestsByRules() {
        return guestsByRules;
    }

    /** Whether it is known of each clause what it may say. */
    boolean isMarked() {
        return !reply.because().isEmpty() || reply.meaning() == Meaning.UNCLEAR;
    }
}
