package org.erbij.step.understand;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.erbij.mail.Octets;

/**
 * Keeps each model on disk as soon as it is learned, so that a run that was broken off goes on where it was. What was learned from other
 * files, be it another corpus or other code, is not taken up again.
 */
final class Checkpoints {
    private final Path folder;

    private Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder where to keep them; is made when there is none
     * @param sources files and folders of all that a model depends on
     */
    static Checkpoints in(Path folder, List<Path> sources) throws IOException {
        return new Checkpoints(Files.createDirectories(folder.resolve(fingerprint(sources))));
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
    static void write(Model model, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            model.write(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fingerprint(List<Path> sources) throws IOException {
        var all = new ByteArrayOutputStream();
        for (Path source : sources) {
            try (var files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    all.write(Octets.of(Files.readAllBytes(file)).sha256());
                }
            }
        }
        return HexFormat.of().formatHex(Octets.of(all.toByteArray()).sha256(), 0, 8);
    }
}
