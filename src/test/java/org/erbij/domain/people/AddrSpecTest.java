package org.erbij.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddrSpecTest {
    @Test
    void twoSpellingsOfOneAddressAreEqualAndTheWrittenOneIsKept() {
        AddrSpec written = AddrSpec.of(" Anne.deWit@Example.ORG ");

        assertThat(written.value()).isEqualTo("Anne.deWit@example.org");
        assertThat(written).isEqualTo(AddrSpec.of("anne.dewit@example.org"));
    }

    // R90: a domain with letters beyond ASCII becomes A-labels
    @Test
    void aDomainBeyondAsciiBecomesALabels() {
        assertThat(AddrSpec.of("zoë@büro.example").value()).isEqualTo("zoë@xn--bro-hoa.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anne",
                "@example.org",
                "anne@",
                "a b@example.org",
                "a@b@c",
                "anne@example..org",
                "anne@.org",
                "anne\r\nBcc: x@example.org",
                "<anne@example.org>",
                "anne,b@example.org"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(AddrSpec.parse(text)).isEmpty();
    }

    @Test
    void anAddressPrintsRedacted() {
        assertThat(AddrSpec.of("anne@example.org")).hasToString("a…@example.org");
    }

    @Test
    void aDomainIsShownInItsLettersUnlessItMixesScripts() {
        assertThat(AddrSpec.of("zoë@xn--bro-hoa.example").shown()).isEqualTo("zoë@büro.example");
        assertThat(AddrSpec.of("a@пример.example").shown()).isEqualTo("a@пример.example");
        AddrSpec lookalike = AddrSpec.of("a@p\u0430ypal.example");
        assertThat(lookalike.shown()).isEqualTo(lookalike.value()).contains("xn--");
        assertThat(AddrSpec.of("a@xn--zzzzzz.example").shown()).isEqualTo("a@xn--zzzzzz.example");
    }
}
