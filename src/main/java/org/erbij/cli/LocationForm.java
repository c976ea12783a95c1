package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;

/**
 * Takes down a location: from a person without showing what they type, else from standard input, a line each. No complaint repeats any
 * of it.
 */
final class LocationForm {
    private static final String PHONE = "phone";

    private final Terminal terminal;
    private final List<Language> languages;

    LocationForm(Terminal terminal, List<Language> languages) {
        this.terminal = terminal;
        this.languages = languages;
    }

    /** @throws Refusal when a language lacks its name and address, or a line is no part of a location */
    Place take() {
        return take(true);
    }

    /** The same, for who asks then whether it is to be kept. */
    Place takeToBeAskedAbout() {
        return take(false);
    }

    private Place take(boolean confirmed) {
        return place(terminal.isInteractive() ? asked(confirmed) : read());
    }

    private Map<String, String> asked(boolean confirmed) {
        Map<String, String> parts = new HashMap<>();
        terminal.out().println("It is not shown while you type. At the end you can have it shown once, to check it.");
        for (String part : order()) {
            if (part.endsWith(".place")) {
                askUntilGiven(parts, part);
            } else {
                ask(parts, part, label(part) + " (may be empty): ");
            }
        }
        if (terminal.confirm("Show it here once, to check it?")) {
            order().stream()
                    .filter(parts::containsKey)
                    .forEach(part -> terminal.out().println("  " + label(part) + ": " + parts.get(part)));
            if (confirmed && !terminal.confirm("Keep it so?")) {
                throw Refusal.declined(terminal, "Nothing was kept", "the location is as it was");
            }
        }
        return parts;
    }

    /** Without it nothing of the rest could be kept; whoever types no more is not asked again. */
    private void askUntilGiven(Map<String, String> parts, String part) {
        while (ask(parts, part, label(part) + ": ") && !parts.containsKey(part)) {
            terminal.out().println("This cannot be empty; it may be the same in every language.");
        }
    }

    /** @return whether a line was typed at all */
    private boolean ask(Map<String, String> parts, String part, String question) {
        Optional<String> typed = terminal.askHidden(question).map(String::strip);
        typed.filter(text -> !text.isEmpty()).ifPresent(text -> parts.put(part, text));
        return typed.isPresent();
    }

    /** A part in the words in which it is asked for. */
    private String label(String part) {
        for (Language language : languages) {
            if (part.startsWith(language.code() + ".")) {
                String name = part.substring(part.indexOf('.') + 1);
                return switch (name) {
                            case "place" -> "Name and address";
                            case "directions" -> "How to get there";
                            default -> "Stairs, lift, bell";
                        }
                        + ", in " + word(language);
            }
        }
        return "Whom to call at the door";
    }

    private Map<String, String> read() {
        Map<String, String> parts = new HashMap<>();
        int number = 0;
        for (String line : input().lines().toList()) {
            number++;
            int colon = Math.max(0, line.indexOf(':'));
            String part = line.substring(0, colon).strip();
            if (!line.isBlank() && !order().contains(part)) {
                throw Refusal.settings(
                        "Line " + number + " is no part of this location.",
                        "Nothing was kept.",
                        "A line begins with one of " + String.join(", ", order()) + ", and a colon.");
            }
            if (!line.isBlank()) {
                parts.put(part, line.substring(colon + 1).strip());
            }
        }
        return parts;
    }

    private String input() {
        try {
            return terminal.read(Path.of("-"));
        } catch (IOException unreadable) {
            throw Refusal.settings("The location cannot be read.", "Nothing was kept.", "It must be text in UTF-8.");
        }
    }

    private List<String> order() {
        List<String> parts = new ArrayList<>();
        for (Language language : languages) {
            List.of("place", "directions", "access").forEach(part -> parts.add(language.code() + "." + part));
        }
        parts.add(PHONE);
        return parts;
    }

    private Place place(Map<String, String> parts) {
        for (Language language : languages) {
            if (Optional.ofNullable(parts.get(language.code() + ".place"))
                    .orElse("")
                    .isEmpty()) {
                throw Refusal.settings(
                        "The location lacks its name and address in " + word(language) + " (" + language.code()
                                + ".place).",
                        "Nothing was kept.",
                        "Give it in every language of the event; it may be the same text.");
            }
        }
        return new Place(
                texts(parts, "place"),
                texts(parts, "directions"),
                texts(parts, "access"),
                parts.getOrDefault(PHONE, ""));
    }

    private LocalText texts(Map<String, String> parts, String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        languages.forEach(language -> texts.put(language, parts.getOrDefault(language.code() + "." + name, "")));
        return new LocalText(texts);
    }

    private static String word(Language language) {
        return language == Language.NL ? "Dutch" : "English";
    }
}
