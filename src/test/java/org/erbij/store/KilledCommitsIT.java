package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
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
        Random random = new Random(20170213);
        int told = 0;
        for (int i = 0; i < KILLS; i++) {
            told = killedAfter(told, 20 + random.nextInt(300), random.nextInt(4));

            try (Disk disk = new Disk(folder)) {
                int last = told;
                assertThat(disk.people().all())
                        .extracting(contact -> contact.address())
                        .containsAll(IntStream.rangeClosed(1, last)
                                .mapToObj(Committing::address)
                                .toList());
            }
        }

        assertThat(told).isGreaterThan(KILLS * 20);
    }

    /** @return the last number told before the end */
    private int killedAfter(int known, int commits, int millis) throws Exception {
        Process process = Committing.start(folder, known + 1);
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
