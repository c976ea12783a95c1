package org.erbij.step.compose;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A text that has been read as Markdown; images give way to their words, because a mail of ours loads nothing. */
final class MarkdownText {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak(" ")
            .build();

    private final Node document;

    MarkdownText(String markdown) {
        document = PARSER.parse(markdown);
        document.accept(new ImagesToWords());
    }

    String html() {
        return HTML.render(document);
    }

    /** Unwrapped lines; an empty one between blocks. */
    List<String> plain() {
        return PlainText.of(document);
    }

    private static final class ImagesToWords extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
