package org.erbij.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Message-ID without its angle brackets (RFC 5322 section 3.6.4). Compared case-sensitively. */
public record MessageId(String value) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public MessageId {
        if (value.isBlank() || value.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == 0x7f)) {
            throw new IllegalArgumentException("not a Message-ID");
        }
    }

    /** As it stands in a header. */
    public String bracketed() {
        return "<" + value + ">";
    }

    /**
     * The ids in a Message-ID, In-Reply-To or References value: folded, with comments, separated by blanks, commas or
     * nothing (R3). Text outside brackets is passed over.
     */
    public static List<MessageId> all(String fieldValue) {
        List<MessageId> found = new ArrayList<>();
        int open = fieldValue.indexOf('<');
        while (open >= 0) {
            int close = fieldValue.indexOf('>', open);
            if (close < 0) {
                break;
            }
            String inside = unfolded(fieldValue.substring(fieldValue.lastIndexOf('<', close) + 1, close));
            if (!inside.isEmpty() && inside.chars().allMatch(c -> c > ' ' && c != 0x7f)) {
                found.add(new MessageId(inside));
            }
            open = fieldValue.indexOf('<', close);
        }
        return List.copyOf(found);
    }

    private static String unfolded(String id) {
        return id.chars().anyMatch(Character::isWhitespace) ? BLANKS.matcher(id).replaceAll("") : id;
    }

    /** Redacted to its first eight characters: an id of ours is a secret of its reader. */
    @Override
    public String toString() {
        return value.substring(0, Math.min(8, value.length())) + "…";
    }
}
