package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code invite --stop} while {@code run} is handing mails over: what is on the wire stays, all else is taken back. */
final class StoppingOnTheWireTest {
    @Test
    void whatIsOnTheWireStaysAndIsNotInvitedAgain(@TempDir Path home) throws Exception {
        try (Household household = new Household(home)) {
            household.say("event", "apply", home.resolve("events/evening.yaml").toString(), "--yes");
            String people = "Anne <anne@example.org>\nBram <bram@example.org>\nClaire <claire@example.org>";
            assertThat(household.command(Typed.piping(people), "people", "import", "-", "--yes"))
                    .isZero();
            household.say("invite", "evening", "--yes");
            List<OutboxEntry> onTheWire =
                    household.ledger().inOneTransaction(books -> books.outbox().claim(2, household.clock.instant()));

            assertThat(household.say("invite", "evening", "--stop"))
                    .contains("2 invitations were taken back; 2 have left, and stay");

            household.ledger().inOneTransaction(books -> {
                books.outbox()
                        .settle(
                                onTheWire.stream()
                                        .map(entry -> new Outcome(
                                                entry.number(), OutboxState.SENT, household.clock.instant(), ""))
                                        .toList(),
                                household.clock.instant());
                return true;
            });
            household.round();
            for (String name :
                    List.of("kars@example.nl", "anne@example.org", "bram@example.org", "claire@example.org")) {
                assertThat(household.mailsTo(name)).as("handed over by another").isEmpty();
            }
            assertThat(household.say("invite", "evening", "--yes")).contains("2 invited before");
            household.round();
            assertThat(List.of("kars@example.nl", "anne@example.org", "bram@example.org", "claire@example.org"))
                    .filteredOn(name -> !household.mailsTo(name).isEmpty())
                    .as("whoever was not on the wire")
                    .hasSize(2);
        }
    }
}
