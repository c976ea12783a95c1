package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.erbij.flow.Erasing;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.step.compose.Template;

/** Tells the organizers that something was erased because its time was over: how much, and nobody's name. */
public final class ErasingReport implements Lookout {
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Ledger ledger;
    private final Notices notices;
    private final Supplier<Optional<Erasing>> last;

    /** @param last when something last went */
    public ErasingReport(Ledger ledger, Notices notices, Supplier<Optional<Erasing>> last) {
        this.ledger = ledger;
        this.notices = notices;
        this.last = last;
    }

    @Override
    public void look(Instant now) {
        last.get()
                .filter(erasing -> erasing.at().plus(WORTH_TELLING).isAfter(now))
                .ifPresent(erasing ->
                        ledger.inOneTransaction(books -> notices.tellOfTheList(books, notice(erasing), now)));
    }

    private static Notice notice(Erasing erasing) {
        Map<String, Object> told = Map.of(
                "at",
                erasing.at(),
                "events",
                erasing.events(),
                "mails",
                erasing.mails(),
                "people",
                erasing.people(),
                "rewritten",
                erasing.rewritten());
        return new Notice(
                Template.NOTICE_RETENTION,
                erasing.at().toString(),
                told,
                erasing.at().plus(WORTH_TELLING));
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.empty();
    }
}
