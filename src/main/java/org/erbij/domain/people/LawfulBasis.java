package org.erbij.domain.people;

/** On what ground we hold a person's data (GDPR article 6). */
public enum LawfulBasis {
    /** The person asked to be written to. */
    CONSENT,
    /** The organizer knows the person and invites them. */
    LEGITIMATE_INTEREST
}
