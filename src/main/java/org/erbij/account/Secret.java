package org.erbij.account;

/** A password or token; prints as dots. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "•••";
    }
}
