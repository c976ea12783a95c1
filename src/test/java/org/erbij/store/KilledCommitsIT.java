package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a transaction has said to be committed is there after SIGKILL (ADR 0006). */
@Timeout(600)
class KilledCommitsIT {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void everyCommitThatWasToldSurvivesTheProcess() throws Exception {
        survives(20, 300);
    }

    /** H2 2.5.252 wrote them, and did not find the last ones again (ADR 0006). */
    @Test
    void everyCommitThatWasToldSurvivesInAFileThatHasGrownOld() throws Exception {
        survives(200, 300, "aged");
    }

    private void survives(int least, int more, String... how) throws Exception {
        Random random = new Random(20170213);
        int told = 0;
        for (int i = 0; i < KILLS; i++) {
            told = killedAfter(told, least + random.nextInt(more), random.nextInt(4), how);

            try (Disk disk = new Disk(folder)) {
                Set<AddrSpec> kept =
                        disk.people().all().stream().map(Contact::address).collect(Collectors.toSet());
                assertThat(IntStream.rangeClosed(1, told).filter(number -> !kept.contains(Committing.address(number))))
                        .as("numbers that were told to be committed, and are gone")
                        .isEmpty();
            }
        }

        assertThat(told).isGreaterThan(KILLS * least);
    }

    /** @return the last number told before the end */
    private int killedAfter(int known, int commits, int millis, String... how) throws Exception {
        Process process = Committing.start(folder, known + 1, how);
        int told = known;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told = Integer.parseInt(line);
                if (told == known + commits) {
                    Thread.sleep(millis);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        return told;
    }
}
