package org.erbij.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.mail.Header.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** R94: which verdict on a sender counts, and what it says (RFC 8601). */
class AuthenticationResultsTest {
    private static Optional<AuthenticationResults> of(String... fields) {
        List<Field> header = new ArrayList<>();
        for (String field : fields) {
            int colon = field.indexOf(':');
            header.add(new Field(
                    field.substring(0, colon), field.substring(colon + 1).strip()));
        }
        return AuthenticationResults.topmost(new Header(header));
    }

    @Test
    void theTopmostAboveTheFirstReceivedCounts() {
        AuthenticationResults results = of(
                        "Return-Path: <anne@example.org>",
                        "authentication-results: MX.example.nl 1; spf=pass smtp.mailfrom=example.org; DMARC=Fail (p=none)",
                        "Authentication-Results: mx.example.nl; dmarc=pass",
                        "Received: from a by b")
                .orElseThrow();

        assertThat(results.authservId()).isEqualTo("mx.example.nl");
        assertThat(results.verdicts()).isEqualTo(Map.of("spf", "pass", "dmarc", "fail"));
        assertThat(results.failsDmarc()).isTrue();
    }

    @Test
    void whatStandsBelowAReceivedMayBeTheSendersOwn() {
        assertThat(of("Received: from a by b", "Authentication-Results: mx.example.nl; dmarc=pass"))
                .isEmpty();
    }

    @Test
    void aCommentIsNoVerdict() {
        AuthenticationResults results =
                of("Authentication-Results: mx.example.nl (a (nested; dmarc=fail) one); dmarc=pass (dmarc=fail)")
                        .orElseThrow();

        assertThat(results.verdicts()).isEqualTo(Map.of("dmarc", "pass"));
    }

    @Test
    void ofSeveralTheWorstCounts() {
        assertThat(of("Authentication-Results: mx.example.nl; dkim=fail; dkim=pass; dmarc=pass")
                        .orElseThrow()
                        .verdicts())
                .isEqualTo(Map.of("dkim", "fail", "dmarc", "pass"));
    }

    /** Microsoft 365 writes no name. */
    @Test
    void withoutANameItIsNobodys() {
        assertThat(of("Authentication-Results: spf=pass (sender IP is 1.2.3.4); dmarc=fail"))
                .isEmpty();
        assertThat(of("Authentication-Results: mx.example.nl")).isEmpty();
        assertThat(of("Subject: none")).isEmpty();
    }

    private static SenderVerdict onAnne(String results) {
        return of("Authentication-Results: mx.example.nl; " + results)
                .orElseThrow()
                .on("Example.org");
    }

    /** R95: dmarc=pass or an aligned dkim=pass vouches; softfail, none and silence do not. */
    @Test
    void aServerVouchesByDmarcOrByASignatureOfTheSendersOwnDomain() {
        assertThat(onAnne("dmarc=pass")).isEqualTo(SenderVerdict.VOUCHED_FOR);
        assertThat(onAnne("dkim=pass header.d=example.org; dmarc=none")).isEqualTo(SenderVerdict.VOUCHED_FOR);
        assertThat(onAnne("dkim=pass reason=\"ok\" header.i=@mail.example.org; spf=softfail"))
                .isEqualTo(SenderVerdict.VOUCHED_FOR);
        assertThat(onAnne("dkim=pass header.d=lists.example; dkim=pass header.d=example.org"))
                .isEqualTo(SenderVerdict.VOUCHED_FOR);
    }

    @Test
    void anotherDomainsSignatureOrNoneLeavesItUnsure() {
        assertThat(onAnne("dkim=pass header.d=spammer.example; dmarc=none")).isEqualTo(SenderVerdict.UNSURE);
        assertThat(onAnne("dkim=pass header.d=notexample.org")).isEqualTo(SenderVerdict.UNSURE);
        assertThat(onAnne("dkim=pass header.d=org")).isEqualTo(SenderVerdict.UNSURE);
        assertThat(onAnne("dkim=fail header.d=example.org; spf=softfail; dmarc=none"))
                .isEqualTo(SenderVerdict.UNSURE);
        assertThat(onAnne("spf=pass smtp.mailfrom=anne@example.org")).isEqualTo(SenderVerdict.UNSURE);
        assertThat(onAnne("none")).isEqualTo(SenderVerdict.UNSURE);
    }

    @Test
    void whoeverIsDisownedIsNotVouchedForByASignature() {
        assertThat(onAnne("dkim=pass header.d=example.org; dmarc=fail")).isEqualTo(SenderVerdict.DISOWNED);
    }

    /** The square of their length takes minutes. */
    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void commentsInCommentsAndSignersWithoutEndAreReadInOneWalk() {
        String nested = "(".repeat(90_000) + "dmarc=fail" + ")".repeat(90_000);
        String signers = "dkim=pass " + "header.i=".repeat(20_000);

        AuthenticationResults results = of("Authentication-Results: mx.example.nl " + nested + "; dmarc=pass; "
                        + signers)
                .orElseThrow();

        assertThat(results.verdicts()).isEqualTo(Map.of("dmarc", "pass", "dkim", "pass"));
        assertThat(results.signedBy()).isEmpty();
    }

    @Test
    void aBracketWithoutItsOtherHalfIsNoComment() {
        assertThat(of("Authentication-Results: mx.example.nl (; dmarc=pass)) (a (b) ; dkim=fail")
                        .orElseThrow()
                        .verdicts())
                .isEqualTo(Map.of("dkim", "fail"));
    }
}
