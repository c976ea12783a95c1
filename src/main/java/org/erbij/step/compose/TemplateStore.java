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
    private static final String COMMON = "templates/";

    private final Function<EventId, List<Path>> folders;
    private final String events;
    private final FormOfAddress form;
    private final Map<String, String> builtIn = new ConcurrentHashMap<>();

    /**
     * @param folders where texts of an event may lie, the strongest first; each holds {@code nl/} and {@code en/}
     * @param form how readers are addressed where a language asks for a choice
     */
    public TemplateStore(Function<EventId, List<Path>> folders, FormOfAddress form) {
        this(folders, NOWHERE, form);
    }

    private TemplateStore(Function<EventId, List<Path>> folders, String events, FormOfAddress form) {
        this.folders = folders;
        this.events = events;
        this.form = form;
    }

    /** Only the texts in the jar. */
    public static TemplateStore builtIn() {
        return builtIn(FormOfAddress.JE);
    }

    /** Only the texts in the jar, in that form. */
    public static TemplateStore builtIn(FormOfAddress form) {
        return new TemplateStore(event -> List.of(), form);
    }

    /**
     * Only what is in the jar, where events have texts of their own.
     *
     * @param events a folder of the jar which holds {@code <event>/nl/} and {@code <event>/en/}
     */
    public static TemplateStore builtIn(String events) {
        return new TemplateStore(event -> List.of(), events, FormOfAddress.JE);
    }

    /** @throws TemplateProblem when there is none, or it has no usable header */
    TemplateSource text(EventId event, Language language, Template template) {
        Found found = find(
                event,
                form.folders(language).stream()
                        .map(folder -> folder + "/" + template.fileName() + ".md")
                        .toList());
        return TemplateSource.parse(found.where(), found.text());
    }

    /** What stands around the HTML; it has no subject. */
    TemplateSource layout(EventId event) {
        Found found = find(event, List.of("layout.ftlh"));
        return new TemplateSource(found.where(), "", found.text());
    }

    /** An organizer's own text wins over ours, in whatever form it is; of two in one place the better form. */
    private Found find(EventId event, List<String> names) {
        for (Path folder : folders.apply(event)) {
            for (String name : names) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    return new Found(file.toString(), read(file));
                }
            }
        }
        List<String> places = events.isEmpty() ? List.of(COMMON) : List.of(events + "/" + event.value() + "/", COMMON);
        for (String place : places) {
            for (String name : names) {
                String text = builtIn.computeIfAbsent(place + name, TemplateStore::fromJar);
                if (!text.isEmpty()) {
                    return new Found(place + name, text);
                }
            }
        }
        throw new TemplateProblem(COMMON + names.get(0) + ": there is no such text; write the file");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notReadable) {
            throw new TemplateProblem(file + ": cannot be read; it must be a UTF-8 text file we may open");
        }
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
