package org.erbij.step.parse;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as a person reads it, in plain lines; what is quoted begins with {@code > }. Quotation is a blockquote, or one of the blocks
 * that the usual programs put around what they quote.
 */
final class HtmlToText {
    private static final int LONGEST = 500_000;
    private static final int DEEPEST = 200;
    /** Marks before a line, however deep its quotation lies: a thousand would make a megabyte of a line. */
    private static final int MOST_MARKS = 9;

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
    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title", "template");

    private HtmlToText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        Lines lines = new Lines();
        document.body().traverse(lines);
        return lines.text();
    }

    /** Outlook marks the beginning of what it quotes, and everything after it is quotation. */
    private static boolean beginsOutlookQuote(Element element) {
        String id = element.id().toLowerCase(Locale.ROOT);
        return id.equals("divrplyfwdmsg")
                || id.equals("appendonsend")
                || id.equals("mail-editor-reference-message-container");
    }

    private static boolean isQuote(Element element) {
        if (element.normalName().equals("blockquote")) {
            return true;
        }
        String classes = element.className().toLowerCase(Locale.ROOT);
        return classes.contains("gmail_quote_container")
                || classes.contains("yahoo_quoted")
                || classes.contains("protonmail_quote")
                || classes.contains("moz-forward-container");
    }

    /** What a person never sees: the machinery of a page, and the lines that newsletters hide for previews. */
    private static boolean isUnseen(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || style.contains("display:none");
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int depth;
        private int unseen;
        private boolean restIsQuote;

        @Override
        public void head(Node node, int level) {
            if (level > DEEPEST) {
                return;
            }
            if (node instanceof TextNode text) {
                if (unseen == 0) {
                    append(text.text());
                }
                return;
            }
            if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (isUnseen(element)) {
                unseen++;
            }
            if (name.equals("br")) {
                endLine(true);
            }
            if (BLOCKS.contains(name)) {
                endLine(false);
            }
            if (beginsOutlookQuote(element)) {
                restIsQuote = true;
            }
            if (isQuote(element)) {
                depth++;
            }
        }

        @Override
        public void tail(Node node, int level) {
            if (level > DEEPEST || !(node instanceof Element element)) {
                return;
            }
            if (isUnseen(element)) {
                unseen--;
            }
            if (BLOCKS.contains(element.normalName())) {
                endLine(false);
                if (element.normalName().equals("p")) {
                    endLine(true);
                }
            }
            if (isQuote(element)) {
                depth--;
            }
        }

        private void append(String text) {
            String words = text.replace('\u00a0', ' ');
            if (line.length() == 0) {
                line.append(words.stripLeading());
            } else {
                line.append(words);
            }
        }

        private void endLine(boolean evenIfEmpty) {
            if (line.length() == 0 && !evenIfEmpty) {
                return;
            }
            int quotes = Math.min(depth + (restIsQuote ? 1 : 0), MOST_MARKS);
            out.append(">".repeat(quotes)).append(quotes > 0 ? " " : "");
            out.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
        }

        String text() {
            endLine(false);
            return out.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
