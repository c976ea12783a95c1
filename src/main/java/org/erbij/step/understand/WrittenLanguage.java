package org.erbij.step.understand;

/** The language somebody wrote in. */
public enum WrittenLanguage {
    NL,
    EN,
    MIXED
}
