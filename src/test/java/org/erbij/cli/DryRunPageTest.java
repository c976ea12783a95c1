package org.erbij.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.Occasions;
import org.erbij.flow.DryRun.Report;
import org.erbij.flow.DryRun.ToSend;
import org.junit.jupiter.api.Test;

class DryRunPageTest {
    private static List<String> sending(List<AddrSpec> recipients) {
        ToSend mails = new ToSend(
                Occasions.mondayEvening(), MailKind.NOTICE, Instant.parse("2017-01-30T09:00:00Z"), recipients);
        return new DryRunPage(new Report(List.of(), List.of(), 0, List.of(mails), List.of()), ZoneOffset.UTC).lines();
    }

    @Test
    void severalMailsToOnePersonAreCountedAndThePersonNamedOnce() {
        assertThat(sending(Collections.nCopies(14, AddrSpec.of("kars@example.nl"))))
                .anyMatch(line -> line.matches(".* notice of [a-z-]+, 14 mails, to kars@example\\.nl"));
    }

    @Test
    void addressesAreNamedInTheirLetters() {
        assertThat(sending(List.of(AddrSpec.of("anne@example.org"), AddrSpec.of("jan@xn--bcher-kva.example"))))
                .anyMatch(line -> line.endsWith(" to anne@example.org, jan@bücher.example"));
    }
}
