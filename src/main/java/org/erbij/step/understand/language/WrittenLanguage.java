package org.erbij.step.understand.language;

/** The language somebody wrote in. */
public enum WrittenLanguage {
    NL,
    EN,
    MIXED
}
