package org.erbij.cli;

import java.time.LocalDate;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where people are from, as the organizer says it of all of them. */
final class Origin {
    @Option(names = "--source", defaultValue = "imported", description = "where you have these addresses from")
    private String source = "imported";

    @Option(names = "--consent", description = "these people asked to be written to")
    private boolean consent;

    @Option(names = "--since", paramLabel = "DATE", description = "since when, like 2026-11-25")
    private @Nullable LocalDate since;

    @Option(names = "--evidence", defaultValue = "", description = "what shows that they asked")
    private String evidence = "";

    Provenance provenance() {
        return new Provenance(consent ? LawfulBasis.CONSENT : LawfulBasis.LEGITIMATE_INTEREST, source, since, evidence);
    }
}
