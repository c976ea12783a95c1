package org.erbij.step.parse;

import org.jsoup.Jsoup;

/**
 * HTML as a person reads it, in plain lines; what is quoted begins with {@code > }. Where a program marks only the beginning of
 * what it quotes, the line {@code -----Original Message-----} stands there, as in plain text.
 */
final class HtmlToText {
    private static final int LONGEST = 500_000;

    private HtmlToText() {}

    static String of(String html) {
        HtmlLines lines = new HtmlLines();
        Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html)
                .body()
                .traverse(lines);
        return lines.text();
    }
}
