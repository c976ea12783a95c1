package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screened;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.visible.VisibleWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R36: what our own mails say of themselves is never taken for the words of whoever quotes them, in whatever way they do. */
final class OursQuotedTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String REPLY = "Goed.";
    private static final List<StrippingCase> STYLES = readStyles();

    private final MimeMessageParser parser = new MimeMessageParser();
    private final VisibleWords words = new VisibleWords();
    private final Screening screening = MailCase.screening();

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    void isAPersonsAnswer(Path golden) throws IOException {
        String mail = Files.readString(golden);
        String text = mail.substring(mail.indexOf("\n\n") + 2, mail.indexOf("\n=== HTML ==="));
        List<String> taken = new ArrayList<>();

        for (StrippingCase style : STYLES) {
            ReceivedMessage message =
                    parser.parse(MailCase.raw(quoting(text, style).mail()));
            Screened screened = screening.screen(message, all -> words.unquoted(all, List.of(text)));
            if (!(screened instanceof Screened.FromPerson)) {
                taken.add(style + ": " + screened.getClass().getSimpleName());
            }
        }

        assertThat(STYLES).hasSizeGreaterThan(150);
        assertThat(taken).isEmpty();
    }

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(OursQuotedTest::isInBothLanguages)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Those hold the Dutch and the English of every template. */
    private static boolean isInBothLanguages(Path golden) {
        return golden.getParent().getFileName().toString().startsWith("both");
    }

    private static List<StrippingCase> readStyles() {
        return StrippingCase.all().stream()
                .filter(style -> !style.html())
                .filter(style -> !style.visible().isBlank()
                        && style.body().startsWith(style.visible().strip()))
                .filter(style ->
                        style.body().strip().length() > style.visible().strip().length() + 20)
                .toList();
    }

    /** That style's own quotation goes on with what we wrote, marked as its last line is. */
    private static StrippingCase quoting(String ours, StrippingCase style) {
        String body = style.saying(REPLY).body().stripTrailing();
        String last = body.substring(body.lastIndexOf('\n') + 1);
        String mark = last.startsWith(">") ? "> " : last.startsWith("|") ? "| " : "";
        String quoted = mark + ours.strip().replace("\n", "\n" + mark);
        return new StrippingCase(style.name(), false, ours, body + "\n" + quoted + "\n", REPLY);
    }
}
