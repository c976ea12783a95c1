package org.erbij.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.cli.Refusal;
import org.erbij.domain.event.Event;
import org.erbij.rehearse.Stage;
import org.erbij.step.compose.TemplateCheck;
import org.erbij.step.compose.TemplateStore;

/** A stage on which an organizer's own texts lie as they do in their home. Nothing else of the home is read or written. */
final class OwnStage implements Stage.Builder {
    private final Path home;

    OwnStage(Path home) {
        this.home = home;
    }

    @Override
    public Stage build(Stage.Setting setting) {
        copy("templates", setting);
        for (Event event : setting.events()) {
            copy("events/" + event.id().value(), setting);
        }
        return new RehearsalStage(setting, customs());
    }

    /** Without settings the usual ones: a rehearsal needs no mailbox. */
    private Customs customs() {
        return Files.exists(home.resolve("erbij.yaml")) ? Configuration.customs(home) : Customs.USUAL;
    }

    /** The event of that name, or in that file. */
    Event event(String named) {
        for (Path file :
                List.of(Path.of(named), home.resolve("events").resolve(named + ".yaml"), home.resolve(named))) {
            if (Files.isRegularFile(file)) {
                try {
                    return EventFile.read(file.toString(), Files.readString(file));
                } catch (IOException unreadable) {
                    break;
                }
            }
        }
        throw Refusal.settings(
                "There is no event file '" + named + "' here that can be read.",
                "Nothing was played.",
                "Give the name of a file in events/, without its ending, or a path to it.");
    }

    /** Why a mail of that event could not be written. */
    List<String> textProblems(Event event) {
        TemplateStore texts = Wiring.texts(home, customs().form());
        return new TemplateCheck(texts, event.organizers().get(0).mailbox()).problems(event);
    }

    private void copy(String folder, Stage.Setting setting) {
        Path from = home.resolve(folder);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = setting.home()
                        .resolve(folder)
                        .resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
