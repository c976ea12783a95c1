package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.erbij.fixture.OpenedMail;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mail of the built-in example, word for word, as somebody reads it who wants Dutch, English, or of whom that is not known.
 *
 * <p>After a change of the texts: {@code mvn test -Dtest=GoldenMailsTest -Dgolden=write} writes the files anew. Read what
 * {@code git diff} says then, as if you had been invited.
 */
class GoldenMailsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final String BOTH = "both";

    private final SampleMails samples = new SampleMails(BuiltIn.event());

    private static final Map<String, List<Language>> READERS =
            Map.of("nl", List.of(Language.NL), "en", List.of(Language.EN), BOTH, List.of());

    @TestFactory
    Stream<DynamicTest> everyMailReadsAsItDid() {
        List<DynamicTest> tests = new ArrayList<>();
        READERS.forEach((folder, language) -> samples.all().forEach((name, sample) -> {
            Path file = GOLDEN.resolve(folder).resolve(name + ".txt");
            tests.add(DynamicTest.dynamicTest(
                    folder + "/" + name,
                    () -> compare(file, samples.compose(sample, language.isEmpty() ? null : language.get(0)))));
        }));
        return tests.stream();
    }

    private static void compare(Path file, OpenedMail mail) throws IOException {
        String read = "Subject: " + mail.subject() + "\n\n" + mail.text() + "\n=== HTML ===\n" + mail.seen();
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, read);
        }
        assertThat(file).isRegularFile();
        assertThat(read).isEqualTo(Files.readString(file));
    }

    @Test
    void noFileIsLeftOfAMailThatIsNoMore() throws IOException {
        Set<String> expected = new TreeSet<>();
        READERS.keySet()
                .forEach(folder -> samples.all().keySet().forEach(name -> expected.add(folder + "/" + name + ".txt")));

        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> GOLDEN.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** One voice in one mail: whoever says "we" does not say "I" (and the other way round). */
    @Test
    void aMailSpeaksWithOneVoice() {
        READERS.forEach((folder, language) -> samples.all().forEach((name, sample) -> {
            String text = samples.compose(sample, language.isEmpty() ? null : language.get(0))
                    .text()
                    .replaceAll("\\s+", " ");
            assertThat(text).as(folder + "/" + name).doesNotContainPattern("\\b([Ii]k|[Mm]ijn|I|[Mm]y|I'm|I'll|me)\\b");
            assertThat(text).as(folder + "/" + name).doesNotContainPattern("\\b([Uu]|[Uu]w|[Aa]fmeld\\w*)\\b");
        }));
    }

    /** R66: calendars may hide their buttons, so that every mail says in words what to do. */
    @Test
    void everyMailSaysThatItCanSimplyBeAnswered() {
        samples.all().forEach((name, sample) -> {
            assertThat(samples.compose(sample, Language.NL).text().replaceAll("\\s+", " "))
                    .as(name)
                    .containsIgnoringCase("beantwoord gewoon deze mail");
            assertThat(samples.compose(sample, Language.EN).text().replaceAll("\\s+", " "))
                    .as(name)
                    .containsIgnoringCase("just answer this mail");
        });
    }
}
