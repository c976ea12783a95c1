package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PRODUCT "The life of an occasion": a digest to the organizer once a day while an event is open. */
final class DigestTest {
    private Story story;

    @BeforeEach
    void begin(@TempDir Path home) throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "18:00");
        story.invites("anne", "bram", "claire");
        story.goesOnUntil("2017-01-30 10:20");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private List<ReceivedMessage> digests() {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().text().contains("Zo staat het met")
                        || mail.content().subject().endsWith(": gaat niet door"))
                .toList();
    }

    @Test
    void itTellsTheCountsWhatChangedWhatWasAskedWhatWaitsAndWhatGoesOutNext() {
        story.says("anne", "Ja, ik kom, met mijn partner! Is er een lift?");
        story.says("bram", "Hoe laat begint het?");
        story.goesOnUntil("2017-01-30 17:59");
        assertThat(digests()).isEmpty();

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests()).hasSize(1);
        String text = digests().get(0).content().text().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("komen: 2 en 1 gast", "Anne: komt, +1 (\"", "Anne: \"Is er een lift?\"")
                .contains("erbij held settle", "Bram: \"Hoe laat begint het?\"")
                .contains("woensdag 8 februari om 10.00 uur: vraag om antwoord, aan 1 persoon");
    }

    @Test
    void theMailWithTheLocationIsSaidToHaveNoneWhileNoneIsSet() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 18:01");
        story.setsLocation();
        story.goesOnUntil("2017-01-31 18:01");

        assertThat(text(0)).contains("locatie, aan 2 mensen (er is nog geen locatie; vul die in met");
        assertThat(text(0)).containsOnlyOnce("er is nog geen locatie");
        assertThat(text(1)).contains("locatie, aan 2 mensen").doesNotContain("nog geen locatie");
    }

    private String text(int digest) {
        return digests().get(digest).content().text().replaceAll("\\s+", " ");
    }

    @Test
    void whoLeftAndSaidYesSinceGetsMailOfThisEventAlone() {
        story.says("anne", "Geen mail meer.");
        story.goesOnUntil("2017-01-30 12:00");
        story.says("anne", "Toch wel: ja, ik kom!");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(text(0))
                .contains("krijgt alleen nog mail over dit evenement")
                .doesNotContain("wil geen mail meer");
    }

    @Test
    void whatNobodyWouldGetIsNotAmongWhatGoesOutNext() {
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ik kan niet.");
        story.says("claire", "Ik kan niet.");
        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests().get(0).content().text())
                .contains("Wordt hierna verstuurd", "locatie, aan 2 mensen")
                .doesNotContain("vraag om antwoord");
        assertThat(story.told("status")).containsPattern("location +Sat 11 Feb").doesNotContainPattern("nudge +[A-Z]");
        assertThat(story.told("status", "--json")).contains("\"kind\":\"nudge\"");
    }

    @Test
    void itsNumbersAddUpToWhoIsInvited() {
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Hoe laat begint het?");

        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .contains("komen: 2 - nog geen antwoord: 1")
                .doesNotContain(": 0")
                .contains("antwoord: 1 - geschreven, wacht op jouw beslissing: 1 ");

        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-01-31 18:01");
        assertThat(digests().get(1).content().text()).doesNotContain("schreef, en wacht");
    }

    @Test
    void whatWasAskedStandsInEachTheNewOnesFirstUntilTheOrganizerIsDone() {
        story.says("anne", "Ja, ik kom! Is er een lift?");
        story.goesOnUntil("2017-01-30 18:01");
        story.says("bram", "Ja, ik ben erbij! Is er een parkeerplaats?");

        story.goesOnUntil("2017-01-31 18:01");

        assertThat(digests().get(1).content().text().replaceAll("\\s+", " "))
                .contains("Anne: \"Is er een lift?\"")
                .containsSubsequence("Vragen die op jouw antwoord wachten", "Bram: \"Is er", "Anne: \"Is er");
        assertThat(story.command("", "status", "--strict").code())
                .as("they need a person")
                .isOne();

        for (String line : story.told("held", "list", "--asked").split("\n")) {
            story.told("held", "done", line.strip().split(" ", 2)[0]);
        }
        assertThat(story.command("", "status", "--strict").code()).isZero();
        story.goesOnUntil("2017-02-01 18:01");
        assertThat(digests().get(2).content().text())
                .contains("niets veranderd")
                .doesNotContain("Vragen die");
    }

    @Test
    void whatSomebodyAskedWhomTheyKeepOutWaitsForNobody() {
        story.says("anne", "Ja, ik kom! Is er een lift?");
        story.goesOnUntil("2017-01-30 12:00");
        story.told("people", "bar", "anne@example.org", "--event", "evening", "--yes");

        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digests().get(0).content().text()).doesNotContain("een lift");
        assertThat(story.command("", "status", "--strict").code()).isZero();

        story.told("people", "admit", "anne@example.org", "--event", "evening", "--yes");
        assertThat(story.told("held", "list", "--asked")).contains("een lift");
    }

    // issue 4: every decision says why, in the words of whoever wrote
    @Test
    void itTellsByWhichWordsAnAnswerWasDecided() {
        story.says("anne", "Dag Kars! Ik ben erbij. Mijn moeder was jarig.");
        story.pressesInCalendar("bram", "ACCEPTED", 0);
        story.told("rsvp", "set", "evening", "claire@example.org", "no", "--yes", "--quiet");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .contains("Anne: komt (\"Ik ben erbij.\") ", "Bram: komt; via de agenda ")
                .contains("Claire: komt niet; door jou ingevuld ")
                .doesNotContain("jarig", "Kars: komt");
    }

    @Test
    void whatIsNotedIsNotSaidTwiceWhereItDecidedToo() {
        story.says("anne", "Ik kom met mijn man, dus graag twee stoelen, en ik ben vegetariër.");
        story.says("bram", "Hoe laat begint het? Ik eet vegetarisch.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.command("", "held", "settle", number, "yes", "--yes");

        story.goesOnUntil("2017-01-30 18:01");

        String text = digests().get(0).content().text().replaceAll("\\s+", " ");
        assertThat(text)
                .containsOnlyOnce("vegetariër")
                .containsOnlyOnce("Ik eet vegetarisch")
                .contains("; door jou beslist");
    }

    @Test
    void itTellsWhoLeftTheListAndDidNotOnlySayNo() {
        story.says("anne", "Geen mail meer.");
        story.says("bram", "Ik kan niet.");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .containsPattern("Anne: komt niet [^-]*; wil geen mail meer ")
                .containsOnlyOnce("; wil geen mail meer");
    }

    // PRODUCT.md, Guests: "A person in Cc is offered as a new person"
    @Test
    void whoIsInCcOfAnAnswerIsToldOnceInItAndInStatusUntilTheOrganizerIsDone() {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives(
                "anne",
                "Re: Een avond over techniek",
                List.of("In-Reply-To: " + id, "Cc: Noor <noor@example.org>, Bram <bram@example.org>"),
                "Ja, ik kom! Noor komt ook graag.");
        assertThat(story.told("status")).contains("new people in Cc of answers: 1; 'erbij held new' tells who");
        assertThat(story.told("status", "--json")).contains("\"broughtIn\":1");

        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .contains(
                        "In de Cc van een antwoord stonden mensen die nog niet op je lijst staan",
                        "Noor, bij het antwoord van Anne")
                .doesNotContain("noor@example.org", "Bram, bij het antwoord");

        story.told("held", "done", story.told("held", "new").strip().split(" ", 2)[0]);
        assertThat(story.told("status")).doesNotContain("new people in Cc");
        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-01-31 18:01");
        assertThat(digests().get(1).content().text()).contains("Bram").doesNotContain("Noor");
    }

    @Test
    void whoIsBarredIsNotCountedThoughTheySaidYes() {
        story.says("anne", "Ik ben erbij!");
        story.says("bram", "Ik kom ook!");
        story.told("people", "bar", "anne@example.org", "--yes");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests().get(0).content().text().replaceAll("\\s+", " ")).contains("komen: 2 ");
    }

    @Test
    void onADayWithoutAnythingToTellItComesAsOnAnyOther() {
        story.goesOnUntil("2017-02-05 18:01");

        assertThat(digests()).hasSize(7);
        assertThat(digests().get(6).content().text()).contains("komen: 1", "niets veranderd");
    }

    @Test
    void whereTheyWantItADayWithoutAnythingToTellIsPassedOverButNoWeekIs(@TempDir Path elsewhere) throws IOException {
        story.close();
        story = new Story(elsewhere, Story.EVENING, "2017-01-30 10:00", "18:00", "digest-on-quiet-days: no\n");
        story.invites("anne", "bram", "claire");
        story.goesOnUntil("2017-02-05 20:00");
        assertThat(digests()).isEmpty();

        story.goesOnUntil("2017-02-06 18:01");

        assertThat(digests()).hasSize(1);
        assertThat(digests().get(0).content().text()).contains("niets veranderd");
    }

    @Test
    void whatWasSleptThroughIsToldOnceAndThatDayNoMore() {
        story.says("anne", "Ja, ik kom!");
        story.sleepsUntil("2017-02-02 09:00");
        story.sleepsUntil("2017-02-02 09:01");
        assertThat(digests()).hasSize(1);
        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .contains("Nieuw sinds maandag 30 januari om 10.00 uur", "van donderdag 2 februari om 09.00 uur");

        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-02-02 20:00");
        assertThat(digests()).hasSize(1);
        story.goesOnUntil("2017-02-03 18:01");

        assertThat(digests()).hasSize(2);
        assertThat(digests().get(1).content().text())
                .contains("Bram: komt niet")
                .doesNotContain("Anne");
    }

    @Test
    void whomMailDoesNotReachIsNamedAlsoWhereTheInvitationWasSentByHand() {
        story.organizerInvites(
                "hand1@example.nl", "Etentje", List.of("To: dirk@example.org, els@example.org"), "Kom je?");
        story.told("invite", "evening", "--adopt", "--yes");
        story.says("anne", "Ik kom!");
        story.isReportedOn(
                "hand1@example.nl",
                "delivery-status",
                "Reporting-MTA: dns; mx.example.nl",
                "",
                "Final-Recipient: rfc822; els@example.org",
                "Action: failed",
                "Status: 5.1.1");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digests().get(0).content().text().replaceAll("\\s+", " "))
                .contains("omdat het adres niet werkt of onze mail als spam gemeld is: els@example.org.");
    }

    @Test
    void neitherASealedNorAReleasedLocationStandsInIt() {
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 12:00");
        story.says("bram", "Is het Kettingstraat 5, met een lift? Ik twijfel nog.");

        story.goesOnUntil("2017-02-11 18:01");

        assertThat(digests().get(digests().size() - 1).content().text()).contains("Bram:");
        assertThat(digests())
                .allSatisfy(mail -> assertThat(mail.content().text()).doesNotContain("Kettingstraat"));
    }

    @Test
    void onceTheEventIsOverAnAddressThatGivesOutIsTold() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-14 18:30");
        int before = digests().size();
        String followUp =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).value();
        story.isReportedOn(
                followUp,
                "delivery-status",
                "Reporting-MTA: dns; mx.example.nl",
                "",
                "Final-Recipient: rfc822; anne@example.org",
                "Action: failed",
                "Status: 5.1.1");
        story.goesOnUntil("2017-02-15 18:30");
        story.goesOnUntil("2017-02-16 18:30");

        assertThat(digests()).hasSize(before + 1);
        assertThat(text(before)).contains("Wie geen mail krijgt, omdat het adres niet werkt", "Anne");
    }

    @Test
    void whoSaidNoAfterAYesIsSaidToHaveComeBefore() {
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ik kan helaas niet.");
        story.goesOnUntil("2017-01-30 18:01");
        story.says("anne", "Ik kan toch niet, helaas.");

        story.goesOnUntil("2017-01-31 18:01");

        assertThat(text(0)).contains("Bram: komt niet (\"");
        assertThat(text(1)).contains("Anne: komt niet (eerst wel) (\"");
    }

    @Test
    void onceTheEventIsOverNoneFollowsButOnADayWhenSomethingNewWaits() {
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Hoe laat begint het?");
        story.setsLocation();
        story.goesOnUntil("2017-02-16 10:00");
        int before = digests().size();
        assertThat(digests().get(before - 1).content().text()).contains("Hoe laat begint het?");

        story.says("anne", "Het was leuk! Heeft iemand mijn paraplu gevonden?");
        story.goesOnUntil("2017-02-16 17:59");
        assertThat(digests()).as("at its time, and not before").hasSize(before);
        story.goesOnUntil("2017-02-16 18:01");
        assertThat(digests()).hasSize(before + 1);
        assertThat(digests().get(before).content().text()).contains("Wacht op jou", "paraplu");

        story.goesOnUntil("2017-03-10 10:00");
        assertThat(digests()).as("what waits is told once").hasSize(before + 1);
    }

    @Test
    void whatIsWrittenAfterACancellationIsToldOfTheNextDay() {
        story.says("anne", "Ja, ik kom!");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 10:00");
        int before = digests().size();

        story.says("anne", "Wat jammer! Komt er een andere datum?");
        story.goesOnUntil("2017-02-10 18:01");

        assertThat(digests()).hasSize(before + 1);
        assertThat(digests().get(before).content().text().replaceAll("\\s+", " "))
                .contains("gaat niet door", "andere datum")
                .doesNotContain("komen: ");
    }
}
