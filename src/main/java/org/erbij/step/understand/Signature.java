package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Signatures, the lines phones add, and disclaimers. A sentence that says something is kept, also below a greeting. */
final class Signature {
    private static final Set<String> CLOSINGS = Phrasebook.SHIPPED.list("closings");
    private static final Set<String> PHONES = Phrasebook.SHIPPED.list("phone lines");
    private static final Set<String> DISCLAIMERS = Phrasebook.SHIPPED.list("disclaimers");

    private static final int LONGEST_CLOSING = 120;

    private Signature() {}

    static List<String> strip(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean closed = false;
        boolean says = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            String plain = Tokens.plain(bare);
            if (bare.equals("--") || isDisclaimer(plain)) {
                break;
            }
            boolean closing = says && isClosing(plain);
            boolean adornment = startsWithAny(plain, PHONES) || isRule(bare) || (closed && isContact(bare));
            boolean nameBlock = closed && !bare.isEmpty() && !isSentence(bare);
            closed |= closing;
            if (!closing && !adornment && !nameBlock) {
                kept.add(line);
                says |= !bare.isEmpty();
            }
        }
        return kept;
    }

    /** A line that is nothing but a closing, at most with a name behind it. */
    private static boolean isClosing(String plain) {
        if (plain.length() > LONGEST_CLOSING) {
            return false;
        }
        String line = plain.replaceAll("[,.!:x ]+$", "");
        for (String closing : CLOSINGS) {
            if (line.equals(closing)) {
                return true;
            }
            if (line.startsWith(closing) && line.length() > closing.length()) {
                String rest = line.substring(closing.length());
                boolean apart = !Character.isLetterOrDigit(rest.charAt(0));
                boolean comma = rest.startsWith(",");
                if (apart && rest.strip().split("\\s+").length <= (comma ? 3 : 2) && closing.length() > 3) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a name block is not: a line with the length or the end of a sentence. */
    private static boolean isSentence(String line) {
        int words = line.split("\\s+").length;
        String lower = line.toLowerCase(Locale.ROOT);
        boolean postScript = lower.startsWith("ps") || lower.startsWith("p.s");
        boolean ended = words >= 3 && (line.endsWith(".") || line.endsWith("!") || line.endsWith("?"));
        return postScript || ended || words >= 8;
    }

    private static boolean isContact(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        long digits = line.chars().filter(Character::isDigit).count();
        return digits >= 8 || lower.contains("www.") || lower.contains("http") || lower.contains("@");
    }

    private static boolean isRule(String line) {
        return line.length() >= 5 && line.chars().allMatch(c -> "_-=*~".indexOf(c) >= 0);
    }

    private static boolean isDisclaimer(String plain) {
        return startsWithAny(plain, DISCLAIMERS);
    }

    private static boolean startsWithAny(String line, Set<String> beginnings) {
        return beginnings.stream().anyMatch(line::startsWith);
    }
}
