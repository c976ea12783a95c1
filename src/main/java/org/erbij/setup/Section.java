package org.erbij.setup;

import java.util.List;

/** A part of the report, with what was found there. */
public record Section(String title, List<Finding> findings) {
    public Section {
        findings = List.copyOf(findings);
    }

    /** Redacted: a title may name a place. */
    @Override
    public String toString() {
        return findings.size() + " findings";
    }
}
