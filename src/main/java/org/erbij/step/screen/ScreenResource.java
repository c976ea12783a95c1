package org.erbij.step.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The readable data beside this package. */
final class ScreenResource {
    private ScreenResource() {}

    /** Without blank lines and those that begin with {@code #} and a blank. */
    static List<String> lines(String name) {
        try (InputStream in = ScreenResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
