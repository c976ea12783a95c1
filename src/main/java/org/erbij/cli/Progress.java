package org.erbij.cli;

/** How far a long reading has come, in a line that is written over, for whoever sits there; never into a pipe. */
final class Progress {
    private final Terminal terminal;
    private final boolean shown;
    private int files;
    private int begun;
    private int mails;
    private int width;

    Progress(Terminal terminal, boolean wanted) {
        this.terminal = terminal;
        this.shown = wanted && terminal.isInteractive();
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
        terminal.out().print(line);
        terminal.out().flush();
        width = line.length();
    }

    /** Before anything else is written. */
    void wipe() {
        if (width > 0) {
            terminal.out().print("\r" + " ".repeat(width) + "\r");
            terminal.out().flush();
            width = 0;
        }
    }

    /** The folder has been read. */
    void end() {
        wipe();
        files = 0;
    }
}
