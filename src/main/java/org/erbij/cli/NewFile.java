package org.erbij.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A file that a command writes where there is none yet: nothing is ever written over. */
final class NewFile {
    private NewFile() {}

    /** What puts it there. */
    interface Writing {
        void write() throws IOException;
    }

    /** @param without what there is not when it cannot be written */
    static void write(Path file, String without, Writing writing) {
        try {
            writing.write();
        } catch (FileAlreadyExistsException taken) {
            throw Refusal.settings(
                    file + " is there already.", "Nothing was written.", "Name a file that is not there yet.");
        } catch (IOException failed) {
            throw Refusal.settings(
                    file + " cannot be written.", without, "Does its folder exist, is it yours, is the disk full?");
        }
    }
}
