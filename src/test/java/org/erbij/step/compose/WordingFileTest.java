package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.domain.people.Language;
import org.junit.jupiter.api.Test;

/** What an organizer writes for one mailing, as a file. */
final class WordingFileTest {
    private static final List<Language> BOTH = List.of(Language.NL, Language.EN);
    private static final String TEXT = """
            Subject (nl): Foto's

            Dag!
            Subject: is hier gewoon een woord.

            Subject (en): Photos

            Hi!
            """;

    private static String wrong(String text, List<Language> wanted) {
        return WordingFile.read("photos.md", text, wanted)
                .match(worded -> "nothing is wrong", wrong -> wrong.because());
    }

    private static Wording worded(String text, List<Language> wanted) {
        return WordingFile.read("photos.md", text, wanted).match(WordingFile.Read.Worded::wording, wrong -> {
            throw new AssertionError(wrong.because());
        });
    }

    @Test
    void oneFileHoldsEveryLanguageWithItsSubjectAndItsLinesKeepTheirNumbers() {
        Wording wording = worded(TEXT, BOTH);

        assertThat(wording.languages()).isEqualTo(BOTH);
        assertThat(wording.source(Language.NL).subject()).isEqualTo("Foto's");
        assertThat(wording.source(Language.NL).body()).contains("Subject: is hier gewoon een woord.");
        assertThat(wording.source(Language.EN).body()).isEqualTo("\n".repeat(7) + "Hi!\n");
        assertThat(wording.source(Language.EN).where()).isEqualTo("photos.md (en)");
    }

    @Test
    void aMissingLanguageIsAnErrorUnlessItIsNotWanted() {
        String dutch = "Subject: Foto's\n\nDag!\n";

        assertThat(wrong("Subject (nl): Foto's\n\nDag!\n", BOTH))
                .startsWith("photos.md: there is no text in en; add 'Subject (en): …'");
        assertThat(worded(dutch, List.of(Language.NL)).languages()).containsExactly(Language.NL);
        assertThat(worded(TEXT, List.of(Language.EN)).languages()).containsExactly(Language.EN);
        assertThat(wrong(dutch, BOTH))
                .isEqualTo("photos.md, line 1: say of which language this is: 'Subject (nl): …' or 'Subject (en): …'");
    }

    @Test
    void everyComplaintNamesTheLineAndWhatToDo() {
        assertThat(wrong("Dag!\n", BOTH))
                .startsWith("photos.md, line 1: the subject is missing; begin with 'Subject (nl): …'");
        assertThat(wrong("Subject (fr): Photos\n\nSalut\n", BOTH))
                .startsWith("photos.md, line 1: say of which language");
        assertThat(wrong("Subject (nl):\n\nDag\n", BOTH)).startsWith("photos.md, line 1: the subject is empty");
        assertThat(wrong("\nSubject (nl): A\nDag\n", BOTH)).startsWith("photos.md, line 3: put an empty line");
        assertThat(wrong("Subject (nl): A\n\n\n", BOTH)).startsWith("photos.md, line 1: there is no text below");
        assertThat(wrong(TEXT + "\nSubject (nl): Nog eens\n\nDag\n", BOTH))
                .startsWith("photos.md, line 10: this is the second text in nl");
        assertThat(wrong("", BOTH)).startsWith("photos.md: there is no text in nl");
    }

    // R72: content names the run
    @Test
    void theSameWordsHaveOneFingerprintWhereverTheyStandAndOthersAnother() {
        String moved = "\n\n" + TEXT.replace("\n", "\r\n");

        assertThat(worded(moved, BOTH).fingerprint())
                .isEqualTo(worded(TEXT, BOTH).fingerprint());
        assertThat(worded(TEXT.replace("Hi", "Hello"), BOTH).fingerprint())
                .isNotEqualTo(worded(TEXT, BOTH).fingerprint());
        assertThat(worded(TEXT, List.of(Language.NL)).fingerprint())
                .isNotEqualTo(worded(TEXT, BOTH).fingerprint())
                .matches("[0-9a-f]{8}");
    }
}
