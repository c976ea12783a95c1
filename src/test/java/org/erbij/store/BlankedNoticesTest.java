package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.privacy.PersonalData.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What organizers were told names people: when one of them is erased, what has left says no more, and never leaves empty. */
final class BlankedNoticesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = OutboxState.class,
            names = {"UNCERTAIN", "REFUSED"})
    void whatWasEmptiedCanNotBeSentAgain(OutboxState state) {
        try (Disk disk = new Disk(folder)) {
            digestTo(disk, "kars");
            disk.claim();
            long number = disk.outbox().in(OutboxState.SENDING).get(0).number();
            disk.outbox().settle(List.of(new Outcome(number, state, Disk.NOW, "")), Disk.NOW);

            forgetAnne(disk);

            OutboxEntry emptied = disk.outbox().in(OutboxState.MISSED).get(0);
            assertThat(emptied.number()).isEqualTo(number);
            assertThat(emptied.posting().message().octets().length()).isZero();
        }
    }

    @Test
    void whatWaitsToLeaveLeavesWhole() {
        try (Disk disk = new Disk(folder)) {
            digestTo(disk, "kars");

            forgetAnne(disk);

            assertThat(disk.outbox()
                            .in(OutboxState.PENDING)
                            .get(0)
                            .posting()
                            .message()
                            .octets()
                            .length())
                    .isPositive();
        }
    }

    private static void digestTo(Disk disk, String organizer) {
        RsvpKey kars = disk.invite(organizer);
        disk.invite("anne");
        disk.post(Disk.mail(kars, MailKind.NOTICE, "notice-digest 1", Disk.NOW, Disk.NOW.plusSeconds(86_400), false));
    }

    private static void forgetAnne(Disk disk) {
        disk.database().personalData(raw -> Set.of()).erase(Disk.address("anne"), Mark.KEPT, Disk.NOW);
    }
}
