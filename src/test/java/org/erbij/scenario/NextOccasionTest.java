package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "The next occasion starts from the list that remains." */
class NextOccasionTest {
    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void begin() throws Exception {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.invites("anne", "bram", "cor", "dirk", "erik");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ik ben erbij!");
        story.says("bram", "Ik kom niet.");
        story.says("cor", "Ik kan niet komen, maar blijf graag betrokken.");
        story.says("erik", "Ik ben erbij!");
        story.invites("fay");
        story.says("fay", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-15 10:00");
        story.says("erik", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-20 10:00");
        opens("spring", "2017-04-10");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private void opens(String name, String day) throws Exception {
        Path file =
                Files.writeString(home.resolve("events/" + name + ".yaml"), """
                event: %s
                title: {nl: Een avond in %s, en: An evening in %s}
                starts: %s 18:00
                area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
                answer-before: %s
                organizers:
                  - {name: Kars, address: kars@example.nl}
                announce-location: 2 days before, 10:00
                """.formatted(name, name, name, day, day));
        story.told("event", "apply", file.toString(), "--yes");
    }

    private String looksAt(String... options) {
        String[] command = new String[options.length + 5];
        System.arraycopy(new String[] {"invite", "spring", "--from", "evening", "--dry-run"}, 0, command, 0, 5);
        System.arraycopy(options, 0, command, 5, options.length);
        return story.told(command);
    }

    @Test
    void whoCameOrStaysInvolvedOrWasSilentOnceIsInvitedAgain() {
        assertThat(looksAt())
                .contains("anne@example.org", "cor@example.org", "dirk@example.org")
                .containsOnlyOnce("left out:\n")
                .containsPattern("(?s)left out:.*bram@example.org>?: said no to evening\n.*Subject: ")
                .containsOnlyOnce("bram@example.org")
                .containsPattern("(?s)left out:.*erik@example.org>?: asked for no more mail\n.*Subject: ")
                .containsPattern("(?s)left out:.*fay@example.org>?: asked for no more mail\n.*Subject: ")
                .containsOnlyOnce("fay@example.org")
                .contains("To invite one of them all the same", "'erbij invite spring --to ADDRESS'")
                .doesNotContain("is not over");
        int left = story.mailsTo("erik").size();

        story.told("invite", "spring", "--from", "evening", "--yes");
        story.goesOnUntil("2017-02-21 10:00");

        assertThat(story.newestTo("anne").content().subject()).contains("spring");
        assertThat(story.mailsTo("erik")).as("left").hasSize(left);
        assertThat(story.newestTo("bram").content().subject()).doesNotContain("spring");
    }

    @Test
    void whoAsksBeforeTheEarlierOneIsOverIsToldSo() throws Exception {
        story.told("invite", "spring", "--from", "evening", "--yes");
        story.goesOnUntil("2017-02-21 10:00");
        opens("summer", "2017-07-10");

        assertThat(story.told("invite", "summer", "--from", "spring", "--dry-run"))
                .contains("! spring is not over: answers to it may still change\n");
    }

    @Test
    void theOrganizerMayChooseAmongThem() {
        assertThat(looksAt("--attending")).contains("anne@").doesNotContain("cor@", "dirk@");
        assertThat(looksAt("--interested")).contains("cor@").doesNotContain("anne@", "dirk@");
        assertThat(looksAt("--silent", "--attending"))
                .contains("dirk@", "anne@")
                .doesNotContain("cor@");
    }

    @Test
    void whatAMachineMayHaveWrittenIsNoWordOfWhoWasSilent() throws Exception {
        story.told("invite", "spring", "--from", "evening", "--yes");
        story.goesOnUntil("2017-02-21 10:00");
        story.says("dirk", "I'm away until the 20th.");
        story.goesOnUntil("2017-02-22 10:00");
        story.says("dirk", "I'm away until the 20th.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", number, "ignore", "--yes");
        story.goesOnUntil("2017-04-12 10:00");
        opens("summer", "2017-07-10");

        assertThat(story.command("", "invite", "summer", "--from", "spring", "--dry-run")
                        .said())
                .containsPattern("dirk@example.org>?: silent twice in a row\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unclear   | I'm away until the 20th. | false
                    automatic | Hoe laat begint het?     | true
                    """)
    void whoseMailItWasIsSilentAsTheOrganizerSays(String word, String words, boolean silent) throws Exception {
        story.told("invite", "spring", "--from", "evening", "--yes");
        story.goesOnUntil("2017-02-22 10:00");
        story.says("dirk", words);
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", number, word, "--yes");
        story.goesOnUntil("2017-04-12 10:00");
        opens("summer", "2017-07-10");

        assertThat(story.command("", "invite", "summer", "--from", "spring", "--dry-run")
                        .said()
                        .contains("silent twice in a row"))
                .isEqualTo(silent);
    }

    @Test
    void whoWasSilentTwiceOrCameTooLongAgoIsNotAskedAgain() throws Exception {
        story.told("invite", "spring", "--from", "evening", "--yes");
        story.goesOnUntil("2017-02-21 10:00");
        story.says("anne", "Ik ben erbij!");
        story.goesOnUntil("2017-04-12 10:00");
        opens("summer", "2017-07-10");

        assertThat(story.told("invite", "summer", "--from", "spring", "--dry-run"))
                .contains("anne@example.org")
                .containsPattern("dirk@example.org>?: silent twice in a row\n")
                .containsOnlyOnce("dirk@example.org");

        story.sleepsUntil("2018-12-01 10:00");
        opens("winter", "2018-12-20");
        Ended late = story.command("", "invite", "winter", "--from", "evening", "--attending", "--dry-run");
        assertThat(late.code()).isEqualTo(4);
        assertThat(late.said()).contains("Of evening nobody is left to invite again.");
    }
}
