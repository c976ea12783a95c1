package org.erbij.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.erbij.step.collect.AccountLook.FolderLook;
import org.junit.jupiter.api.Test;

/** R13: what folders are for is said by the server, whatever they are called. */
class AccountCheckTest {
    private static final FolderLook ALL = new FolderLook("[Gmail]/Alle berichten", Set.of("\\All", "\\HasNoChildren"));
    private static final FolderLook SPAM = new FolderLook("[Gmail]/Ongewenst", Set.of("\\Junk"));
    private static final String NONE =
            "no folder for unwanted mail (spam) is marked as such, so only your inbox is read; look there yourself now and then";

    private static List<String> said(List<FolderLook> folders, boolean readsJunk) {
        return AccountCheck.folders(folders, readsJunk).stream()
                .map(Finding::said)
                .toList();
    }

    @Test
    void foldersAreSaidByTheirUse() {
        List<FolderLook> folders = List.of(
                ALL,
                SPAM,
                new FolderLook("[Gmail]/Concepten", Set.of("\\Drafts")),
                new FolderLook("[Gmail]/Prullenbak", Set.of("\\Trash")),
                new FolderLook("Spam", Set.of()));

        assertThat(said(folders, true))
                .containsExactly(
                        "folder '[Gmail]/Ongewenst': unwanted mail (spam), which is read as well, as an answer may land there",
                        "folder '[Gmail]/Concepten': drafts, which are never read",
                        "folder '[Gmail]/Prullenbak': what you threw away, which is never read");
    }

    @Test
    void whereNoneIsMarkedForSpamThatIsSaid() {
        assertThat(said(List.of(ALL, new FolderLook("Spam", Set.of())), true)).containsExactly(NONE);
        assertThat(said(List.of(ALL), false)).isEmpty();
    }

    @Test
    void whoDoesNotHaveSpamReadIsNotToldThatItIs() {
        assertThat(said(List.of(SPAM), false))
                .containsExactly("folder '[Gmail]/Ongewenst': unwanted mail (spam), which is not read");
    }
}
