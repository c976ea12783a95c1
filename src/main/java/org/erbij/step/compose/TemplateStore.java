package org.erbij.step.compose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Language;

/** Finds our texts: an event's own, then the community's, then those in the jar. A changed file counts from the next mail. */
public final class TemplateStore {
    private static final String NOWHERE = "";

    private final Function<EventId, List<Path>> folders;
    private final String events;
    private final Map<String, String> builtIn = new ConcurrentHashMap<>();

    /**
     * @param folders where texts of an event may lie, the strongest first; each holds {@code nl/} and {@code en/}
     */
    public TemplateStore(Function<EventId, List<Path>> folders) {
        this(folders, NOWHERE);
    }

    private TemplateStore(Function<EventId, List<Path>> folders, String events) {
        this.folders = folders;
        this.events = events;
    }

    /** Only the texts in the jar. */
    public static TemplateStore builtIn() {
        return new TemplateStore(event -> List.of());
    }

    /**
     * Only what is in the jar, where events have texts of their own.
     *
     * @param events a folder of the jar which holds {@code <event>/nl/} and {@code <event>/en/}
     */
    public static TemplateStore builtIn(String events) {
        return new TemplateStore(event -> List.of(), events);
    }

    /** @throws TemplateProblem when there is none, or it has no usable header */
    TemplateSource text(EventId event, Language language, Template template) {
        String name = language.code() + "/" + template.fileName() + ".md";
        Found found = find(event, name);
        return TemplateSource.parse(found.where(), found.text());
    }

    /** What stands around the HTML; it has no subject. */
    TemplateSource layout(EventId event) {
        Found found = find(event, "layout.ftlh");
        return new TemplateSource(found.where(), "", found.text());
    }

    private Found find(EventId event, String name) {
        for (Path folder : folders.apply(event)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return new Found(file.toString(), Files.readString(file));
                } catch (IOException notReadable) {
                    throw new TemplateProblem(file + ": cannot be read; it must be a UTF-8 text file we may open");
                }
            }
        }
        if (!events.isEmpty()) {
            String own = events + "/" + event.value() + "/" + name;
            String text = builtIn.computeIfAbsent(own, TemplateStore::fromJar);
            if (!text.isEmpty()) {
                return new Found(own, text);
            }
        }
        String common = "templates/" + name;
        String text = builtIn.computeIfAbsent(common, TemplateStore::fromJar);
        if (text.isEmpty()) {
            throw new TemplateProblem(common + ": there is no such text; write the file");
        }
        return new Found(common, text);
    }

    /** Empty when the jar has no such file. */
    private static String fromJar(String name) {
        try (InputStream in = TemplateStore.class.getResourceAsStream("/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new TemplateProblem(name + ": cannot be read from the program file; install it again");
        }
    }

    private record Found(String where, String text) {
        /** Redacted: an organizer may write a name or a place into a text. */
        @Override
        public String toString() {
            return where;
        }
    }
}
