package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.erbij.fixture.ScriptedServer;
import org.erbij.fixture.ScriptedServer.Conversation;
import org.erbij.flow.Health.Work;
import org.erbij.rehearse.EmbeddedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} in a process of its own, asked by SIGTERM to stop: it ends, whatever hangs. */
@Timeout(600)
class StopIT {
    private static final int KILLED_BY_SIGTERM = 143;

    @TempDir
    private Path home;

    private Process run() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--home",
                        home.toString(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
    }

    private String said() throws Exception {
        return Files.readString(home.resolve("said"));
    }

    @Test
    void whatRunsWellEndsAtOnceAndLetsGoOfEverything() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            mail.open(Household.KARS);
            Household.writeSettings(home, mail);
            Process run = run();
            await().atMost(Duration.ofSeconds(90)).until(() -> said().contains("Erbij runs."));

            run.destroy();

            assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(KILLED_BY_SIGTERM);
            assertThat(said()).doesNotContain("Exception");
            assertThat(home.resolve("data/erbij.sock")).doesNotExist();
        }
    }

    @Test
    void aMailServerThatHangsHoldsUpNoStop() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail();
                ScriptedServer silent = new ScriptedServer(Conversation::hear)) {
            mail.open(Household.KARS);
            Household.writeSettings(home, mail);
            goTo(silent, mail.imapPort());
            Process run = run();
            await().atMost(Duration.ofSeconds(90)).until(() -> silent.connections() > 0);

            run.destroy();

            assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(home.resolve("data/erbij.mv.db")).exists();
        }
    }

    /**
     * Nothing hangs here: what cannot be reached is refused at once, so that the exit code comes of the alarm alone. Somebody is invited
     * first, for a mailbox that may hold no answer is not read.
     */
    @Test
    void whatHasFailedForAnHourEndsWithAnExitCodeThatSaysSo() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            mail.open(Household.KARS);
            Household.writeSettings(home, mail);
            invitesAnne();
            goTo(closedPort(), mail.imapPort());
            hasNotReadSince(Instant.now().minus(Duration.ofMinutes(61)));
            Process run = run();
            await().atMost(Duration.ofSeconds(90)).until(() -> said().contains("Erbij runs."));

            run.destroy();

            assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(said()).contains("! reading has failed for more than an hour; nobody listened since ");
        }
    }

    private void invitesAnne() throws IOException {
        Files.createDirectories(home.resolve("events"));
        String event = Files.writeString(home.resolve("events/evening.yaml"), Household.EVENT.replace("2027-", "2099-"))
                .toString();
        say("event", "apply", event, "--yes");
        say("people", "add", "anne@example.org", "--yes");
        say("invite", "evening", "--yes");
    }

    private void hasNotReadSince(Instant since) {
        try (Wiring wiring = new Wiring(new Configuration(home, Map.of()).read(), Clock.systemUTC())) {
            wiring.ledger.inOneTransaction(books -> {
                books.health().failed(Work.READING, "it cannot be reached", since);
                return null;
            });
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Caught in the middle of handing over a mail, which then is in doubt or still waits, and has left at most once. */
    @Test
    void aSubmissionServerThatHangsHoldsUpNoStop() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail();
                ScriptedServer silent = new ScriptedServer(StopIT::takesTheMailAndFallsSilent)) {
            mail.open(Household.KARS);
            Household.writeSettings(home, mail);
            goTo(silent, mail.smtpPort());
            invitesAnne();
            Process run = run();
            await().atMost(Duration.ofSeconds(90)).until(() -> silent.heard().contains("."));

            run.destroy();

            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(silent.heard().stream().filter(line -> line.startsWith("RCPT TO:")))
                    .hasSize(1);
            assertThat(home.resolve("data/erbij.mv.db")).exists();
        }
    }

    private void goTo(ScriptedServer server, int insteadOf) throws IOException {
        goTo(server.port(), insteadOf);
    }

    private void goTo(int port, int insteadOf) throws IOException {
        Path settings = home.resolve("erbij.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("port: " + insteadOf, "port: " + port));
    }

    private void say(String... words) {
        Typed terminal = Typed.piping("");
        assertThat(InProcess.execute(home, Clock.systemUTC(), terminal, words))
                .as(terminal.complained())
                .isBetween(0, 1);
    }

    private static void takesTheMailAndFallsSilent(Conversation with) throws IOException {
        with.say("220 mail.example.nl ESMTP");
        while (true) {
            String line = with.hear();
            if (line.startsWith("EHLO")) {
                with.say("250-mail.example.nl", "250 AUTH PLAIN LOGIN");
            } else if (line.startsWith("AUTH")) {
                with.say("235 2.7.0 welcome");
            } else if (line.startsWith("DATA")) {
                with.say("354 go on");
            } else if (line.matches("(MAIL|RCPT|RSET|NOOP).*")) {
                with.say("250 ok");
            }
        }
    }
}
