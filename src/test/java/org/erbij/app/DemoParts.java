package org.erbij.app;

import org.erbij.domain.event.Event;
import org.erbij.rehearse.Cast;
import org.erbij.rehearse.Demo;
import org.erbij.step.parse.MimeMessageParser;

/** The parts of the demo, as the command line puts them together. */
public final class DemoParts {
    private DemoParts() {}

    public static Event event() {
        return BuiltIn.event();
    }

    public static Cast cast() {
        return BuiltIn.cast();
    }

    public static Demo demo() {
        return new Demo(BuiltIn::stage, new MimeMessageParser());
    }
}
