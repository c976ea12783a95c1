package org.erbij.step.understand;

import java.util.List;
import java.util.regex.Pattern;

/** What a row without any word may be: people do answer with a thumb or a question mark, and a text that was lost looks like these. */
final class Wordless {
    private static final String PICTURE = "[\\x{2190}-\\x{2BFF}\\x{1F000}-\\x{1FBFF}]";

    /** Joiners, variants and flags: what changes a picture and shows nothing by itself. */
    private static final String SHADE = "[\\x{200D}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}\\x{E0020}-\\x{E007F}]";

    private static final Pattern PICTURES = Pattern.compile("(?:" + PICTURE + SHADE + "*+[ ?!]*)+");
    private static final Pattern FEW_PICTURES = Pattern.compile("(?:" + PICTURE + SHADE + "*+){1,6}");
    private static final Pattern ONE_MARK = Pattern.compile("\\?{1,3}|\\.|\\.\\.\\.");

    private Wordless() {}

    static List<CorpusRow> among(List<CorpusRow> rows) {
        return rows.stream().filter(row -> row.words().isEmpty()).toList();
    }

    /** Pictures by who writes in them; by others a few that stand alone, or one mark. */
    static boolean isFair(CorpusRow row) {
        return row.style().equals("emoji")
                ? PICTURES.matcher(row.text()).matches()
                : FEW_PICTURES.matcher(row.text()).matches()
                        || ONE_MARK.matcher(row.text()).matches();
    }
}
