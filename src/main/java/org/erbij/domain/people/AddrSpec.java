package org.erbij.domain.people;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An addr-spec, {@code local@domain} (RFC 5322 section 3.4.1), with the domain in lower case and as A-labels.
 *
 * <p>The local part is kept as written, because it is sent; equality ignores its case, because people do.
 */
public final class AddrSpec implements Comparable<AddrSpec> {
    private final String value;
    private final String key;

    private AddrSpec(String value) {
        this.value = value;
        this.key = value.toLowerCase(Locale.ROOT);
    }

    /** Reads an address. @throws IllegalArgumentException when the text is no plain addr-spec */
    public static AddrSpec of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an email address"));
    }

    /** Reads an address; empty when the text is no addr-spec, holds blanks or controls, or is longer than 254 octets. */
    public static Optional<AddrSpec> parse(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || at == trimmed.length() - 1 || trimmed.length() > 254) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at);
        if (local.chars().anyMatch(AddrSpec::forbidden)) {
            return Optional.empty();
        }
        return domain(trimmed.substring(at + 1)).map(domain -> new AddrSpec(local + "@" + domain));
    }

    private static Optional<String> domain(String text) {
        if (text.chars().anyMatch(AddrSpec::forbidden) || text.startsWith(".") || text.contains("..")) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean forbidden(int c) {
        return c <= ' ' || c == 0x7f || "<>,;:\\\"()[]@".indexOf(c) >= 0 || Character.isISOControl(c);
    }

    public String value() {
        return value;
    }

    /**
     * As people read it: with the letters of its domain instead of A-labels. Only where each label is written in one script, so that
     * none looks like another's; {@link #of} reads it back.
     */
    public String shown() {
        String letters = IDN.toUnicode(domain(), IDN.ALLOW_UNASSIGNED);
        boolean same = domain(letters).filter(domain()::equals).isPresent();
        boolean plain = Stream.of(letters.split("\\.")).allMatch(AddrSpec::isInOneScript);
        return same && plain ? localPart() + "@" + letters : value;
    }

    private static boolean isInOneScript(String label) {
        return label.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')
                && label.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                                .distinct()
                                .count()
                        <= 1;
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The form under which two spellings of one address meet: all lower case. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddrSpec that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(AddrSpec other) {
        return key.compareTo(other.key);
    }

    /** Redacted: {@code a…@example.org}. */
    @Override
    public String toString() {
        return value.charAt(0) + "…@" + domain();
    }
}
