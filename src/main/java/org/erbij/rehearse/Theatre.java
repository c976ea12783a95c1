package org.erbij.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.account.MailServer;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Octets;
import org.erbij.step.parse.MessageParser;

/** Sets up a mail server, the wired product and a clock in a folder that is thrown away afterwards, and plays on them. */
final class Theatre {
    /** Words that only a stand-in for the location has. */
    private static final List<String> SECRETS = List.of("Nergensstraat", "Proefopstelling", "Dry Run Hall");

    private final Stage.Builder builder;
    private final MessageParser parser;

    Theatre(Stage.Builder builder, MessageParser parser) {
        this.builder = builder;
        this.parser = parser;
    }

    /**
     * Plays an occasion once.
     *
     * @param place where it is held, made of {@link #SECRETS}: a place that does not exist
     * @param surprises what the organizer does on the way
     */
    Performance play(Event event, Place place, Cast cast, List<Surprise> surprises, Narrator narrator) {
        Mailbox organizer = event.organizers().get(0).mailbox();
        Instant begins = cast.begins().atZone(event.facts().zone()).toInstant();
        JumpingClock clock = new JumpingClock(begins, event.facts().zone());
        Path home = temporaryFolder();
        try (EmbeddedMail server = new EmbeddedMail()) {
            server.open(organizer.address());
            try (Wiretap wire = new Wiretap(server.imapPort());
                    Wiretap submission = new Wiretap(server.smtpPort());
                    Stage stage = builder.build(new Stage.Setting(
                            home,
                            server(wire.port(), organizer.address()),
                            server(submission.port(), organizer.address()),
                            organizer,
                            List.of(event),
                            clock))) {
                Mailroom mailroom = new Mailroom(server, stage.ledger(), parser);
                List<Octets> privateMails = Backdrop.privateMails(cast.privateMails(), organizer, begins);
                Inspection inspection = new Inspection(
                        event, cast, surprises, server, wire, stage.ledger(), mailroom, SECRETS, home, privateMails);
                Narrator.Ending ending = new Rehearsal(
                                event, place, cast, surprises, server, stage, clock, mailroom, inspection, narrator)
                        .play();
                return new Performance(ending, mailroom.of(inspection.everybody()));
            }
        } finally {
            delete(home);
        }
    }

    private static MailServer server(int port, AddrSpec user) {
        return new MailServer(
                "127.0.0.1",
                port,
                MailServer.Security.LOOPBACK_PLAIN,
                user.value(),
                new Secret(EmbeddedMail.PASSWORD),
                Trust.JDK);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("erbij-demo");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
