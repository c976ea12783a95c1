package org.erbij.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineCheckTest {
    @Test
    void aDiskThatIsNearlyFullIsSaidWithHowMuchIsLeft() {
        assertThat(MachineCheck.room(199_999_999))
                .isEqualTo(Finding.look("only 199 MB are free on the disk; make room, or nothing can be kept"));
        assertThat(MachineCheck.room(200_000_000)).isEqualTo(Finding.fine("there is room on the disk"));
    }
}
