package org.erbij.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a receiving server found out about a sender (RFC 8601). Anybody can write such a field; whether this one is believed is for
 * whoever knows the receiving server by name.
 *
 * @param authservId who says so, in small letters
 * @param verdicts by method ({@code dmarc}, {@code spf}, {@code dkim}), in small letters; where there are several, the worst
 * @param signedBy the domains whose signature holds, in small letters
 */
public record AuthenticationResults(String authservId, Map<String, String> verdicts, Set<String> signedBy) {
    private static final Pattern VERDICT = Pattern.compile("(?i)(?:^|;)\\s*(dmarc|spf|dkim)\\s*=\\s*([a-z]+)");

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i)^\\s*dkim\\s*=\\s*pass\\b.*?\\bheader\\.(?:d\\s*=\\s*|i\\s*=\\s*[^\\s@;]{0,320}@)([a-z0-9._-]+)");

    public AuthenticationResults {
        verdicts = Map.copyOf(verdicts);
        signedBy = Set.copyOf(signedBy);
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
        String plain = withoutComments(body);
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
        Set<String> signedBy = new HashSet<>();
        for (String result : plain.substring(semicolon + 1).split(";")) {
            Matcher signature = SIGNATURE.matcher(result);
            if (signature.find()) {
                signedBy.add(signature.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.of(new AuthenticationResults(id, verdicts, signedBy));
    }

    /** Comments may lie in comments (RFC 5322 section 3.2.2). */
    private static String withoutComments(String body) {
        var plain = new StringBuilder(body.length());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == ')' && !open.isEmpty()) {
                plain.setLength(open.pop());
                plain.append(' ');
            } else {
                if (c == '(') {
                    open.push(plain.length());
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** @param domain of the From address */
    public SenderVerdict on(String domain) {
        if (failsDmarc()) {
            return SenderVerdict.DISOWNED;
        }
        boolean signed = signedBy.stream().anyMatch(signer -> isAligned(signer, domain.toLowerCase(Locale.ROOT)));
        return signed || "pass".equals(verdicts.get("dmarc")) ? SenderVerdict.VOUCHED_FOR : SenderVerdict.UNSURE;
    }

    /** One is the other, or lies in it (RFC 7489 section 3.1.1, relaxed, without a list of what is sold to the public). */
    private static boolean isAligned(String signer, String domain) {
        return signer.indexOf('.') > 0
                && (signer.equals(domain) || domain.endsWith("." + signer) || signer.endsWith("." + domain));
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
