package org.erbij.step.understand.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The model in the jar")
final class ModelTest {
    private static final int MOST_OCTETS = 30_000_000;

    @Test
    void isSmallEnoughForTheJar() throws IOException {
        try (var in = Model.class.getResourceAsStream("model.bin")) {
            assertThat(in.readAllBytes()).hasSizeLessThan(MOST_OCTETS);
        }
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        Model model = Model.shipped();
        var written = new ByteArrayOutputStream();
        model.write(new DataOutputStream(written));
        try (var in = Model.class.getResourceAsStream("model.bin")) {
            assertThat(written.toByteArray()).isEqualTo(in.readAllBytes());
        }
    }

    @Test
    void refusesOneOfAnotherForm() {
        var other = new DataInputStream(new ByteArrayInputStream(new byte[64]));

        assertThatThrownBy(() -> Model.read(other)).hasMessageContaining("another version");
    }
}
