package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.fixture.OpenedMail;
import org.erbij.mail.MessageId;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.NoticeTrials;
import org.erbij.step.compose.Template;
import org.erbij.step.compose.TemplateStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What organizers are told, word for word. After a change of the texts: {@code mvn test -Dtest=NoticeMailsTest -Dgolden=write}, then
 * read what {@code git diff} says.
 */
class NoticeMailsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/notices");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private static Map<String, Letter> all() {
        Event event = BuiltIn.event();
        Map<String, Letter> all = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (Template template : Template.values()) {
                List<Map<String, Object>> told = NoticeTrials.told(template, event);
                for (int i = 0; i < told.size(); i++) {
                    all.put(
                            language.code() + "/" + template.fileName() + "-" + (i + 1),
                            letter(event, template, language, told.get(i)));
                }
            }
        }
        return all;
    }

    private static Letter letter(Event event, Template template, Language language, Map<String, Object> told) {
        return new Letter(
                        template,
                        event,
                        new Venue.ToBeAnnounced(),
                        event.organizers().get(0).mailbox(),
                        event.organizers().get(0).mailbox(),
                        language,
                        null,
                        new MessageId("abcdefghijklmnopqrstuvwxyz234567@example.nl"),
                        null,
                        "aaaabbbbccccdddd",
                        event.answersClose().minus(Duration.ofDays(1)))
                .telling(told);
    }

    private static OpenedMail opened(Letter letter) {
        return new MarkdownComposer(TemplateStore.builtIn())
                .compose(letter)
                .match(ready -> new OpenedMail(ready.message().octets()), failed -> {
                    throw new AssertionError(failed.because());
                });
    }

    @TestFactory
    Stream<DynamicTest> everyNoticeReadsAsItDid() {
        List<DynamicTest> tests = new ArrayList<>();
        all().forEach((name, letter) ->
                tests.add(DynamicTest.dynamicTest(name, () -> compare(GOLDEN.resolve(name + ".txt"), opened(letter)))));
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
    void noFileIsLeftOfANoticeThatIsNoMore() throws IOException {
        Set<String> expected = new TreeSet<>();
        all().keySet().forEach(name -> expected.add(name + ".txt"));

        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> GOLDEN.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyNoticeHasSomethingToTellInTheTrial() {
        assertThat(Stream.of(Template.values()).filter(template -> template.kind() == MailKind.NOTICE))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(NoticeTrials.told(template, BuiltIn.event()))
                        .as(template.fileName())
                        .isNotEmpty());
    }

    @Test
    void aNoticeSaysThatAMachineMadeItAndOffersNoWayToLeave() {
        all().forEach((name, letter) -> {
            OpenedMail mail = opened(letter);
            assertThat(mail.field("Auto-Submitted")).as(name).isEqualTo("auto-generated");
            assertThat(mail.fields("List-Unsubscribe")).as(name).isEmpty();
        });
    }
}
