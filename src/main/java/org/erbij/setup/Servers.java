package org.erbij.setup;

/**
 * Where an account's mail is read and handed in.
 *
 * @param source who said so, to be shown before anything is believed
 */
public record Servers(Endpoint imap, Endpoint smtp, SignIn signIn, String source) {}
