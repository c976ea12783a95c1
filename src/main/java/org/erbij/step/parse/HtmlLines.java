package org.erbij.step.parse;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page once and writes its lines. */
final class HtmlLines implements NodeVisitor {
    private static final int DEEPEST = 200;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer");

    private final HtmlPaper paper = new HtmlPaper();
    private int unseen;
    private int preformatted;

    @Override
    public void head(Node node, int level) {
        if (level > DEEPEST) {
            return;
        }
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    private void write(TextNode text) {
        if (unseen > 0) {
            return;
        }
        if (preformatted > 0) {
            paper.writeLines(text.getWholeText());
        } else {
            paper.write(text.text());
        }
    }

    private void open(Element element, String name) {
        unseen += HtmlUnseen.is(element) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        switch (name) {
            case "br" -> paper.endLine(true);
            case "td", "th" -> paper.space();
            case "img" -> paper.write(HtmlPicture.words(element));
            default -> {
                if (BLOCKS.contains(name)) {
                    paper.endLine(false);
                }
            }
        }
        if (HtmlQuotation.begins(element)) {
            paper.writeOriginalMessage();
        }
        if (HtmlQuotation.is(element)) {
            paper.quote(1);
        }
        if (HtmlSignature.is(element)) {
            paper.beginSignature();
        }
    }

    @Override
    public void tail(Node node, int level) {
        if (level > DEEPEST || !(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        unseen -= HtmlUnseen.is(element) ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        if (BLOCKS.contains(name)) {
            paper.endLine(false);
            if (name.equals("p")) {
                paper.endLine(true);
            }
        }
        if (HtmlSignature.is(element)) {
            paper.endSignature();
        }
        if (HtmlQuotation.is(element)) {
            paper.quote(-1);
        }
    }

    String text() {
        return paper.text();
    }
}
