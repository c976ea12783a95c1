package org.erbij.cli;

/** How a command ends; other programs depend on these (PRODUCT.md, Command line and files). */
public final class ExitCodes {
    public static final int DONE = 0;
    /** Done, but something needs a person; or not done, as a person said no. */
    public static final int ATTENTION = 1;
    /** Wrong usage or settings. */
    public static final int USAGE = 2;
    /** Mailbox or server not reachable. */
    public static final int UNREACHABLE = 3;
    /** Refused by a rule: already sent, sealed location, barred. */
    public static final int RULE = 4;
    /** Our own bug. */
    public static final int BUG = 70;

    private ExitCodes() {}
}
