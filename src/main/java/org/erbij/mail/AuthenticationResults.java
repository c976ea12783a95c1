package org.erbij.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a receiving server found out about a sender (RFC 8601). Anybody can write such a field; whether this one is believed is for
 * whoever knows the receiving server by name.
 *
 * @param authservId who says so, in small letters
 * @param verdicts by method ({@code dmarc}, {@code spf}, {@code dkim}), in small letters; where there are several, the worst
 */
public record AuthenticationResults(String authservId, Map<String, String> verdicts) {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern VERDICT = Pattern.compile("(?i)(?:^|;)\\s*(dmarc|spf|dkim)\\s*=\\s*([a-z]+)");

    public AuthenticationResults {
        verdicts = Map.copyOf(verdicts);
    }

    /** The topmost field, when it stands above the first Received: below that, whoever sent the mail may have written it (R94). */
    public static Optional<AuthenticationResults> topmost(Header header) {
        for (Header.Field field : header.fields()) {
            if (field.name().equalsIgnoreCase("Received")) {
                return Optional.empty();
            }
            if (field.name().equalsIgnoreCase("Authentication-Results")) {
                return parse(field.body());
            }
        }
        return Optional.empty();
    }

    private static Optional<AuthenticationResults> parse(String body) {
        String plain = body;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = COMMENT.matcher(plain).replaceAll(" ");
        }
        int semicolon = plain.indexOf(';');
        if (semicolon < 0) {
            return Optional.empty();
        }
        String id = plain.substring(0, semicolon).strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        if (id.isEmpty() || id.contains("=")) {
            return Optional.empty();
        }
        Map<String, String> verdicts = new HashMap<>();
        Matcher verdict = VERDICT.matcher(plain.substring(semicolon));
        while (verdict.find()) {
            verdicts.merge(
                    verdict.group(1).toLowerCase(Locale.ROOT),
                    verdict.group(2).toLowerCase(Locale.ROOT),
                    (known, other) -> known.equals("fail") ? known : other.equals("fail") ? other : known);
        }
        return Optional.of(new AuthenticationResults(id, verdicts));
    }

    /** Whether the sender's domain disowns the mail. */
    public boolean failsDmarc() {
        return "fail".equals(verdicts.get("dmarc"));
    }

    /** Redacted: a server's name may be a person's. */
    @Override
    public String toString() {
        return verdicts.size() + " verdicts";
    }
}
