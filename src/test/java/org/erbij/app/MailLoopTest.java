package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.flow.notice.Alarms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R41 as amended: machines that answer each other are stopped, by what lies in the outbox, and nothing owed is lost. */
class MailLoopTest {
    private static final List<String> SEVEN = Stream.of("anne", "bram", "claire", "daan", "emma", "fatima", "gijs")
            .map(name -> name + "@example.org")
            .toList();

    @TempDir
    private Path home;

    private Household house;

    @BeforeEach
    void invited() throws IOException {
        house = new Household(home);
        house.invite(Stream.concat(SEVEN.stream(), Stream.of("hugo@example.org", "iris@example.org"))
                .toArray(String[]::new));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void everybodySays(String words) {
        SEVEN.forEach(address -> house.file(house.reply(address, words)));
        house.clock.jumpTo(house.clock.instant().plusSeconds(60));
        house.poll();
    }

    private int mails() {
        return SEVEN.stream().mapToInt(address -> house.mailsTo(address).size()).sum();
    }

    private void changeTheirMindsUntilItTrips() {
        for (String words : List.of("Ja, ik kom!", "Ik kan niet.", "Ja, ik kom!", "Ik kan niet.")) {
            everybodySays(words);
        }
        assertThat(mails()).as("an invitation and four answers").isEqualTo(7 * 5);
    }

    private int status() {
        return house.command(Typed.piping(""), "status");
    }

    @Test
    void afterTwentyAnswersToThoseAnsweredBeforeTheRestWaitsAndTheOrganizerIsTold() {
        assertThat(status()).isZero();
        changeTheirMindsUntilItTrips();

        everybodySays("Ja, ik kom!");

        assertThat(mails()).isEqualTo(7 * 5);
        Typed status = Typed.piping("");
        assertThat(house.command(status, "status")).isEqualTo(1);
        assertThat(status.told())
                .contains("answering: failing since", "many automatic answers in ten minutes")
                .contains("! automatic answers wait");
        assertThat(house.say("outbox", "list"))
                .contains("[1]; leaves")
                .containsOnlyOnce("many automatic answers in ten minutes; waits in case a machine is writing");
    }

    @Test
    void theOrganizerIsMailedThatAnswersWaitOnce() {
        Alarms alarms = house.alarms(() -> Long.MAX_VALUE);
        alarms.look(house.clock.instant());
        house.round();
        assertThat(house.told("Erbij stuurt even geen antwoorden")).isEmpty();

        changeTheirMindsUntilItTrips();
        everybodySays("Ja, ik kom!");
        alarms.look(house.clock.instant());
        alarms.look(house.clock.instant().plusSeconds(1800));
        house.round();

        assertThat(house.told("Erbij stuurt even geen antwoorden")).hasSize(1);
    }

    @Test
    void neitherAFirstAnswerInItsThreadNorGoodbyeNorMassMailWaitsWithThem() {
        changeTheirMindsUntilItTrips();

        house.answer("hugo@example.org", "Ja, ik kom!");
        house.answer("iris@example.org", "Haal me van de lijst.");
        house.invite("judy@example.org");

        assertThat(house.mailsTo("hugo@example.org")).hasSize(2);
        assertThat(house.mailsTo("iris@example.org")).hasSize(2);
        assertThat(house.mailsTo("judy@example.org")).hasSize(1);
    }

    @Test
    void whatTheOrganizerSettlesDoesNotWait() {
        changeTheirMindsUntilItTrips();

        house.say("rsvp", "set", "evening", "anne@example.org", "yes", "--yes");
        house.clock.jumpTo(house.clock.instant().plusSeconds(180));
        house.round();

        assertThat(mails()).isEqualTo(7 * 5 + 1);
    }

    @Test
    void whatTheOrganizerSettlesDoesNotCount() {
        for (String answer : List.of("yes", "no", "yes", "no", "yes")) {
            SEVEN.forEach(address -> house.say("rsvp", "set", "evening", address, answer, "--yes"));
            house.clock.jumpTo(house.clock.instant().plusSeconds(60));
            house.round();
        }

        assertThat(mails()).isGreaterThan(7 * 4);
        assertThat(status()).isZero();
    }

    @Test
    void theOrganizerWhoKnowsThatItIsPeopleLetsThemLeave() {
        changeTheirMindsUntilItTrips();
        everybodySays("Ja, ik kom!");
        assertThat(mails()).isEqualTo(7 * 5);

        assertThat(house.say("outbox", "resume")).contains("Answers go out again; 7 wait to leave.");
        house.round();

        assertThat(mails()).isEqualTo(7 * 6);
        assertThat(status()).isZero();
        everybodySays("Ik kan niet.");
        assertThat(mails()).as("what left before counts no more").isEqualTo(7 * 7);
        assertThat(house.command(Typed.piping(""), "outbox", "resume"))
                .as("nothing is held up")
                .isEqualTo(4);
    }

    @Test
    void aLocationOwedDoesNotWait() {
        assertThat(house.command(
                        Typed.piping("nl.place: De Ketting\nen.place: De Ketting\n"), "venue", "set", "evening"))
                .isZero();
        house.say("venue", "release", "evening", "--yes");
        for (String words : List.of("Ik kan niet.", "Misschien.", "Ik kan niet.", "Misschien.")) {
            everybodySays(words);
        }
        everybodySays("Ik kan niet.");
        assertThat(status()).as("answers wait").isEqualTo(1);
        int before = mails();

        house.answer("anne@example.org", "Ja, ik kom!");

        assertThat(mails()).isEqualTo(before + 1);
        assertThat(house.mailsTo("anne@example.org")
                        .get(house.mailsTo("anne@example.org").size() - 1)
                        .content()
                        .text())
                .contains("De Ketting");
    }

    @Test
    void anHourLaterWhoeverIsOwedAnAnswerGetsTheNewestAndAllIsWell() {
        changeTheirMindsUntilItTrips();
        everybodySays("Ja, ik kom!");
        everybodySays("Ik kan niet.");

        house.clock.jumpTo(house.clock.instant().plusSeconds(3600));
        house.round();
        house.poll();

        assertThat(mails()).as("one more each").isEqualTo(7 * 6);
        assertThat(house.mailsTo("anne@example.org").get(5).content().text())
                .contains("Dank je wel dat je het liet weten");
        assertThat(status()).isZero();
    }

    @Test
    void twentyFirstAnswersInTheirThreadsAreNoLoop() {
        String[] crowd = Stream.iterate(1, n -> n + 1)
                .limit(30)
                .map(n -> "guest" + n + "@example.org")
                .toArray(String[]::new);
        house.invite(crowd);
        for (String address : crowd) {
            house.file(house.reply(address, "Ja, ik kom!"));
        }
        house.poll();
        house.round();

        assertThat(Stream.of(crowd))
                .allSatisfy(address -> assertThat(house.mailsTo(address)).hasSize(2));
        assertThat(status()).isZero();
    }

    @Test
    void answersToMailOutsideOurThreadsCountFromTheFirst() {
        String[] crowd = Stream.iterate(1, n -> n + 1)
                .limit(25)
                .map(n -> "guest" + n + "@example.org")
                .toArray(String[]::new);
        house.invite(crowd);
        String subject = house.mailsTo(crowd[0]).get(0).content().subject();
        for (String address : crowd) {
            house.file(
                    "From: <" + address + ">",
                    "To: <kars@example.nl>",
                    "Subject: AW: " + subject,
                    "Message-ID: <loose-" + address + ">",
                    "",
                    "Ja, ik kom!",
                    "");
            house.clock.jumpTo(house.clock.instant().plusSeconds(5));
            house.poll();
        }

        assertThat(Stream.of(crowd).filter(address -> house.mailsTo(address).size() == 2))
                .hasSize(20);
        assertThat(status()).isEqualTo(1);
    }
}
