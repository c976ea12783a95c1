package org.erbij.setup;

/** What a provider wants of a program that signs in. */
public enum SignIn {
    PASSWORD,
    /** A password of its own for each program, made at the provider; the usual one is refused. */
    APP_PASSWORD,
    /** A token from a browser and nothing else (R92). */
    OAUTH2
}
