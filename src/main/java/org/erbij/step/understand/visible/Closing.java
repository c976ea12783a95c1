package org.erbij.step.understand.visible;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A line that is nothing but a closing, at most with a name behind it: "Met vriendelijke groet, Anne". */
final class Closing {
    private static final Set<String> STRONG = Vocabulary.of("closings");
    private static final Set<String> WEAK = Vocabulary.of("closings that are words too");
    private static final Set<String> THANKS = Vocabulary.of("thanks");
    private static final Pattern GAP = Pattern.compile("[ ,.!:;*_]+");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 5;

    private Closing() {}

    static boolean is(Line line) {
        return line.length() <= LONGEST && (stands(line, STRONG, false) || stands(line, WEAK, true) || isThanks(line));
    }

    /** Thanks are words of the writer, but a name may follow. */
    static boolean isThanks(Line line) {
        return line.length() <= LONGEST && stands(line, THANKS, true);
    }

    private static boolean stands(Line line, Set<String> closings, boolean named) {
        List<String> words = List.of(GAP.split(line.folded()));
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < words.size() && i < MOST_WORDS; i++) {
            beginning.append(i == 0 ? "" : " ").append(words.get(i));
            boolean name = !named || isName(line.bare());
            int most = line.text().indexOf(',') > 0 ? 3 : 2;
            int rest = words.size() - i - 1;
            if (closings.contains(beginning.toString()) && (rest == 0 || (rest <= most && name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last word begins with a capital. */
    private static boolean isName(String text) {
        int start = text.lastIndexOf(' ') + 1;
        return Character.isUpperCase(text.charAt(start));
    }
}
