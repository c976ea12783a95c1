package org.erbij.step.compose;

/** A text that cannot be used; the message names the file, the line, and what to do. */
final class TemplateProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateProblem(String message) {
        super(message);
    }
}
