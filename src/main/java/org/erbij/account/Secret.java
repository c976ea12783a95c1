package org.erbij.account;

/**
 * A password or token; prints as dots.
 *
 * @param where it stands, for whoever has to mend it: {@code in the file …}, {@code nowhere}; not part of what it is
 */
public record Secret(String value, String where) {
    public Secret(String value) {
        this(value, "where you keep it");
    }

    @Override
    public String toString() {
        return "•••";
    }
}
