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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.erbij.fixture.OpenedMail;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.compose.Template;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern FIXED_COLOUR =
            Pattern.compile("(?i)colou?r|background|#[0-9a-f]{3,8}\\b|rgba?\\(|hsla?\\(|border|shadow|filter|opacity");

    private final SampleMails samples = new SampleMails(BuiltIn.event());

    /** Who reads, by the folder of what they get; the language is null while it is not known. */
    private record Reader(@Nullable Language language, FormOfAddress form) {}

    private static final Map<String, Reader> READERS = Map.of(
            "nl", new Reader(Language.NL, FormOfAddress.JE),
            "nl-u", new Reader(Language.NL, FormOfAddress.U),
            "en", new Reader(Language.EN, FormOfAddress.JE),
            "both", new Reader(null, FormOfAddress.JE),
            "both-u", new Reader(null, FormOfAddress.U));

    private interface Check {
        void look(String name, Reader reader, SampleMails.Sample sample) throws IOException;
    }

    private void forEachMail(Check check) throws IOException {
        for (Map.Entry<String, Reader> reader : READERS.entrySet()) {
            for (Map.Entry<String, SampleMails.Sample> sample : samples.all().entrySet()) {
                if (sample.getValue().ownTexts() && reader.getValue().form() == FormOfAddress.U) {
                    continue; // the organizers of the example say je
                }
                check.look(reader.getKey() + "/" + sample.getKey(), reader.getValue(), sample.getValue());
            }
        }
    }

    private OpenedMail mail(Reader reader, SampleMails.Sample sample) {
        return samples.compose(sample, reader.language(), reader.form());
    }

    private String words(Reader reader, SampleMails.Sample sample) {
        return mail(reader, sample).text().replaceAll("\\s+", " ");
    }

    @TestFactory
    Stream<DynamicTest> everyMailReadsAsItDid() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        forEachMail((name, reader, sample) -> tests.add(
                DynamicTest.dynamicTest(name, () -> compare(GOLDEN.resolve(name + ".txt"), mail(reader, sample)))));
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
        forEachMail((name, reader, sample) -> expected.add(name + ".txt"));

        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> GOLDEN.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** One voice in one mail: whoever says "we" does not say "I" (and the other way round). */
    @Test
    void aMailSpeaksWithOneVoice() throws IOException {
        forEachMail((name, reader, sample) -> assertThat(words(reader, sample))
                .as(name)
                .doesNotContainPattern("\\b([Ii]k|[Mm]ijn|I|[Mm]y|I'm|I'll|me)\\b")
                .doesNotContainPattern("\\b[Aa]fmeld\\w*\\b"));
    }

    @Test
    void theReaderIsAddressedInOneForm() throws IOException {
        forEachMail((name, reader, sample) -> assertThat(words(reader, sample))
                .as(name)
                .doesNotContainPattern(
                        reader.form() == FormOfAddress.U
                                ? "\\b([Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|[Jj]ullie|[Aa]lsjeblieft)\\b"
                                : "\\b([Uu]|[Uu]w|[Aa]lstublieft)\\b"));
    }

    /** Whoever is invited to two evenings in a week reads in the text which one it is about; a goodbye is about none. */
    @Test
    void everyMailNamesTheEventInItsText() throws IOException {
        forEachMail((name, reader, sample) -> {
            if (sample.template() != Template.CONFIRMATION_LEFT) {
                assertThat(words(reader, sample)).as(name).contains("Tech Solidarity NL");
            }
        });
    }

    /** R66: calendars may hide their buttons, so that every mail says in words what to do. Whoever is kept out is asked for nothing. */
    @Test
    void everyMailSaysThatItCanSimplyBeAnsweredButWhereNoAnswerCounts() throws IOException {
        forEachMail((name, reader, sample) -> {
            Pattern answered = Pattern.compile(
                    reader.language() == Language.EN
                            ? "(?i)just reply to this email"
                            : "(?i)beantwoord (gewoon|dan) deze mail");
            assertThat(answered.matcher(words(reader, sample)).find())
                    .as(name)
                    .isEqualTo(sample.template() != Template.INVITATION_WITHDRAWN);
        });
    }

    /** A dark screen stays dark: no mail fixes a colour or a background, and each says that it goes with both. */
    @Test
    void everyMailCanBeReadOnADarkScreen() throws IOException {
        forEachMail((name, reader, sample) -> {
            Document page = Jsoup.parse(mail(reader, sample).html());

            assertThat(page.select("head > meta[name=color-scheme]").eachAttr("content"))
                    .as(name)
                    .containsExactly("light dark");
            assertThat(page.select("[color], [bgcolor], [background], font, body[text], body[link], style, link"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("[style]").eachAttr("style"))
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(style -> FIXED_COLOUR.matcher(style).find());
        });
    }
}
