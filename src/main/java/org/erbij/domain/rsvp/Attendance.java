package org.erbij.domain.rsvp;

/** What somebody answered. Interested means: not coming or not sure, and wants to stay involved. */
public enum Attendance {
    ATTENDING,
    INTERESTED,
    DECLINED
}
