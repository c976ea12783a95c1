package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Group;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Circular;
import org.erbij.flow.Mailings.State;
import org.erbij.privacy.KeptData;
import org.erbij.privacy.KeptData.Run;
import org.erbij.privacy.Retention;
import org.erbij.privacy.RetentionSettings;
import org.erbij.step.compose.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went is known, whenever the run that took it was killed. */
class RetentionTableTest {
    private static final Instant MONTHS_LATER = Disk.NOW.plus(Duration.ofDays(100));

    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void begin() {
        disk = new Disk(folder);
        RsvpKey bram = disk.invite("bram");
        disk.write(books -> books.outbox().put(Disk.mail(bram, MailKind.INVITATION, "first"), Disk.NOW));
        disk.answers(bram, Answer.declined());
    }

    @AfterEach
    void end() {
        disk.close();
    }

    private KeptData data() {
        return disk.database().keptData(raw -> Set.of());
    }

    private Retention retention(BooleanSupplier scrub) {
        return new Retention(data(), RetentionSettings.DEFAULT, scrub, Clock.fixed(MONTHS_LATER, ZoneOffset.UTC));
    }

    @Test
    void whatWentIsKnownWhenItIsKilledBeforeTheFileIsRewritten() {
        assertThatThrownBy(() -> retention(() -> {
                            throw new IllegalStateException("killed");
                        })
                        .run())
                .hasMessage("killed");

        disk.reopen();
        retention(() -> true).run();

        assertThat(disk.people().all()).isEmpty();
        assertThat(retention(() -> true).lastErasing()).contains(new Run(MONTHS_LATER, 1, 0, 1, false));
    }

    @Test
    void whatIsKilledInBetweenHasErasedNothing() {
        assertThatThrownBy(() -> data().atOnce(books -> {
                    books.eraseWords(Disk.EVENING, MONTHS_LATER, MONTHS_LATER);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(retention(() -> true).run()).isEqualTo(new Retention.Erased(1, 0, 1, true));
        assertThat(retention(() -> true).lastErasing()).contains(new Run(MONTHS_LATER, 1, 0, 1, true));
    }

    @Test
    void whatTheOrganizerWroteToManyGoesOnceItHasLeft() {
        Wording.Text text = new Wording.Text("De bel", "Bel bij Anna, op nummer 5.");
        for (String version : List.of("left", "waits")) {
            disk.write(books -> books.circulars()
                    .put(new Circular(
                            Disk.EVENING,
                            version,
                            Set.of(Group.ATTENDING),
                            new Wording("bel.md", Map.of(Language.NL, text)),
                            false,
                            new Moment.On(LocalDateTime.of(2017, 2, 14, 10, 0)),
                            null)));
        }
        disk.write(books -> books.mailings().settle(Disk.EVENING, MailKind.MAIL, "left", State.DONE, Disk.NOW));

        data().eraseWords(Disk.EVENING, MONTHS_LATER, MONTHS_LATER);

        List<Circular> kept =
                disk.ledger().inOneTransaction(books -> books.circulars().of(Disk.EVENING));
        assertThat(kept).extracting(Circular::version).containsExactly("left", "waits");
        assertThat(kept)
                .extracting(circular -> circular.wording().texts().get(Language.NL))
                .containsExactly(new Wording.Text("", ""), text);
    }
}
