package org.erbij.domain.event;

/** What the organizer has said of an event. That it is over is not said but computed: {@link Event#isOverBy}. */
public enum EventState {
    OPEN,
    /** It does not take place; whoever has to know is told. */
    CANCELLED,
    /** Ended by hand, as if it were over. */
    CLOSED;

    /**
     * Whether a mail of that kind may leave as far as the organizer has said: once cancelled nothing but the word that it is
     * cancelled and what they write themselves, once closed by hand nothing that was meant for before.
     */
    public boolean stillMeans(MailKind kind) {
        return switch (kind) {
            case INVITATION, CONFIRMATION, NUDGE, LOCATION, REMINDER, CHANGE -> this == OPEN;
            case FOLLOW_UP -> this != CANCELLED;
            case CANCELLATION -> this == CANCELLED;
            case MAIL, NOTICE -> true;
        };
    }
}
