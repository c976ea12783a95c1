package org.erbij.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says whether what lies in a folder would travel to other machines by itself: key, list and location with it. */
public final class Surroundings {
    private static final String TRAVELS = "whatever lies there is copied to other machines and to the provider";

    /** What gives a service away: a file or folder in a folder, or the name of the folder itself. */
    private record Marker(String service, Pattern inside, Pattern named) {
        static Marker inside(String service, String pattern) {
            return new Marker(service, Pattern.compile(pattern), Pattern.compile("(?!)"));
        }

        static Marker named(String service, String pattern) {
            return new Marker(service, Pattern.compile("(?!)"), Pattern.compile(pattern));
        }

        @Override
        public String toString() {
            return inside + "|" + named;
        }
    }

    private static final List<Marker> MARKERS = List.of(
            Marker.inside("Dropbox", "\\.dropbox|\\.dropbox\\.cache"),
            Marker.named("Dropbox", "Dropbox( \\(.+\\))?"),
            Marker.inside("OneDrive", "\\.849C9593-D756-4E56-8D6E-42412F2A707B"),
            Marker.named("OneDrive", "OneDrive( - .+)?"),
            Marker.named("iCloud Drive", "Mobile Documents|com~apple~CloudDocs|iCloud ?Drive"),
            Marker.inside("Google Drive", "\\.tmp\\.drive(down|up)load"),
            Marker.named("Google Drive", "Google ?Drive(-.+)?"),
            Marker.named("a cloud drive", "CloudStorage"),
            Marker.inside("Nextcloud", "\\._?sync_.*\\.db|\\.(nextcloud|owncloud)sync\\.log"),
            Marker.named("Nextcloud", "(?i)nextcloud|owncloud"),
            Marker.inside("Syncthing", "\\.stfolder|\\.stversions"),
            Marker.named("Proton Drive", "Proton ?Drive"),
            Marker.named("MEGA", "MEGA(sync)?"));

    private Surroundings() {}

    /** Why a home should not lie there, as a sentence; empty when nothing speaks against it. */
    public static Optional<String> objection(Path folder) {
        for (Path above = resolved(folder); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return Optional.of(above
                        + " is a git work tree, which keeps every version of what lies in it, and is often shared:"
                        + " one 'git add' and the list is in its history for good.");
            }
            Optional<String> service = syncing(above);
            if (service.isPresent()) {
                return Optional.of(above + " is synced by " + service.get() + ": " + TRAVELS + ".");
            }
        }
        return Optional.empty();
    }

    /** As it really lies: a link may lead into a synced folder. The folder itself need not be there yet. */
    private static Path resolved(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        Path missing = Path.of("");
        while (there.getParent() != null && Files.notExists(there)) {
            missing = there.getFileName().resolve(missing);
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(missing).normalize();
        } catch (IOException unreadable) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static Optional<String> syncing(Path folder) {
        Path name = folder.getFileName();
        if (name == null) {
            return Optional.empty();
        }
        String word = name.toString();
        List<String> inside = names(folder);
        return MARKERS.stream()
                .filter(marker -> marker.named().matcher(word).matches()
                        || inside.stream()
                                .anyMatch(file -> marker.inside().matcher(file).matches()))
                .map(Marker::service)
                .findFirst();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException notThereOrNotOurs) {
            return List.of();
        }
    }
}
