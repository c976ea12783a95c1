package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Item "change after release": another location reaches who was told the old one and comes, and nobody else. */
final class MovingTheLocationTest extends StoryTest {
    private static final String LIBRARY = "Bibliotheek Oost, Pleinweg 9";

    @BeforeEach
    void theLocationIsOut() {
        story.invites("anne", "bram", "claire");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ja, ik kom!");
        story.says("claire", "Ik kan niet.");
        story.goesOnUntil("2017-02-11 12:00");
        story.says("bram", "Ik kan toch niet komen.");
        story.goesOnUntil("2017-02-11 12:30");
    }

    private boolean knowsTheLibrary(String name) {
        return story.everythingToldTo(name).contains(LIBRARY);
    }

    private static String wording(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }

    // R51, R53
    @Test
    void whoWasToldTheOldOneAndComesIsToldTheNewOne() {
        String said = story.movesTo(LIBRARY);
        story.goesOnUntil("2017-02-11 12:44");
        assertThat(knowsTheLibrary("anne")).isFalse();
        story.goesOnUntil("2017-02-11 13:00");

        ReceivedMessage news = story.newestTo("anne");
        assertThat(said)
                .contains("change: to 2 people, on Sat 11 Feb 2017 12:45")
                .contains("bram@example.org knows the earlier location and does not come: not mailed");
        assertThat(news.content().subject()).startsWith("Gewijzigd: ").doesNotContain(LIBRARY);
        assertThat(wording(news))
                .contains("is verplaatst naar een andere plek. Ga niet naar het adres uit onze vorige mail.")
                .contains("De locatie nu: " + LIBRARY)
                .doesNotContain("geldt niet meer");
        assertThat(story.everythingToldTo("anne")).contains("SEQUENCE:2").contains("LOCATION:Bibliotheek");
        assertThat(knowsTheLibrary("kars")).isTrue();
        assertThat(knowsTheLibrary("bram")).isFalse();
        assertThat(knowsTheLibrary("claire")).isFalse();
    }

    @Test
    void whereOnlyTheWayThereIsAnotherTheLocationIsSaidToStay() {
        Story.Ended set = story.command(
                "nl.place: Buurthuis De Ketting, Kettingstraat 5\nnl.directions: Tram 3 rijdt niet; neem bus 22\n"
                        + "en.place: De Ketting, Kettingstraat 5\nen.directions: No tram 3; take bus 22\n",
                "venue",
                "set",
                "evening",
                "--yes");
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(set.code()).isZero();
        assertThat(wording(story.newestTo("anne")))
                .contains(
                        "De locatie van ‘Een avond over techniek’",
                        "blijft dezelfde",
                        "De locatie is nog steeds: Buurthuis De Ketting, Kettingstraat 5",
                        "neem bus 22")
                .doesNotContain("Ga niet naar", "geldt niet meer");
    }

    @Test
    void aRouteThatIsToldNoMoreIsSaidToHoldNoLonger() {
        String place = "nl.place: %s\nnl.directions: Tram 3\nen.place: %s\nen.directions: Tram 3\n";
        story.command(place.formatted(LIBRARY, LIBRARY), "venue", "set", "evening", "--yes");
        story.goesOnUntil("2017-02-11 13:00");
        assertThat(wording(story.newestTo("anne"))).contains("Route: Tram 3").doesNotContain("geldt niet meer");

        story.movesTo("Zaal Noord, Kade 1");
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(wording(story.newestTo("anne")))
                .contains("De locatie nu: Zaal Noord, Kade 1 De route uit onze vorige mail geldt niet meer.")
                .doesNotContain("Route:", "toegang", "telefoonnummer");
    }

    @Test
    void setTwiceWithinTheGraceItIsToldOnce() {
        story.movesTo("Zaal Noord, Kade 1");
        story.goesOnUntil("2017-02-11 12:40");
        story.movesTo(LIBRARY);
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(story.everythingToldTo("anne")).contains(LIBRARY).doesNotContain("Zaal Noord");
        assertThat(story.mailsTo("anne"))
                .filteredOn(mail -> mail.content().subject().startsWith("Gewijzigd"))
                .hasSize(1);
    }

    @Test
    void setBackWithinTheGraceNothingIsSent() {
        int before = story.mailsTo("anne").size();
        story.movesTo(LIBRARY);
        story.goesOnUntil("2017-02-11 12:40");
        story.setsItBack();
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(story.mailsTo("anne")).hasSize(before);
        assertThat(knowsTheLibrary("anne")).isFalse();
    }

    @Test
    void whoSaysYesMeanwhileGetsTheNewOneAlone() {
        story.movesTo(LIBRARY);
        story.says("claire", "Ik kan toch, ik kom!");
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(story.everythingToldTo("claire")).contains(LIBRARY).doesNotContain(SECRET);
        assertThat(story.newestTo("claire").content().subject()).startsWith("Re: ");
    }

    @Test
    void theReminderTellsTheNewOne() {
        story.movesTo(LIBRARY);
        story.goesOnUntil("2017-02-13 17:00");

        assertThat(wording(story.newestTo("anne")))
                .contains("Het is bijna zover: vandaag om 18.00 uur")
                .contains(LIBRARY);
    }

    @Test
    void itAsksFirstAndKeepsTheOldOneOtherwise() {
        Story.Ended unasked = story.command("nl.place: X\nen.place: X\n", "venue", "set", "evening");
        story.goesOnUntil("2017-02-11 14:00");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said()).contains("Nothing was kept; ");
        assertThat(story.mailsTo("anne"))
                .noneMatch(mail -> mail.content().subject().startsWith("Gewijzigd"));
    }

    @Test
    void afterTheMeetingNoLocationIsTakenDown() {
        story.goesOnUntil("2017-02-13 22:00");

        Story.Ended late = story.command("nl.place: X\nen.place: X\n", "venue", "set", "evening", "--yes");

        assertThat(late.code()).isEqualTo(4);
        assertThat(late.said()).contains("evening has ended.");
    }
}
