package org.erbij.step.understand.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calibration")
final class CalibrationTest {
    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    private final Calibration calibration = new Calibration(new float[] {0.5f, 0.75f}, new float[] {0.25f, 1});

    @Test
    void goesStraightFromStepToStep() {
        assertThat(calibration.of(0.5)).isEqualTo(0.25, NEARLY);
        assertThat(calibration.of(0.625)).isEqualTo(0.625, NEARLY);
        assertThat(calibration.of(0.75)).isEqualTo(1, NEARLY);
    }

    @Test
    void holdsItsEndsBeyondThem() {
        assertThat(calibration.of(0.1)).isEqualTo(0.25, NEARLY);
        assertThat(calibration.of(0.99)).isEqualTo(1, NEARLY);
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        var octets = new ByteArrayOutputStream();
        calibration.write(new DataOutputStream(octets));

        Calibration read = Calibration.read(new DataInputStream(new ByteArrayInputStream(octets.toByteArray())));

        assertThat(read.of(0.6)).isEqualTo(calibration.of(0.6));
    }
}
