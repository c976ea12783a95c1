package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes Markdown as somebody would type it into a plain mail: no emphasis, links with their address behind them. */
final class PlainText extends AbstractVisitor {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String indent = "";
    private String bullet = "";
    private boolean tight;

    private PlainText() {}

    static List<String> of(Node document) {
        PlainText writer = new PlainText();
        document.accept(writer);
        while (!writer.lines.isEmpty()
                && writer.lines.get(writer.lines.size() - 1).isBlank()) {
            writer.lines.remove(writer.lines.size() - 1);
        }
        return List.copyOf(writer.lines);
    }

    private void endLine() {
        lines.add(indent + bullet + line);
        bullet = " ".repeat(bullet.length());
        line.setLength(0);
    }

    private void endBlock() {
        endLine();
        if (!tight) {
            lines.add(indent.stripTrailing());
        }
    }

    private void block(String literal) {
        literal.stripTrailing().lines().forEach(text -> {
            line.append(text);
            endLine();
        });
        lines.add("");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        endBlock();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        endBlock();
    }

    @Override
    public void visit(ThematicBreak rule) {
        line.append("-".repeat(40));
        endBlock();
    }

    @Override
    public void visit(BlockQuote quote) {
        String outer = indent;
        indent = outer + "> ";
        visitChildren(quote);
        if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(indent.stripTrailing())) {
            lines.set(lines.size() - 1, outer.stripTrailing());
        }
        indent = outer;
    }

    @Override
    public void visit(BulletList list) {
        items(list, list.isTight(), 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        items(list, list.isTight(), start == null ? 1 : Math.max(1, start));
    }

    private void items(Node list, boolean isTight, int start) {
        boolean outerTight = tight;
        String outerIndent = indent;
        String outerBullet = bullet;
        tight = isTight;
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            indent = outerIndent + " ".repeat(outerBullet.length());
            bullet = start == 0 ? "- " : number++ + ". ";
            if (item instanceof ListItem) {
                visitChildren(item);
            }
        }
        indent = outerIndent;
        bullet = outerBullet;
        tight = outerTight;
        if (isTight && !outerTight) {
            lines.add(indent.stripTrailing());
        }
    }

    @Override
    public void visit(Link link) {
        int from = line.length();
        visitChildren(link);
        String shown = line.substring(from);
        String target = link.getDestination();
        String address = target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
        if (!shown.equals(address) && !shown.equals(target)) {
            line.append(" (").append(address).append(')');
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        block(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        line.append(html.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak soft) {
        line.append(' ');
    }

    @Override
    public void visit(HardLineBreak hard) {
        endLine();
    }
}
