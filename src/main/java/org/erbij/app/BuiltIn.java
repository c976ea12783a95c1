package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erbij.domain.event.Event;
import org.erbij.rehearse.Cast;

/** The occasion that comes with Erbij: the example, and what the demo plays. */
final class BuiltIn {
    private static final String EVENT = "/example/events/tech-solidarity-nl.yaml";

    private BuiltIn() {}

    static Event event() {
        try (InputStream in = resource(EVENT)) {
            return EventFile.read("the built-in event", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Cast cast() {
        try (InputStream in = resource("/example/cast.yaml")) {
            return CastFile.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = BuiltIn.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + name);
        }
        return in;
    }
}
