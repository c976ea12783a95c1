package org.erbij.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class LookTest {
    @Test
    void aPipeHasNeitherWidthNorColour() {
        assertThat(Look.of(null, Map.of("TERM", "xterm", "LANG", "nl_NL.UTF-8")))
                .isEqualTo(Look.PLAIN);
    }

    @Test
    void aScreenHasBothUnlessTheyAreUnwanted() {
        assertThat(Look.of("120", Map.of("LC_ALL", "nl_NL.utf8"))).isEqualTo(new Look(120, true, true));
        assertThat(Look.of("120", Map.of("COLUMNS", "60", "NO_COLOR", "1"))).isEqualTo(new Look(60, false, true));
        assertThat(Look.of("120", Map.of("TERM", "dumb", "LANG", "C"))).isEqualTo(new Look(120, false, false));
        assertThat(Look.of("5", Map.of()).columns()).isEqualTo(40);
    }

    @Test
    void theProcessThatCarriesOutACommandIsToldWhereItWasTyped() {
        Look look = new Look(60, true, false);

        assertThat(Look.ofWords("yes " + look.words())).isEqualTo(look);
        assertThat(Look.ofWords("no")).isEqualTo(Look.PLAIN);
    }
}
