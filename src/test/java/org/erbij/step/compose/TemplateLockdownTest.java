package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text fills in names. It makes no object, calls no method, reads no file, and cannot take us down with it. */
class TemplateLockdownTest {
    private final Filling filling = new Filling();
    private final Map<String, Object> values = Map.of("title", "Een *avond*", "late", true, "guests", 1234567);

    private String filled(String text) {
        return filling.body(new TemplateSource("nl/nudge.md", "x", text), values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "<#assign maker=\"freemarker.template.utility.ObjectConstructor\"?new()>${maker(\"java.io.File\",\"/\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "<#assign f=\"${\\\"freemarker.template.utility.Execute\\\"?new()(\\\"id\\\")}\"?interpret><@f/>",
                "${\"'freemarker.template.utility.Execute'?new()\"?eval}",
                "${title?api.class}",
                "${title.class}",
                "${title.getClass().forName(\"java.lang.Runtime\")}",
                "${.data_model?api.getClass()}",
                "${statics[\"java.lang.System\"].exit(1)}",
                "<#setting api_builtin_enabled=true>${title?api}",
                "<#setting new_builtin_class_resolver=\"unrestricted\">x",
            })
    void noObjectIsMadeAndNoMethodCalled(String text) {
        assertThatThrownBy(() -> filled(text))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageStartingWith("nl/nudge.md, line 1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include \"%s\">",
                "<#include \"../../%s\">",
                "<#include \"file://%s\">",
                "<#include \"nl/nudge.md\">",
                "<#import \"%s\" as taken>",
                "<#assign f=\"<#include '%s'>\"?interpret><@f/>",
                "<#assign f=.get_optional_template(\"%s\")><@f.include/>",
            })
    void noFileIsTakenIn(String text, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ftl"), "the key");

        assertThatThrownBy(() -> filled(text.formatted(secret)))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageNotContaining("the key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x)></#function>${f(1)}",
            })
    void whatCallsItselfForEverEndsAsAProblem(String text) {
        assertThatThrownBy(() -> filled(text))
                .isInstanceOf(TemplateProblem.class)
                .hasMessage("nl/nudge.md: it calls itself without end; take the macro or function out");
    }

    /** FreeMarker would print what went wrong, with the words around it, past our log. */
    @Test
    void whatATextRecoversFromIsPrintedNowhere() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(filled("<#attempt>${nothing}<#recover>well</#attempt>")).isEqualTo("well");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void valuesMeanNothingButTheirCharacters() {
        assertThat(filled("${title}")).isEqualTo("Een \\*avond\\*");
        assertThat(filled("${guests} <#if late>x</#if>")).isEqualTo("1234567 x");
    }

    /** An event's name cannot lead out of the folders, and a link of ours is a file like any other. */
    @Test
    void textsAreFoundInTheirFoldersOnly(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("nl/nudge.md"));
        TemplateStore store = new TemplateStore(event -> List.of(folder, folder.resolve("nowhere")), FormOfAddress.JE);

        assertThat(store.text(new EventId("any"), Language.NL, Template.NUDGE).where())
                .isEqualTo("templates/nl/nudge.md");
    }

    @Test
    void anOrganizersTextWinsOverOursInWhateverForm(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("nl"));
        Files.writeString(folder.resolve("nl/nudge.md"), "Subject: Kom je?\n\nKom je?\n");
        Files.createDirectories(folder.resolve("nl-u"));
        Files.writeString(folder.resolve("nl-u/reminder.md"), "Subject: Tot dan\n\nU komt.\n");
        TemplateStore store = new TemplateStore(event -> List.of(folder), FormOfAddress.U);

        assertThat(where(store, Language.NL, Template.NUDGE)).endsWith("/nl/nudge.md");
        assertThat(where(store, Language.NL, Template.REMINDER)).endsWith("/nl-u/reminder.md");
        assertThat(where(store, Language.NL, Template.LOCATION)).isEqualTo("templates/nl-u/location.md");
        assertThat(where(store, Language.EN, Template.LOCATION)).isEqualTo("templates/en/location.md");
    }

    private static String where(TemplateStore store, Language language, Template template) {
        return store.text(new EventId("any"), language, template).where();
    }
}
