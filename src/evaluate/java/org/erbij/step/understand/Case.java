package org.erbij.step.understand;

import java.util.List;

/** A reply as the learning sees it, worked out once. */
final class Case {
    private static final Listener LISTENER = new Listener(Phrasebook.SHIPPED);

    private final Reply reply;
    private final Hearing hearing;
    private final List<Lesson> lessons;
    private final int[] words;
    private final WordSequence sequence;

    private Case(Reply reply, Hearing hearing) {
        this.reply = reply;
        this.hearing = hearing;
        this.lessons = Lesson.of(reply, hearing.readings());
        this.words = MailWords.of(
                hearing.clauses(), lessons.stream().map(Lesson::features).toList());
        this.sequence = WordSequence.of(hearing.readings());
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

    List<Reading> readings() {
        return hearing.readings();
    }

    Verdict byRules() {
        return hearing.byRules();
    }

    List<Lesson> lessons() {
        return lessons;
    }

    int[] words() {
        return words;
    }

    WordSequence sequence() {
        return sequence;
    }

    /** Whether it is known of each clause what it may say. */
    boolean isMarked() {
        return !reply.because().isEmpty() || reply.meaning() == Meaning.UNCLEAR;
    }
}
