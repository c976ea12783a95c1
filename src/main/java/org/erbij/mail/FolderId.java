package org.erbij.mail;

/** One folder of one account, named as the server names it. */
public record FolderId(String account, String name) {}
