package org.erbij.step.understand;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.erbij.step.understand.learned.Model;

/** Keeps each model on disk as soon as it is learned, so that a run that was broken off goes on where it was. */
final class Checkpoints {
    private final Path folder;

    /** @param folder of what was learned from the same; is made when there is none */
    Checkpoints(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The model of that name, learned now if it is not there. */
    Model model(String name, Supplier<Model> learned) {
        Path file = folder.resolve(name + ".bin");
        try {
            if (!Files.exists(file)) {
                write(learned.get(), file);
                System.out.printf("learned %s%n", name);
            }
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Model read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Model.read(in);
        }
    }

    /** Whole or not at all. */
    void write(Model model, Path file) throws IOException {
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            model.write(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
