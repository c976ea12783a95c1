package org.erbij.app;

/** Starts Erbij. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
