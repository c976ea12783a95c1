package org.erbij.step.compose;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Fills the variables of a text. Values are maps, strings and numbers; a text can reach no method, class or file. */
final class Filling {
    private static final Configuration BODY = configuration(MarkdownFormat.INSTANCE);
    private static final Configuration LINE = configuration(PlainTextOutputFormat.INSTANCE);
    private static final Configuration PAGE = configuration(HTMLOutputFormat.INSTANCE);

    String body(TemplateSource source, Map<String, Object> values) {
        return fill(BODY, source.where(), source.body(), values);
    }

    /** One line without controls, whatever the values hold. */
    String subject(TemplateSource source, Map<String, Object> values) {
        return Clean.line(fill(LINE, source.where(), source.subject(), values));
    }

    String page(TemplateSource layout, Map<String, Object> values) {
        return fill(PAGE, layout.where(), layout.body(), values);
    }

    private static String fill(Configuration how, String where, String text, Map<String, Object> values) {
        try {
            StringWriter out = new StringWriter();
            ParsedTexts.of(where, text, how).process(values, out);
            return out.toString();
        } catch (ParseException wrong) {
            throw new TemplateProblem(where + ", line " + wrong.getLineNumber() + ": "
                    + firstLine(wrong.getEditorMessage()) + "; mend that line");
        } catch (TemplateException wrong) {
            throw new TemplateProblem(
                    where + (wrong.getLineNumber() == null ? "" : ", line " + wrong.getLineNumber()) + because(wrong));
        } catch (StackOverflowError endless) {
            throw new TemplateProblem(where + ": it calls itself without end; take the macro or function out");
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static String because(TemplateException wrong) {
        if (wrong instanceof InvalidReferenceException) {
            return ": cannot fill in '" + wrong.getBlamedExpressionString()
                    + "'; see docs/templates.md for what there is, or put <#if …??> around what may be absent";
        }
        return ": "
                + firstLine(String.valueOf(wrong.getMessageWithoutStackTop())).replaceAll("[:.]$", "")
                + "; take it out, texts are filled in with the names of docs/templates.md only";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("this is no FreeMarker");
    }

    private static Configuration configuration(OutputFormat format) {
        Configuration made = new Configuration(Configuration.VERSION_2_3_34);
        made.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setAttemptExceptionReporter((recovered, environment) -> {});
        made.setNumberFormat("c");
        made.setBooleanFormat("c");
        made.setOutputFormat(format);
        made.setRecognizeStandardFileExtensions(false);
        return made;
    }
}
