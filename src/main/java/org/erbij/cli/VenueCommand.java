package org.erbij.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.erbij.desk.VenueDesk.Setting;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;
import org.erbij.flow.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij venue}: the location is asked for or read from standard input, never an argument, and never printed back. */
@Command(name = "venue", description = "The location: sealed until it is released.", mixinStandardHelpOptions = true)
public final class VenueCommand {
    private final Terminal terminal;
    private final Desks desks;

    public VenueCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(
            name = "set",
            description = {
                "Asks for the location and keeps it sealed. Without a terminal it is read from standard input, a line each:",
                "nl.place, nl.directions, nl.access, en.place, en.directions, en.access, phone; for example",
                "  nl.place: Buurthuis De Ketting, Kettingstraat 5"
            },
            mixinStandardHelpOptions = true)
    int set(@Parameters(paramLabel = "EVENT") String event) {
        EventId id = Arguments.event(event);
        Event known = Arguments.known(desks.invitations().find(id), event);
        refuseIfAnnounced(id);
        Map<String, String> fields = terminal.isInteractive() ? asked(known) : read();
        Setting setting = desks.venues().set(id, place(known, fields));
        if (setting == Setting.ALREADY_ANNOUNCED) {
            refuseIfAnnounced(id);
        }
        terminal.out()
                .println(
                        setting == Setting.GOES_OUT_NOW
                                ? "Kept. Its moment has come already: it goes out to everybody who is coming as soon as 'run' sends."
                                : "Kept and sealed. It goes out at its planned moment, or with 'erbij venue release "
                                        + event + "'.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private void refuseIfAnnounced(EventId id) {
        if (desks.venues().isAnnounced(id)) {
            throw Refusal.rule(
                    "The location has been announced.",
                    "People hold a mail with it, which another location would contradict.",
                    "Write to them by hand for now.");
        }
    }

    private Map<String, String> asked(Event event) {
        Map<String, String> fields = new HashMap<>();
        for (Language language : event.facts().languages()) {
            String code = language.code();
            ask(fields, code + ".place", "Name and address, in " + word(language) + ": ");
            ask(fields, code + ".directions", "How to get there, in " + word(language) + " (may be empty): ");
            ask(fields, code + ".access", "Stairs, lift, bell, in " + word(language) + " (may be empty): ");
        }
        ask(fields, "phone", "Whom to call at the door (may be empty): ");
        return fields;
    }

    private static String word(Language language) {
        return language == Language.NL ? "Dutch" : "English";
    }

    private void ask(Map<String, String> fields, String name, String question) {
        terminal.ask(question)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> fields.put(name, text));
    }

    private Map<String, String> read() {
        Map<String, String> fields = new HashMap<>();
        try {
            new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        if (colon > 0) {
                            fields.put(
                                    line.substring(0, colon).strip(),
                                    line.substring(colon + 1).strip());
                        }
                    });
            return fields;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Place place(Event event, Map<String, String> fields) {
        List<Language> languages = event.facts().languages();
        LocalText name = texts(languages, fields, "place");
        for (Language language : languages) {
            if (name.in(language).isBlank()) {
                throw Refusal.settings(
                        "The location lacks its name and address in " + word(language) + " (" + language.code()
                                + ".place).",
                        "Nothing was kept.",
                        "Give it in every language of the event; it may be the same text.");
            }
        }
        return new Place(
                name,
                texts(languages, fields, "directions"),
                texts(languages, fields, "access"),
                fields.getOrDefault("phone", ""));
    }

    private static LocalText texts(List<Language> languages, Map<String, String> fields, String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        languages.forEach(language -> texts.put(language, fields.getOrDefault(language.code() + "." + name, "")));
        return new LocalText(texts);
    }

    @Command(
            name = "release",
            description = "Announces the location now, to everybody who is coming.",
            mixinStandardHelpOptions = true)
    int release(
            @Parameters(paramLabel = "EVENT") String event,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        EventId id = Arguments.event(event);
        Arguments.known(desks.invitations().find(id), event);
        int people = desks.venues().attending(id);
        if (!yes && !terminal.confirm("Tell the location to " + people + " people now?")) {
            throw Refusal.settings(
                    "Nothing was released.", "The location is sealed still.", "Say yes when asked, or give --yes.");
        }
        Release.Result result = desks.venues().release(id);
        if (result == Release.Result.WAITS_FOR_LOCATION) {
            throw Refusal.rule(
                    "No location has been set.",
                    "There is nothing to announce.",
                    "Set it with 'erbij venue set " + event + "'.");
        }
        desks.somethingToSend();
        if (result == Release.Result.INCOMPLETE) {
            terminal.err().println("Some mails could not be written; mend the template 'location' and release again.");
            return ExitCodes.ATTENTION;
        }
        terminal.out()
                .println("Released. " + people + " mails are in the outbox or have left; 'erbij run' sends them.");
        return ExitCodes.DONE;
    }
}
