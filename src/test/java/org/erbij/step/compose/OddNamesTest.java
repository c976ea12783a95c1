package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.Language;
import org.erbij.fixture.OpenedMail;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people are called, and whatever an event is called, a mail stays the mail it was (R75). */
class OddNamesTest {
    private static final Set<String> FIELDS = Set.of(
            "Date",
            "From",
            "To",
            "Subject",
            "Message-ID",
            "References",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "X-Erbij-Id",
            "List-Unsubscribe",
            "Content-Language",
            "MIME-Version",
            "Content-Type");

    /** Every odd text as the reader's name, the organizer's name, the title, and the place. */
    static Stream<Letters> letters() {
        List<Letters> letters = new ArrayList<>();
        for (String odd : Letters.ODD) {
            letters.add(Letters.of(Template.INVITATION).in(null).to(odd, "zoe@example.org"));
            letters.add(Letters.of(Template.NUDGE).in(null).from(odd, "kars@example.nl"));
            letters.add(Letters.of(Template.LOCATION).released(odd).to(odd, "zoe@example.org"));
            if (!odd.isBlank()) {
                letters.add(Letters.of(Template.LOCATION).titled(odd).released());
                letters.add(Letters.of(Template.REMINDER).titled(odd).in(null));
            }
        }
        return letters.stream();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void noHeaderIsAddedAndEachStandsOnce(Letters letter) throws Exception {
        OpenedMail mail = letter.opened();

        List<String> names = Collections.list(mail.message().getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(FIELDS).containsAll(names);
        assertThat(names).contains("Date", "From", "To", "Subject", "Message-ID", "List-Unsubscribe", "MIME-Version");
        assertThat(mail.rawHeader().split("\r\n"))
                .allMatch(line -> line.matches("[A-Za-z-]+: [ -~]*|[ \t][ -~]*[!-~][ -~]*"));
        assertThat(mail.structure().get(0)).startsWith("multipart/");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void fromAndToHoldOneAddressEachAndTheNameAsItIs(Letters letter) throws Exception {
        OpenedMail mail = letter.opened();
        Letter written = letter.letter();

        InternetAddress[] from = InternetAddress.parseHeader(mail.field("From"), true);
        InternetAddress[] to = InternetAddress.parseHeader(mail.field("To"), true);

        assertThat(from).hasSize(1);
        assertThat(to).hasSize(1);
        assertThat(from[0].getAddress()).isEqualTo(written.from().address().value());
        assertThat(to[0].getAddress()).isEqualTo(written.to().address().value());
        assertThat(personal(from[0])).isEqualTo(Clean.line(written.from().name()));
        assertThat(personal(to[0])).isEqualTo(Clean.line(written.to().name()));
        assertThat(personal(to[0])).doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202A-\u202E\u2066-\u2069]");
        from[0].validate();
    }

    /** RFC 5322 section 3.2.5 to the letter; Jakarta Mail forgives an unescaped quotation mark, others do not. */
    @ParameterizedTest
    @MethodSource("letters")
    void namesAreAtomsAQuotedStringOrEncodedWords(Letters letter) {
        OpenedMail mail = letter.opened();
        String phrase =
                "[A-Za-z0-9 -]+|\"([^\"\\\\]|\\\\[ -~])*\"|=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=( =\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=)*";

        assertThat(mail.field("From")).matches("((" + phrase + ") <kars@example\\.nl>)|kars@example\\.nl");
        assertThat(mail.field("To")).matches("((" + phrase + ") <[a-z]+@example\\.org>)|[a-z]+@example\\.org");
    }

    private static String personal(InternetAddress address) {
        return address.getPersonal() == null ? "" : address.getPersonal();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theSubjectIsOneReadableLine(Letters letter) {
        OpenedMail mail = letter.opened();
        String title = Clean.line(letter.letter().event().facts().title().in(Language.NL));

        assertThat(mail.subject()).contains(title).doesNotContainPattern("[\\p{Cntrl}\uFFFD]");
        assertThat(mail.field("Subject").split(" "))
                .filteredOn(word -> word.startsWith("=?"))
                .allMatch(word -> word.length() <= 75); // RFC 2047 section 2
    }

    @ParameterizedTest
    @MethodSource("letters")
    void thePageHoldsNoElementOfTheirs(Letters letter) {
        Document page = Jsoup.parse(letter.opened().html());

        Set<String> elements = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            elements.add(element.normalName());
            assertThat(element.attributes().asList())
                    .allMatch(it -> Set.of(
                                    "lang", "charset", "name", "content", "style", "#doctype", "publicid", "systemid")
                            .contains(it.getKey()));
        }
        elements.removeAll(Set.of("#root", "html", "head", "meta", "body", "div", "p", "strong", "hr"));
        assertThat(elements).isEmpty();
    }

    /** What is typed is read, in both parts alike, and nothing of it is carried out. */
    @ParameterizedTest
    @MethodSource("letters")
    void bothPartsReadAlikeAndAsTyped(Letters letter) {
        OpenedMail mail = letter.opened();
        String text = squeezed(mail.text().replace(Stacking.DIVIDER, "-----"));

        assertThat(squeezed(mail.seen())).isEqualTo(text);
        if (letter.letter().template() != Template.LOCATION) {
            String title = letter.letter().event().facts().title().in(Language.NL);
            assertThat(text).contains(squeezed(Clean.line(title)));
        }
        assertThat(text).doesNotContain("49 ", "root:");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** R60, R49: the entry has the lines it has for everybody, folded at 75 octets and never within a character. */
    @ParameterizedTest
    @MethodSource("letters")
    void theCalendarEntryKeepsItsLines(Letters letter) {
        String calendar = letter.opened().calendar();
        if (calendar.isEmpty()) {
            assertThat(letter.letter().template()).isNotEqualTo(Template.LOCATION);
            return;
        }
        assertThat(CalendarLines.names(calendar))
                .containsExactly(
                        "BEGIN",
                        "PRODID",
                        "VERSION",
                        "METHOD",
                        "BEGIN",
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "DTEND",
                        "SEQUENCE",
                        "SUMMARY",
                        "ORGANIZER",
                        "ATTENDEE",
                        "LOCATION",
                        "CLASS",
                        "STATUS",
                        "END",
                        "END");
        assertThat(calendar).doesNotContain("\uFFFD").doesNotContainPattern("[\u0000-\u0009\u000B\u000C\u000E-\u001F]");
        assertThat(CalendarLines.physical(calendar)).allMatch(line -> CalendarLines.octets(line) <= 75);
        assertThat(CalendarLines.one(calendar, "ATTENDEE"))
                .matches(Pattern.compile("[A-Z;=-]+(;CN=\"[^\"]*\")?:mailto:[a-z]+@example\\.org"));
    }
}
