package org.erbij.step.compose;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Tells FreeMarker how a value becomes Markdown that means nothing but its own characters (CommonMark section 2.4). */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Model> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();
    /** Where the reader's name comes; kept, unlike the same character in a value. */
    static final Model NAME_MARK = new Model(null, String.valueOf(Skeleton.NAME));

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String plain, Writer out) throws IOException {
        out.write(escapePlainText(plain));
    }

    @Override
    public String escapePlainText(String plain) {
        String line = Clean.line(plain);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (PUNCTUATION.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Model newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new Model(plain, markup);
    }

    /** A value that is Markdown already. */
    static final class Model extends CommonTemplateMarkupOutputModel<Model> {
        Model(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
