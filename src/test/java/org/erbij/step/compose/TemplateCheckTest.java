package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a text is said before anybody should get it: file, line, what it means, what to do. */
class TemplateCheckTest {
    private static final Event EVENT = Occasions.mondayEvening();

    @TempDir
    private Path folder;

    private List<String> problems(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return problems();
    }

    private List<String> problems() {
        TemplateStore texts = new TemplateStore(event -> List.of(folder), FormOfAddress.JE);
        return new TemplateCheck(texts, Mailbox.of("Kars", "kars@example.nl"))
                .problems(EVENT).stream()
                        .map(problem -> problem.replace(folder + "/", ""))
                        .toList();
    }

    @Test
    void nothingIsWrongWithOurOwnTexts() {
        assertThat(problems()).isEmpty();
        assertThat(new TemplateCheck(TemplateStore.builtIn("example/events"), Mailbox.of("Kars", "kars@example.nl"))
                        .problems(EVENT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            ${location}                              | there is nothing called 'location' to fill in; take a name of docs/templates.md
            <#if plaats??>${plaats}</#if>            | there is nothing called 'plaats' to fill in; take a name of docs/templates.md
            <#if guests gt 7>${gasten}</#if>${gasten}| there is nothing called 'gasten' to fill in; take a name of docs/templates.md
            ${place}                                 | 'place' is told to nobody but who is coming, so never in this mail; take it out
            <#if phone??>${phone}</#if>              | 'phone' is told to nobody but who is coming, so never in this mail; take it out
            ${.data_model.access!}                   | 'access' is told to nobody but who is coming, so never in this mail; take it out
            ${name}                                  | cannot fill in 'name'; see docs/templates.md for what there is, or put <#if …??> around what may be absent
            """)
    void aNameThatCannotBeFilledInIsRefused(String words, String because) throws IOException {
        assertThat(problems("nl/invitation.md", "Subject: Kom je?\n\nHallo,\n\nKom je ook? " + words + "\n"))
                .containsExactly("nl/invitation.md, line 5: " + because);
    }

    @Test
    void everyWrongNameIsToldAtOnce() throws IOException {
        assertThat(problems("en/nudge.md", "Subject: ${title}\n\n${foo}\n<#if bar??>${baz}</#if>\n"))
                .hasSize(3)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("en/nudge.md, line 3: there is nothing called 'foo'"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("en/nudge.md, line 4: there is nothing called 'bar'"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("en/nudge.md, line 4: there is nothing called 'baz'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            location     | ${place}       | 'place' may never stand in a subject, which others can see; tell it in the text
            reminder     | ${directions!} | 'directions' may never stand in a subject, which others can see; tell it in the text
            invitation   | ${name!}       | 'name' can only be filled in below the subject; move it into the text
            invitation   | ${titel}       | there is nothing called 'titel' to fill in; take a name of docs/templates.md
            """)
    void aSubjectTellsOnlyWhatEverybodyMaySee(String template, String subject, String because) throws IOException {
        assertThat(problems("nl/" + template + ".md", "Subject: Hallo " + subject + "\n\n${place!}\n"))
                .contains("nl/" + template + ".md, line 1: " + because);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            Hallo                        | , line 1: only 'Subject:' may stand above the empty line; put an empty line before the text
            Subject:                     | , line 1: the subject is missing; begin with 'Subject: …' and an empty line
            Subject: A¶¶${title          | , line 3: Unexpected end of file reached. You have an unclosed "{". Check if the FreeMarker end-tags are present, and aren't malformed. (Note that FreeMarker end-tags must have # or @ after the / character.); mend that line
            Subject: A¶¶b¶<#if place??>x | , line 4: Unexpected end of file reached. You have an unclosed #if. Check if the FreeMarker end-tags are present, and aren't malformed. (Note that FreeMarker end-tags must have # or @ after the / character.); mend that line
            Subject: <#if late>x</#if>   | , line 1: 'late' can only be filled in below the subject; move it into the text
            Subject: ${" "}¶¶x           | , line 1: the subject comes out empty; give it words
            Subject: A¶¶${1/0}           | , line 3: Arithmetic operation failed: / by zero; take it out, texts are filled in with the names of docs/templates.md only
            """)
    void aTextOfTheWrongFormIsRefusedWithItsLine(String text, String because) throws IOException {
        assertThat(problems("en/follow-up.md", text.replace('¶', '\n'))).containsExactly("en/follow-up.md" + because);
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("nl/invitation.md");
        Files.createDirectories(file.getParent());
        Files.write(file, "Subject: Café\n\nx\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .containsExactly("nl/invitation.md: cannot be read; it must be a UTF-8 text file we may open");
    }

    /** Whoever gets one of these counts as somebody who knows where it is. */
    @ParameterizedTest
    @CsvSource({"location, ''", "confirmation-attending, ''", "confirmation-attending, '<#if phone??>${place}</#if>'"})
    void theMailsThatTellTheLocationMustTellIt(String template, String words) throws IOException {
        assertThat(problems("en/" + template + ".md", "Subject: A\n\nSee you! " + words + "\n"))
                .containsExactly("en/" + template + ".md: it does not tell the location to who is coming, "
                        + "who would count as told; put ${place} in it");
    }

    @Test
    void aReminderNeedNotTellTheLocationAgain() throws IOException {
        assertThat(problems("en/reminder.md", "Subject: A\n\nSee you on ${when}!\n"))
                .isEmpty();
    }

    @Test
    void whatTheTextMakesForItselfIsNoNameOfOurs() throws IOException {
        assertThat(
                        problems(
                                "nl/nudge.md",
                                "Subject: A\n\n<#assign dag=day><#list [\"a\"] as x>${x}</#list><#macro m k>${k}</#macro><@m dag/>\n"))
                .isEmpty();
    }

    @Test
    void aBrokenLayoutIsFoundToo() throws IOException {
        assertThat(problems("layout.ftlh", "<html>\n${blocks.nothing}</html>"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("layout.ftlh, line 2: ");
    }

    /** {@code docs/templates.md} lists the names there are, and how many of them a subject knows. */
    @Test
    void theDocsListEveryNameThereIs() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher row =
                Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|").matcher(Files.readString(Path.of("docs/templates.md")));
        while (row.find()) {
            listed.add(row.group(1));
        }
        Set<String> all = new TreeSet<>(Facts.IN_A_SUBJECT);
        all.addAll(Facts.IN_A_BODY);
        all.addAll(Facts.OF_THE_PLACE);
        assertThat(listed).isEqualTo(all);
        assertThat(Facts.IN_A_SUBJECT).hasSize(10);
        for (Template template : Template.values()) {
            if (template.kind() == MailKind.NOTICE || !template.hasFile()) {
                continue; // has names or words of its own
            }
            for (Letter letter : Trials.of(
                    EVENT,
                    template,
                    Mailbox.of("Kars", "kars@example.nl"),
                    EVENT.facts().languages().get(0))) {
                assertThat(Facts.forSubject(letter, EVENT.facts().languages().get(0)))
                        .containsOnlyKeys(Facts.IN_A_SUBJECT);
                assertThat(all)
                        .containsAll(
                                Facts.forBody(letter, EVENT.facts().languages().get(0))
                                        .keySet());
            }
        }
    }
}
