package org.erbij.cli;

import java.io.PrintWriter;

/** How far a long reading has come, in a line that is written over, for whoever sits there; never into a pipe. */
final class Progress {
    private final PrintWriter out;
    private final boolean shown;
    private int files;
    private int begun;
    private int mails;
    private int width;

    Progress(Terminal terminal) {
        this(terminal.out(), terminal.isInteractive());
    }

    private Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** The same beside what is written, on the error output. */
    static Progress beside(Terminal terminal) {
        return new Progress(terminal.err(), terminal.isWatched());
    }

    /** A folder of so many files is read from now on. */
    void folder(int count) {
        files = count;
        begun = 0;
        mails = 0;
    }

    void file() {
        begun++;
        show();
    }

    void mail() {
        mails++;
        show();
    }

    private void show() {
        if (files > 0) {
            show("file " + begun + " of " + files + ", " + mails + (mails == 1 ? " mail" : " mails"));
        }
    }

    void show(String line) {
        if (!shown) {
            return;
        }
        wipe();
        out.print(line);
        out.flush();
        width = line.length();
    }

    /** Before anything else is written. */
    void wipe() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    /** The folder has been read. */
    void end() {
        wipe();
        files = 0;
    }
}
