package org.erbij.domain.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where we have somebody from, and why we may write to them (GDPR articles 6 and 14).
 *
 * @param source in the organizer's words
 * @param since when they asked, or were first invited; null when nobody said
 * @param evidence what shows it; empty when nobody said
 */
public record Provenance(
        LawfulBasis basis, String source, @Nullable LocalDate since, String evidence) {
    public static Provenance of(LawfulBasis basis, String source) {
        return new Provenance(basis, source, null, "");
    }

    @Override
    public String toString() {
        return "by " + basis;
    }
}
