package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Then retention ends: the words people wrote are erased first, then whoever did not ask to stay." */
class RetentionTest {
    private static final String SUBJECT = "Uitnodiging: Een avond over techniek / Invitation: An evening on tech";

    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void begin() throws Exception {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.invites("anne", "bram", "cor", "dirk");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ik ben erbij! Ik ben vegetarisch.");
        story.says("bram", "Ik kom niet.");
        story.says("cor", "Ik kan niet komen, maar blijf graag betrokken.");
        story.says("dirk", "Is er een lift?");
        story.setsLocation();
        story.goesOnUntil("2017-02-20 10:00");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private List<String> digests(String name) {
        return story.mailsTo(name).stream()
                .map(ReceivedMessage::content)
                .filter(mail -> mail.subject().contains("kom") || mail.subject().contains("coming"))
                .map(mail -> mail.text())
                .toList();
    }

    private void aDayGoesByAt(String local) {
        story.goesOnUntil(local);
        story.ringsForRetention();
    }

    @Test
    void theWordsPeopleWroteGoFirstAndHowTheyStoodStays() {
        aDayGoesByAt("2017-03-15 12:00");
        assertThat(story.told("people", "report", "anne@example.org")).contains("vegetarisch");
        assertThat(story.told("retention", "show")).contains("words and location go on");

        aDayGoesByAt("2017-03-16 12:00");

        String anne = story.told("people", "report", "anne@example.org");
        assertThat(anne)
                .contains("name: Anne", "attendance: ATTENDING")
                .doesNotContain("egetarisch", "Kettingstraat", "octets");
        assertThat(story.told("people", "report", "dirk@example.org")).doesNotContain("lift");
        assertThat(story.told("held", "list")).doesNotContain("dirk");
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.told("retention", "show"))
                .contains("evening: 5 invited or admitted, 2 said they would come", "no words are kept");
    }

    @Test
    void thenWhoDidNotAskToStayGoesAndTheCountsStay() {
        aDayGoesByAt("2017-04-15 12:00");

        assertThat(story.standingOf("bram")).isEqualTo("nobody");
        assertThat(story.told("people", "report", "bram@example.org")).startsWith("Nothing is kept");
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.standingOf("cor")).isNotEqualTo("nobody");
        assertThat(story.standingOf("dirk")).as("silent once says nothing yet").isNotEqualTo("nobody");
        assertThat(story.told("retention", "show"))
                .contains("evening: 5 invited or admitted, 2 said they would come", "people who stay: 2");

