package org.erbij.step;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.erbij.mail.Octets;

/**
 * Looks for octets that {@link ReadingTarget} cannot read, from the mails of the tests on, led by which code each of them reaches.
 * Arguments: a folder of its own, and for how many seconds.
 */
public final class Fuzzing {
    /** Whatever else it begins with it finds by itself, and each costs time before it begins. */
    private static final int EACH = 8;

    /** All that branches on octets; with the records of mail followed too, JDK 17 ends in a NoSuchFieldError of ReceivedMessage. */
    private static final String FOLLOWED = "org.erbij.step.**";

    private static final ReadingTarget TARGET = new ReadingTarget();

    private Fuzzing() {}

    /** What Jazzer calls first: the first mail of all waits for the model, which would count as its own time. */
    public static void fuzzerInitialize() {
        TARGET.read("From: anne@example.org\r\n\r\nIk kom!".getBytes(StandardCharsets.US_ASCII));
    }

    /** What Jazzer calls again and again. */
    public static void fuzzerTestOneInput(byte[] octets) {
        TARGET.read(octets);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        List<Octets> mails = Seeds.all();
        for (int i = 0; i < mails.size(); i += EACH) {
            Files.write(seeds.resolve("%04d.eml".formatted(i)), mails.get(i).toByteArray());
        }
        Jazzer.main(new String[] {
            "--target_class=" + Fuzzing.class.getName(),
            "--instrumentation_includes=" + FOLLOWED,
            "--trace=cov",
            "--custom_hook_includes=" + Fuzzing.class.getName(),
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + arguments[1],
            "-max_len=20000",
            "-timeout=60",
            "-rss_limit_mb=3000",
            found.toString(),
            seeds.toString()
        });
    }
}
