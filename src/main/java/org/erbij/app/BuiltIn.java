package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Language;
import org.erbij.rehearse.Cast;
import org.erbij.rehearse.Stage;
import org.erbij.step.compose.TemplateStore;

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

    /** The texts in the jar, the example's own among them. */
    static TemplateStore texts() {
        return TemplateStore.builtIn("example/events");
    }

    /** A stage on which the example's own texts lie where an organizer would put them. */
    static Stage stage(Stage.Setting setting) {
        Event event = event();
        for (Language language : event.facts().languages()) {
            String name = event.id().value() + "/" + language.code() + "/invitation.md";
            Path file = setting.home().resolve("events").resolve(name);
            try (InputStream in = resource("/example/events/" + name)) {
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        return new RehearsalStage(setting, Customs.USUAL);
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
