package org.erbij.cli;

import org.erbij.desk.LastLook;

/** A mailing of more mails than may leave in a day is refused, unless the organizer lets it leave over several (R82). */
final class DayLimit {
    private final Terminal terminal;
    private final boolean spread;
    private final boolean yes;

    /**
     * @param spread whether they said that it may leave over several days
     * @param yes whether they do not want to be asked
     */
    DayLimit(Terminal terminal, boolean spread, boolean yes) {
        this.terminal = terminal;
        this.spread = spread;
        this.yes = yes;
    }

    /** @param mails what they are, as in {@code invitations} */
    void refuseMore(LastLook look, LastLookPage page, String mails) {
        refuse(look, page, mails, "");
    }

    /** @param deed what {@code --first} does with some of them, as in {@code invites} */
    void refuseMoreThanFirst(LastLook look, LastLookPage page, String mails, String deed) {
        int first = Math.max(0, look.forecast().atOnce() - look.organizers());
        refuse(look, page, mails, first == 0 ? "" : "'--first " + first + "' " + deed + " as many as can leave now; ");
    }

    private void refuse(LastLook look, LastLookPage page, String mails, String fewer) {
        if (!look.forecast().exceedsADay() || spread) {
            return;
        }
        boolean spreads =
                !yes && terminal.confirm("Let them leave over several days, the last " + page.lastLeaves() + "?");
        if (!spreads) {
            throw Refusal.rule(
                    "These " + mails + " are more than may leave in a day ('sending: per-day').",
                    "No mail was put out.",
                    fewer + "'--spread' lets the rest leave by themselves as the days allow, the last "
                            + page.lastLeaves() + ".");
        }
    }
}
