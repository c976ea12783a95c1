package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.erbij.cli.CheckCommand;
import org.erbij.fixture.RealServers;
import org.erbij.setup.Learned;
import org.erbij.setup.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;

/** {@code check --probe} on a real Dovecot and Postfix, which file nothing, keep ids, and know addresses with a +. */
@Timeout(180)
@ResourceLock(RealServers.LOCK)
class ProbeIT {
    @TempDir
    private Path home;

    private final RealServers servers = RealServers.fromEnvironment();

    @Test
    void aMailToOneselfShowsHowTheyTreatMailAndLeavesTheRestAsItWas() throws Exception {
        writeSettings();
        int inbox = servers.snapshot(servers.organizer()).count("INBOX");
        int sent = servers.snapshot(servers.organizer()).count("Sent");
        CheckUp checkUp = new CheckUp(
                home, Map.of(), Clock.systemUTC(), new Probe.Waiting(Duration.ofSeconds(10), Duration.ofMillis(50)));
        Typed terminal = Typed.answering("y");

        int code = new CommandLine(new CheckCommand(terminal, checkUp)).execute("--probe");

        String told = terminal.told() + terminal.complained();
        assertThat(code).as(told).isZero();
        assertThat(told)
                .contains(
                        "it arrived",
                        "your provider puts nothing into Sent; Erbij will",
                        "your provider leaves our mark on a mail as it is",
                        "addresses with + arrive");
        assertThat(LearnedFile.of(new Configuration(home, Map.of()).read()).read())
                .isEqualTo(new Learned(false, false, true, true, null));
        assertThat(servers.snapshot(servers.organizer()).count("INBOX")).isEqualTo(inbox + 1);
        assertThat(servers.snapshot(servers.organizer()).count("Sent")).isEqualTo(sent);
    }

    private void writeSettings() throws Exception {
        write("password", servers.password());
        String server = "  host: 127.0.0.1\n  user: %s\n  password-file: password\n  tls:\n    ca-file: %s\n"
                .formatted(servers.organizer(), servers.authority());
        write(
                "erbij.yaml",
                "organizer:\n  name: Kars\n  address: " + servers.organizer() + "\nimap:\n  port: " + servers.imapPort()
                        + "\n" + server + "smtp:\n  port: " + servers.smtpStartTlsPort() + "\n  security: starttls\n"
                        + server);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(home.resolve(name), text);
        Files.setPosixFilePermissions(home.resolve(name), PosixFilePermissions.fromString("rw-------"));
    }
}
