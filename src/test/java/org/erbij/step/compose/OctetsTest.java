package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.erbij.fixture.OpenedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The octets that leave (R77, R88, R89): seven bits, CRLF, lines of a bearable length, one structure. */
class OctetsTest {
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "=",
            ".",
            "\n.\n",
            "\nFrom x",
            "\nF",
            "é",
            "€",
            "👩🏽‍💻",
            "=20",
            "--=_a_",
            "word",
            "\n.",
            "\u00a0",
            "\u007f",
            "x".repeat(75),
            "ë".repeat(40));

    private static void bearable(String raw) {
        assertThat(raw).doesNotContain("\uFFFD").matches("(?s)[\\r\\n\\t -~]*");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n", -1)).noneMatch(line -> line.matches(".*[ \t]"));
        assertThat(raw.split("\r\n", -1)).allMatch(line -> line.length() <= 78 || line.matches("[A-Za-z-]+: \\S+"));
        assertThat(raw.split("\r\n", -1)).noneMatch(line -> line.startsWith(".") || line.startsWith("From "));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyMailIsSevenBitsInShortLines(Template template) {
        for (Language language : Language.values()) {
            bearable(Letters.of(template).released().in(language).opened().raw());
        }
        bearable(Letters.of(template).released().in(null).opened().raw());
    }

    @ParameterizedTest
    @MethodSource("org.erbij.step.compose.OddNamesTest#letters")
    void alsoWhenNamesAreOdd(Letters letters) {
        bearable(letters.opened().raw());
    }

    /** R77: what an organizer writes cannot end the DATA of SMTP. */
    @Test
    void aLoneDotEndsNoMail() {
        String text = "Hoi\n\n.\n\nMAIL FROM:<eve@example.org>\n";
        String encoded = QuotedPrintable.encode(text);

        assertThat(encoded).contains("\r\n=2E\r\n").doesNotContain("\r\n.");
    }

    /** R89. */
    @Test
    void aLongParagraphIsWrappedAndComesBackWhole() {
        String paragraph = "Een lange zin over van alles. ".repeat(170).strip();
        OpenedMail mail = Letters.of(Template.INVITATION).titled(paragraph).opened();

        assertThat(mail.text().lines()).allMatch(line -> line.length() <= 78);
        assertThat(mail.text().replace('\n', ' ')).contains(paragraph);
        assertThat(mail.subject()).contains(paragraph);
        bearable(mail.raw());
    }

    /** Who reads a mail raw, or with a program that decodes nothing, is to find whole words. */
    @Test
    void noWordOfATextIsBrokenByItsEncoding() {
        OpenedMail mail = Letters.of(Template.INVITATION)
                .titled("a bc def ghij klmno ".repeat(40).strip())
                .in(null)
                .opened();
        String plain = mail.raw()
                .substring(mail.raw().indexOf("text/plain"), mail.raw().indexOf("text/html"));

        assertThat(plain.lines().filter(line -> line.endsWith("="))).allMatch(line -> line.endsWith(" ="));
    }

    /** A line is as long as it looks, whatever its letters; where the source has to break it all the same, it breaks after a blank. */
    @Test
    void lettersWithAccentsMakeNoShortLines() {
        OpenedMail mail = Letters.of(Template.INVITATION)
                .titled("één geïnteresseerde coördinator ".repeat(12).strip())
                .opened();
        String plain = mail.raw()
                .substring(mail.raw().indexOf("text/plain"), mail.raw().indexOf("text/html"));

        assertThat(mail.text().lines()).anyMatch(line -> line.contains("coördinator") && line.length() > 60);
        assertThat(plain.lines().filter(line -> line.endsWith("=")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" ="));
    }

    /** Whatever stands in a text comes back octet by octet through another program's decoder. */
    @ParameterizedTest
    @MethodSource("seeds")
    void quotedPrintableIsReadAsWritten(long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }

        String encoded = QuotedPrintable.encode(text.toString());

        assertThat(encoded.split("\r\n", -1))
                .allMatch(line -> line.length() <= 76 && !line.matches("\\..*|From .*|.*[ \t]"));
        assertThat(decoded(encoded).replace("\r\n", "\n")).isEqualTo(text.toString());
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    private static String decoded(String encoded) throws Exception {
        try (InputStream in = MimeUtility.decode(
                new ByteArrayInputStream(encoded.getBytes(StandardCharsets.US_ASCII)), "quoted-printable")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** R88, R45: both languages stand in one text; the entry is an alternative without disposition, and a file besides. */
    @Test
    void thePartsStandWhereProgramsLookForThem() throws IOException {
        assertThat(Letters.of(Template.NUDGE).in(null).opened().structure())
                .containsExactly("multipart/alternative", "  text/plain", "  text/html");
        assertThat(Letters.of(Template.LOCATION).released().opened().structure())
                .containsExactly(
                        "multipart/mixed",
                        "  multipart/alternative",
                        "    text/plain",
                        "    text/html",
                        "    text/calendar",
                        "  application/ics attachment");
        OpenedMail mail = Letters.of(Template.LOCATION).released().opened();
        assertThat(mail.part("application/ics")).isEqualTo(mail.calendar());
        assertThat(mail.raw())
                .contains("Content-Type: text/calendar; method=REQUEST; charset=UTF-8\r\n")
                .contains("Content-Type: text/plain; charset=UTF-8\r\n", "Content-Type: text/html; charset=UTF-8\r\n");
    }

    /** R88. */
    @Test
    void theLanguagesAreNamedInTheOrderInWhichTheyStand() {
        assertThat(Letters.of(Template.NUDGE).in(null).opened().field("Content-Language"))
                .isEqualTo("nl, en");
        assertThat(Letters.of(Template.NUDGE).in(Language.EN).opened().field("Content-Language"))
                .isEqualTo("en");
    }
}
