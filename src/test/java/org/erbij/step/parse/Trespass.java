package org.erbij.step.parse;

import org.erbij.step.screen.Screened;

/** A step that knows its sibling. */
public final class Trespass {
    Screened sibling(Screened screened) {
        return screened;
    }
}
