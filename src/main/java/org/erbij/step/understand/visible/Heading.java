package org.erbij.step.understand.visible;

/** A way in which mail programs announce what they quote. */
interface Heading {
    /** Where a heading that begins at a line ends (exclusive); the line itself when none begins there. */
    int end(Page page, int at);
}
