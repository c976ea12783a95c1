package org.erbij.cli;

/** How far a folder has been read, in a line that is written over, for whoever sits there; of nothing else, and never into a pipe. */
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
        if (!shown || files == 0) {
            return;
        }
        wipe();
        String line = "file " + begun + " of " + files + ", " + mails + (mails == 1 ? " mail" : " mails");
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
