package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.erbij.flow.notice.Alarms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk keeps Erbij from remembering what it sends; the organizer hears of it before, and once a day. */
class LittleRoomTest {
    private Household house;
    private long room = 200_000_000;
    private Alarms alarms;

    @BeforeEach
    void invited(@TempDir Path home) throws IOException {
        house = new Household(home);
        house.invite("anne@example.org");
        alarms = house.alarms(() -> room);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private int told() {
        alarms.look(house.clock.instant());
        house.round();
        return house.told("De schijf is bijna vol").size();
    }

    @Test
    void itIsToldOnceADayWhileThereIsLittle() {
        assertThat(told()).as("200 MB are enough").isZero();

        room = 100_000_000;
        assertThat(told()).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
        assertThat(house.told("De schijf is bijna vol").get(0).content().text()).contains("nog 100 MB vrij");

        house.clock.jumpTo(house.clock.instant().plus(Duration.ofDays(1)));
        assertThat(told()).isEqualTo(2);
    }
}
