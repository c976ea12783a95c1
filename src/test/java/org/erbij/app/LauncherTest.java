package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher builds when it must, and never under a process that runs from what was built before. */
@Timeout(60)
class LauncherTest {
    @TempDir
    private Path disk;

    private Path root;

    /** A checkout with a Maven that writes the number of the build into the jar, and a Java that says what it was to run. */
    @BeforeEach
    void checkOut() throws IOException {
        root = Files.createDirectories(disk.toRealPath().resolve("erbij"));
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("erbij"), root.resolve("erbij"));
        script("tools/mvn", "mkdir -p target; echo build >>target/builds; cp target/builds target/erbij.jar");
        script("tools/bin/java", "for last; do :; done; echo \"$*\"");
    }

    private void script(String name, String commands) throws IOException {
        Path file = disk.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** @return the jar that was run */
    private Path launch() throws Exception {
        ProcessBuilder launcher = new ProcessBuilder("sh", root.resolve("erbij").toString(), "status");
        launcher.environment().put("JAVA_HOME", disk.resolve("tools").toString());
        launcher.environment().merge("PATH", disk.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        Path said = disk.resolve("said");
        launcher.redirectOutput(said.toFile())
                .redirectError(disk.resolve("complained").toFile());
        Process process = launcher.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(disk.resolve("complained")))
                .isZero();
        List<String> words = List.of(Files.readString(said).strip().split(" "));
        assertThat(words).last().isEqualTo("status");
        return Path.of(words.get(words.indexOf("-jar") + 1));
    }

    private void sourcesChange() throws IOException {
        Path source = Files.writeString(root.resolve("src/main/Some.java"), "class Some {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("target/run"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void itBuildsOnceAndThenOnlyWhenTheSourcesAreNewer() throws Exception {
        Path first = launch();
        assertThat(first).hasContent("build").isEqualTo(launch());

        sourcesChange();

        assertThat(launch()).hasContent("build\nbuild").isNotEqualTo(first);
        assertThat(copies()).as("nothing runs from the first any more").hasSize(1);
    }

    @Test
    void whatRunsKeepsItsJarWhateverIsBuiltMeanwhile() throws Exception {
        Path first = launch();
        Process running = new ProcessBuilder("sh", "-c", "sleep 50; :", "-jar", first.toString(), "run").start();
        try {
            sourcesChange();

            Path second = launch();

            assertThat(second).hasContent("build\nbuild").isNotEqualTo(first);
            assertThat(first).hasContent("build");
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    @Test
    void whatMavenHasBuiltIsNotBuiltAgain() throws Exception {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/erbij.jar"), "by hand");

        assertThat(launch()).hasContent("by hand");
        assertThat(root.resolve("target/builds")).doesNotExist();
    }
}