        aDayGoesByAt("2018-09-01 12:00");

        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
        assertThat(story.told("people", "report", "cor@example.org")).contains("name: Cor");
        assertThat(story.told("retention", "show")).contains("evening: 5 invited or admitted, 2 said they would come");
    }

    private List<ReceivedMessage> wordOfErasing() {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().equals("Erbij heeft gewist wat lang genoeg bewaard was"))
                .toList();
    }

    @Test
    void theOrganizersAreMailedWhatWentInNumbersAndOnce() {
        aDayGoesByAt("2017-03-15 12:00");
        story.goesOnUntil("2017-03-15 12:05");
        assertThat(wordOfErasing()).as("nothing was due").isEmpty();

        aDayGoesByAt("2017-03-16 12:00");
        story.goesOnUntil("2017-03-16 12:05");

        assertThat(wordOfErasing()).hasSize(1);
        assertThat(wordOfErasing().get(0).content().text())
                .contains("wat er rond 1 evenement geschreven is, en de locatie", "erbij retention show")
                .doesNotContain("Anne", "Bram", "egetarisch", "Kettingstraat", "persoon");
        for (int day = 17; day < 20; day++) {
            aDayGoesByAt("2017-03-" + day + " 12:00");
            story.goesOnUntil("2017-03-" + day + " 12:05");
        }
        assertThat(wordOfErasing()).hasSize(1);
        aDayGoesByAt("2017-04-15 12:00");
        story.goesOnUntil("2017-04-15 12:05");
        assertThat(wordOfErasing()).hasSize(2);
        assertThat(wordOfErasing().get(1).content().text())
                .contains("1 persoon")
                .doesNotContain("rond");
    }

    @Test
    void statusSaysWhenItIsLookedAgainAndWhatLastWent() {
        assertThat(story.told("status")).contains("erasing: not looked yet; 'erbij run' looks once a day");

        aDayGoesByAt("2017-03-16 12:00");
        aDayGoesByAt("2017-03-17 12:00");

        assertThat(story.told("status"))
                .contains(
                        "erasing: looked",
                        "next about",
                        "last went ",
                        "the words around 1 event,",
                        "on something goes",
                        "CET");
        assertThat(story.told("status", "--json"))
                .contains("\"lastRun\":\"2017-03-17T11:00:00Z\"", "\"nextRun\":\"2017-03-18T11:00:00Z\"")
                .contains("\"erasedAt\":\"2017-03-16T11:00:00Z\"", "\"people\":0");
    }

    @Test
    void whoLeftIsErasedAndStaysLeft() {
        story.says("bram", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-21 10:00");

        aDayGoesByAt("2017-04-15 12:00");

        assertThat(story.told("people", "report", "bram@example.org"))
                .contains("as a hash (forgotten)")
                .doesNotContain("Bram");
        Ended again = story.command("Bram <bram@example.org>\n", "people", "import", "-", "--yes");
        assertThat(again.said()).contains("gets no mail, and stays so");
    }

    // PRODUCT.md, Leaving: honoured whatever else a mail says; nobody who may have asked for it is written to again
    @Test
    void aWishToLeaveThatNobodySettledBeforeItsWordsWentCountsAsLeaving() {
        story.says("cor", "Ik blijf graag betrokken, maar haal me daarna van de lijst.");
        story.arrives("anne", SUBJECT, List.of(), "Haal me van de lijst.");
        assertThat(story.told("people", "show", "cor@example.org")).contains("mail:      none: paused");
        assertThat(story.told("people", "show", "anne@example.org")).contains("mail:      none: paused");

        aDayGoesByAt("2017-03-23 12:00");

        assertThat(story.told("held", "list")).doesNotContain("Cor", "Anne");
        for (String name : List.of("cor", "anne")) {
            assertThat(story.told("people", "show", name + "@example.org"))
                    .contains(
                            "mail:      none: left", "a mail that may ask for it was not settled before it was erased");
        }
        aDayGoesByAt("2017-04-15 12:00");
        assertThat(story.told("people", "report", "cor@example.org"))
                .contains("as a hash (forgotten)")
                .doesNotContain("Cor");
    }

    @Test
    void theOrganizerIsShownWhatIsDueAndAskedBeforeItGoes() {
        story.goesOnUntil("2017-04-15 12:00");

        Ended asked = story.command("", "retention", "run");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.said()).contains("Due now: the words around 1 event, and 1 person.", "Nothing was erased; ");
        assertThat(story.told("retention", "run", "--yes"))
                .contains("Erased: the words around 1 event,", "1 person. The counts stay.");
        assertThat(story.told("retention", "run", "--yes"))
                .contains("Erased: the words around 0 events, 0 other mails, 0 people.");
    }

    /** "If the sender cannot be authenticated, mail to that address pauses and the organizer is asked." */
    @Test
    void whatComesLongAfterAnEventWaitsForTheOrganizerAllTheSame() throws Exception {
        Path spring = story.file(
                "events/spring.yaml",
                Story.EVENING
                        .replace("event: evening", "event: spring")
                        .replace("Een avond over techniek", "Een lente-avond")
                        .replace("An evening on tech", "An evening in spring")
                        .replace("2017-02-13", "2017-04-10")
                        .replace("2017-02-11", "2017-04-08"));
        story.told("event", "apply", spring.toString(), "--yes");
        story.told("invite", "spring", "--to", "anne@example.org", "--yes");
        story.goesOnUntil("2017-03-20 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-03-25 10:00");

        story.arrives("anne", "Re: " + SUBJECT, List.of(), "Haal me van de lijst.");
        story.arrives("dirk", "Re: " + SUBJECT, List.of(), "Zijn er foto's van die avond?");
        aDayGoesByAt("2017-03-26 10:00");
        aDayGoesByAt("2017-03-27 10:00");

        assertThat(story.told("held", "list")).contains("Anne", "Dirk");
        assertThat(story.told("people", "list", "--suppressed")).doesNotContain("left");

        aDayGoesByAt("2017-04-25 10:00");
        assertThat(story.told("held", "list")).doesNotContain("Dirk");
    }

    @Test
    void anOrganizerIsSparedWhicheverOfTheirAddressesStandsInTheFile() {
        story.knows("karel");
        story.told("people", "merge", "kars@example.nl", "karel@example.org", "--yes");

        aDayGoesByAt("2018-09-01 12:00");

        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
        assertThat(story.told("people", "report", "karel@example.org")).contains("name: K");
    }

    private void invitesDirkTo(String name, String day, String deadline) {
        Path event = story.file(
                "events/" + name + ".yaml",
                Story.EVENING
                        .replace("event: evening", "event: " + name)
                        .replace("2017-02-13", day)
                        .replace("2017-02-11", deadline));
        story.told("event", "apply", event.toString(), "--yes");
        story.told("invite", name, "--to", "dirk@example.org", "--yes");
    }

    /** Where an evening follows upon the other, some event is always open. */
    @Test
    void whatWaitsAboutNoEventIsErasedOnceWhatItMayBeAboutIsOver() {
        invitesDirkTo("one", "2017-04-10", "2017-04-08");
        invitesDirkTo("two", "2017-04-11", "2017-04-09");
        story.goesOnUntil("2017-02-25 10:00");
        story.arrives("dirk", "Ik", List.of(), "Ik kom graag naar Een avond over techniek!");
        assertThat(story.told("held", "list")).contains("several open events");

        aDayGoesByAt("2017-04-05 10:00");
        assertThat(story.told("held", "list")).as("both are open").contains("several open events");

        story.goesOnUntil("2017-04-12 10:00");
        invitesDirkTo("three", "2017-06-12", "2017-06-10");
        aDayGoesByAt("2017-04-13 10:00");

        assertThat(story.told("held", "list")).doesNotContain("several open events");
    }

    /** docs/privacy.md: what waits stands in the digest of the organizers of that event, and of nobody else. */
    @Test
    void whatComesLongAfterAnEventIsNotToldToWhoNeverRanIt() throws Exception {
        story.close();
        story = new Story(home.resolve("other"), Story.EVENING, "2017-01-30 10:00", "18:00");
        story.invites("dirk");
        story.goesOnUntil("2017-02-20 10:00");
        for (String name : List.of("shared", "own")) {
            String organizers = name.equals("own") ? "" : "  - {name: Mei, address: mei@example.org}\n";
            Path event = story.file(
                    "events/" + name + ".yaml",
                    Story.EVENING
                            .replace("event: evening", "event: " + name)
                            .replace("techniek", name)
                            .replace("tech}", name + "}")
                            .replace("2017-02-13", "2017-04-10")
                            .replace("2017-02-11", "2017-04-08")
                            .replace("announce-location", organizers + "announce-location"));
            story.told("event", "apply", event.toString(), "--yes");
            story.told("invite", name, "--to", "dirk@example.org", "--yes");
        }
        story.goesOnUntil("2017-03-25 10:00");
        story.arrives("dirk", "Re: " + SUBJECT, List.of(), "Zijn er foto's van die avond?");
        story.goesOnUntil("2017-03-25 19:00");

        assertThat(digests("kars")).anyMatch(text -> text.contains("foto's"));
        assertThat(digests("mei")).isNotEmpty().noneMatch(text -> text.contains("foto's"));
    }
}
