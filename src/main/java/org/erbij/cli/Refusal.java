package org.erbij.cli;

/** A command that cannot be carried out: what happened, what it means, what to do; and the exit code it ends with. */
public final class Refusal extends RuntimeException {
    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong usage or settings: exit code 2. */
    public static Refusal settings(String what, String meaning, String remedy) {
        return new Refusal(ExitCodes.USAGE, said(what, meaning, remedy));
    }

    /**
     * A question was not answered by a yes. Where somebody said no, that is their will, and nothing is wrong: exit code 1, as what follows in
     * a script must not take it for done. Where nobody could be asked it is wrong usage.
     */
    public static Refusal declined(Terminal terminal, String what, String meaning) {
        String said = what + "; " + meaning + ".";
        return terminal.isInteractive()
                ? new Refusal(ExitCodes.ATTENTION, said)
                : new Refusal(ExitCodes.USAGE, said + " Nobody could be asked: give --yes.");
    }

    /** Mailbox or server not reachable: exit code 3. */
    public static Refusal unreachable(String what, String meaning, String remedy) {
        return new Refusal(ExitCodes.UNREACHABLE, said(what, meaning, remedy));
    }

    /** A rule forbids it: exit code 4. */
    public static Refusal rule(String what, String meaning, String remedy) {
        return new Refusal(ExitCodes.RULE, said(what, meaning, remedy));
    }

    private static String said(String what, String meaning, String remedy) {
        return (what + " " + meaning + " " + remedy).strip();
    }

    public int exitCode() {
        return exitCode;
    }
}
