package org.erbij.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/** Writes a new home. What is there already is left as it is, whatever it is. */
public final class HomeFolder {
    private static final String PASSWORD_FILE = "password";

    private final Path folder;
    private final List<String> made = new ArrayList<>();

    public HomeFolder(Path folder) {
        this.folder = folder;
    }

    public boolean isSettled() {
        return Files.exists(folder.resolve("erbij.yaml"));
    }

    /**
     * @param authority what vouches for both servers besides the usual authorities; null for none
     * @param texts whether the built-in texts are copied, to be changed; else they are taken from the program
     * @param today for the sample event, which lies six weeks ahead
     * @return what was made, by its name in the folder
     * @throws IOException when the folder cannot be written to
     */
    public List<String> make(
            Mailbox organizer,
            Servers servers,
            @Nullable PrivateAuthority authority,
            Credentials credentials,
            boolean texts,
            LocalDate today)
            throws IOException {
        Files.createDirectories(folder, ownersAlone("rwx------"));
        // The secret first and the settings last: whatever stops us half-way, the next attempt may begin again.
        String passwordFile = freeName(PASSWORD_FILE, "");
        if (credentials.secret() != null) {
            write(passwordFile, credentials.secret().value() + "\n");
        }
        String authorityFile = authority == null ? null : freeName("authority", ".pem");
        if (authority != null && authorityFile != null) {
            write(authorityFile, authority.pem());
        }
        directory("data", "rwx------");
        write("events/" + SettingsText.SAMPLE + ".yaml", SettingsText.event(organizer, today));
        if (texts) {
            copyTexts();
        }
        write("templates/README.md", SettingsText.ABOUT_TEXTS);
        write("erbij.yaml", SettingsText.settings(organizer, servers, authorityFile, credentials, passwordFile));
        return List.copyOf(made);
    }

    /** A password file that is there may be another account's. */
    private String freeName(String base, String ending) {
        String name = base + ending;
        for (int number = 2; Files.exists(folder.resolve(name)); number++) {
            name = base + "-" + number + ending;
        }
        return name;
    }

    /** In each form of address, so that {@code texts.address} still counts when it is set later. */
    private void copyTexts() throws IOException {
        for (Language language : Language.values()) {
            for (Template template : Template.values()) {
                if (template.hasFile()) {
                    copyText(language, template);
                }
            }
        }
    }

    private void copyText(Language language, Template template) throws IOException {
        for (String folder : FormOfAddress.U.folders(language)) {
            String name = "templates/" + folder + "/" + template.fileName() + ".md";
            try (InputStream in = HomeFolder.class.getResourceAsStream("/" + name)) {
                if (in != null) {
                    write(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } else if (folder.equals(language.code())) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
            }
        }
    }

    private void directory(String name, String mode) throws IOException {
        if (Files.notExists(folder.resolve(name))) {
            Files.createDirectories(folder.resolve(name), ownersAlone(mode));
            made.add(name + "/");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        // Created with its mode, and only when it is not there: nobody else can look in between, nothing is
        // overwritten.
        Files.createFile(file, ownersAlone("rw-------"));
        Files.writeString(file, text, StandardOpenOption.WRITE);
        made.add(name);
    }

    private static FileAttribute<?>[] ownersAlone(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
