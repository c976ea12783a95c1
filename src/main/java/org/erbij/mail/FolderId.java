package org.erbij.mail;

/** One folder of one account, named as the server names it. */
public record FolderId(String account, String name) {
    /** Redacted: an account is mostly an address. */
    @Override
    public String toString() {
        return "folder " + name;
    }
}
