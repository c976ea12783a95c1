package org.erbij.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a home should not lie: where its key and its list would travel by themselves. */
class SurroundingsTest {
    @TempDir
    private Path disk;

    @Test
    void anOrdinaryFolderIsFineAlsoBeforeItIsThere() {
        assertThat(Surroundings.objection(disk.resolve("etentjes"))).isEmpty();
        assertThat(Surroundings.objection(disk)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "work/.git, work/etentjes, git work tree",
        "sync/.dropbox, sync/etentjes, Dropbox",
        "Dropbox, Dropbox/etentjes, Dropbox",
        "'Dropbox (Personal)', 'Dropbox (Personal)/etentjes', Dropbox",
        "OneDrive - Example BV, OneDrive - Example BV/a/b, OneDrive",
        "Library/Mobile Documents/com~apple~CloudDocs, Library/Mobile Documents/com~apple~CloudDocs/x, iCloud Drive",
        "g/.tmp.driveupload, g/etentjes, Google Drive",
        "Library/CloudStorage/GoogleDrive-kars, Library/CloudStorage/GoogleDrive-kars/x, Google Drive",
        "cloud/._sync_0a1b2c.db, cloud/etentjes, Nextcloud",
        "cloud/.sync_0a1b2c.db, cloud/etentjes, Nextcloud",
        "Nextcloud, Nextcloud/etentjes, Nextcloud",
        "st/.stfolder, st/deep/etentjes, Syncthing"
    })
    void aSyncedFolderOrAWorkTreeIsTold(String marker, String home, String told) throws Exception {
        Files.createDirectories(disk.resolve(marker));

        assertThat(Surroundings.objection(disk.resolve(home)).orElseThrow()).contains(told);
    }

    @Test
    void aLinkDoesNotHideWhereAFolderLies() throws Exception {
        Files.createDirectories(disk.resolve("Nextcloud/real"));
        Files.createSymbolicLink(disk.resolve("link"), disk.resolve("Nextcloud/real"));

        assertThat(Surroundings.objection(disk.resolve("link/etentjes"))).isPresent();
    }
}
