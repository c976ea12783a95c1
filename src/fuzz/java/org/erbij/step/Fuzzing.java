package org.erbij.step;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.erbij.mail.Octets;

/**
 * Looks for octets that {@link ReadingTarget} cannot read, from the mails of the tests on, led by which code each of them reaches.
 * Arguments: a folder of its own, and for how many seconds.
 *
 * <p>Jazzer runs in a process of its own. What is loaded before Jazzer begins it changes afterwards, and of a class that is changed so
 * JDK 17 forgets who its nest mates are: it ends in a NoSuchFieldError of a record, or without a word. There each class is changed as
 * it is loaded.
 */
public final class Fuzzing {
    /** Whatever else it begins with it finds by itself, and each costs time before it begins. */
    private static final int EACH = 8;

    /** All that branches on octets, and what it makes of them. */
    private static final String FOLLOWED = "org.erbij.step.**:org.erbij.mail.**";

    private Fuzzing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        List<Octets> mails = Seeds.all();
        for (int i = 0; i < mails.size(); i += EACH) {
            Files.write(seeds.resolve("%04d.eml".formatted(i)), mails.get(i).toByteArray());
        }
        var jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=org.erbij.step.FuzzTarget",
                        "--instrumentation_includes=" + FOLLOWED,
                        "--trace=cov",
                        "--custom_hook_includes=org.erbij.step.FuzzTarget",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + arguments[1],
                        "-max_len=20000",
                        "-timeout=60",
                        "-rss_limit_mb=3000",
                        found.toString(),
                        seeds.toString())
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(jazzer::destroy));
        System.exit(jazzer.waitFor());
    }
}
