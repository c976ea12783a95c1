package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice that does not ask what it is about would tell an organizer a story of somebody that is not true. */
class OccasionCheckTest {
    private static final String OLD = """
            Subject: ${title}: kijk even

            Hallo,

            <#if bounced??>
            **${who}** komt, maar het adres werkt niet.
            <#elseif complained??>
            **${who}** wil onze mail niet.
            <#elseif challenged??>
            **${who}** heeft onze mail nog niet gezien.
            <#else>
            **${who}** kent de locatie en komt niet meer.
            </#if>
            """;

    @TempDir
    private Path folder;

    private List<String> problems(String text) throws IOException {
        Path file = folder.resolve("nl/notice-person.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return problems();
    }

    private List<String> problems() {
        TemplateStore texts = new TemplateStore(event -> List.of(folder), FormOfAddress.JE);
        return new OccasionCheck(texts, Mailbox.of("Kars", "kars@example.nl"))
                .problems(Occasions.mondayEvening()).stream()
                        .map(problem -> problem.replace(folder + "/", ""))
                        .toList();
    }

    @Test
    void ourOwnTextTellsThemAllApart() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anOccasionThatATextOfBeforeItDoesNotKnowIsNamed() throws IOException {
        assertThat(problems(OLD))
                .containsExactly(
                        "nl/notice-person.md: it says the same of 'left' and 'uncancelled' and 'knows' and 'paused', so of"
                                + " one what is true of another; ask for each, as with <#if paused??>");
        assertThat(
                        problems(
                                OLD.replace(
                                        "<#else>",
                                        "<#elseif left??>\n**${who}** wil geen mail meer.\n<#elseif uncancelled??>\n**${who}** weet het niet.\n<#elseif paused??>\nAan **${who}** wacht een mail.\n<#else>")))
                .isEmpty();
    }

    @Test
    void aSubjectThatNamesSomeNamesAll() throws IOException {
        assertThat(problems(OLD.replace("kijk even", "iemand <#if bounced??>onbereikbaar<#else>weet waar</#if>")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "nl/notice-person.md, line 1: it says the same of 'complained' and 'challenged' and 'left' and");
    }

    @Test
    void aTextThatTellsNoneApartTellsNothingFalse() throws IOException {
        assertThat(problems("Subject: Kijk even\n\nEr is iets met ${who}.\n")).isEmpty();
    }
}
