package org.erbij.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erbij.measure.Label;
import org.erbij.measure.Scorecard;
import org.erbij.measure.Taken;

/** How well replies were read, for people. */
final class ScorecardPage {
    private static final int WORDS = 160;

    private final Terminal terminal;

    ScorecardPage(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param errors how many of those that were read wrongly are shown */
    void show(Scorecard card, int errors) {
        line(card.all().size() + (card.all().size() == 1 ? " reply" : " replies"));
        line("");
        figures(card).lines().forEach(this::line);
        line("");
        line("Down the labels, across what they were taken for:");
        confusion(card).lines().forEach(this::line);
        wrong(card.wrong(), errors);
        terminal.out().flush();
    }

    private static Table figures(Scorecard card) {
        return new Table()
                .row("right among decided", card.rightAmongDecided().words())
                .row("decided of the decidable", card.decidedOfTheDecidable().words())
                .row("a yes for a no, or the reverse", card.opposites().words())
                .row("unclear, and left to a person", card.leftToAPerson().words())
                .row("automatic, and seen as that", card.seenAsAutomatic().words())
                .row("automatic, and decided", Long.toString(card.automaticDecided()))
                .row("language", card.language().words())
                .row("guests, of those who come", card.guests().words())
                .row("coming or not, of the interested", card.coming().words())
                .row("leave me alone: found", card.leavingFound().words())
                .row("leave me alone: not asked for", Long.toString(card.leavingFalse()));
    }

    private static Table confusion(Scorecard card) {
        Label[] labels = Label.values();
        Table table = new Table();
        table.row(cells("", labels, Label::word));
        for (Label label : labels) {
            table.row(cells(label.word(), labels, outcome -> Long.toString(card.taken(label, outcome))));
        }
        return table;
    }

    private static String[] cells(String first, Label[] labels, Function<Label, String> cell) {
        return Stream.concat(Stream.of(first), Stream.of(labels).map(cell)).toArray(String[]::new);
    }

    private void wrong(List<Taken> wrong, int errors) {
        if (wrong.isEmpty()) {
            return;
        }
        line("");
        List<Taken> shown = wrong.subList(0, Math.min(errors, wrong.size()));
        line("Read wrongly: " + wrong.size()
                + (shown.size() < wrong.size() ? ", of which " + shown.size() + "; --errors N shows more" : ""));
        for (Taken taken : shown) {
            line("  line " + taken.line() + ", " + taken.reply().id() + ": "
                    + taken.reply().label().word() + ", taken for " + outcome(taken));
            line("    " + Why.quoted(taken.reply().text(), WORDS));
            line("    because " + Why.quoted(String.join(Why.AND, taken.because()), WORDS));
        }
    }

    private static String outcome(Taken taken) {
        return taken.outcome().word()
                + (taken.unsubscribe() && !taken.reply().unsubscribe() ? ", and for leaving" : "");
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
