package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "A day before any scheduled mass mail the organizer gets a preview with number and list, and can stop it." */
final class PreviewTest extends StoryTest {
    private static final String TEXT = """
            Subject (nl): Neem je laptop mee

            Dag ${name!"jij"}, <#if place??>kom naar ${place} en </#if>neem hem mee.

            Subject (en): Bring your laptop

            Hello ${name!"you"}, <#if place??>come to ${place} and </#if>bring it.
            """;

    @Override
    String settings() {
        return "preview-at-least: 3 hours\n";
    }

    @BeforeEach
    void answers() {
        story.invites("anne", "bram", "claire");
        story.says("anne", "Ja, ik kom!");
        story.says("claire", "Ik kan niet, helaas.");
        story.goesOnUntil("2017-02-01 12:00");
    }

    private List<ReceivedMessage> previews() {
        return toldOf("schedule stop");
    }

    private List<ReceivedMessage> missed() {
        return toldOf("had het geen zin meer");
    }

    private List<ReceivedMessage> toldOf(String words) {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().text().contains(words))
                .toList();
    }

    private static String text(List<ReceivedMessage> mails) {
        return mails.get(mails.size() - 1).content().text().replaceAll("\\s+", " ");
    }

    @Test
    void aDayAheadTheOrganizerIsMailedTheNumberTheListASampleAndHowToStopIt() {
        story.goesOnUntil("2017-02-07 09:59");
        assertThat(previews()).isEmpty();

        story.goesOnUntil("2017-02-07 10:00");

        assertThat(previews()).hasSize(1);
        assertThat(previews().get(0).content().subject())
                .isEqualTo("Een avond over techniek: vraag om antwoord aan 1 persoon, woensdag 8 februari om 10.00 "
                        + "uur");
        assertThat(text(previews()))
                .contains("Op woensdag 8 februari om 10.00 uur vraagt Erbij 1 persoon nog eens of die naar ‘Een avond")
                .contains("- Bram")
                .contains("erbij schedule move evening nudge --to '2017-02-08 11:00'")
                .contains("erbij schedule stop evening nudge Liever op een ander moment?")
                .contains("Zo ziet hij eruit in twee talen, voor 1 persoon: > Ben je erbij?")
                .doesNotContain("nog niet de echte")
                .doesNotContain("Anne", "Claire");

        story.told("schedule", "stop", "evening", "nudge", "--yes");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.mailsTo("bram")).as("the invitation").hasSize(1);
        assertThat(previews()).hasSize(1);
    }

    @Test
    void aReminderWithoutALocationIsSaidToHaveNone() {
        story.goesOnUntil("2017-02-11 18:05");
        assertThat(text(previews())).contains("herinnering", "er is nog geen locatie, dus die staat niet in de mail");

        story.setsLocation();
        story.goesOnUntil("2017-02-12 15:05");
        assertThat(text(previews())).contains("herinnering").doesNotContain("nog geen locatie");
    }

    @Test
    void aTextThatCannotBeWordedIsSaidAtOnceAndAgainWhenItsMailIsDue() {
        story.file("templates/nl/nudge.md", "Subject: Ben je erbij?\n\nHallo ${nmae}, kom je?\n");

        story.goesOnUntil("2017-02-07 10:00");

        assertThat(previews()).hasSize(1);
        assertThat(previews().get(0).content().subject()).endsWith("om 10.00 uur (fout in de tekst)");
        assertThat(text(previews()))
                .contains("zo kan de mail niet weg", "In twee talen, voor 1 persoon: kan zo niet weg. De reden: ")
                .contains("nudge.md, regel 3: er is niets om bij 'nmae' in te vullen")
                .doesNotContain("hoef je niets te doen");

        story.goesOnUntil("2017-02-08 10:10");

        List<ReceivedMessage> alarms = toldOf("Het gaat om");
        assertThat(alarms).hasSize(1);
        assertThat(alarms.get(0).content().subject()).isEqualTo("Een mail kan niet weg: er zit een fout in de tekst");
        assertThat(text(alarms)).contains("Het gaat om: vraag om antwoord voor evening: ", "nudge.md, regel 3");
    }

    @Test
    void whatIsWordedDifferentlyForDifferentReadersIsShownInEachWay() {
        story.says("bram", "Yes, I will come, thank you for inviting me!");
        story.setsLocation();

        story.goesOnUntil("2017-02-10 10:00");

        assertThat(text(previews()))
                .contains("mailt Erbij 3 mensen waar ‘Een avond over techniek’ is.", "- Anne", "- Bram", "- Kars")
                .contains("in het Engels, voor 1 persoon", "(the location will stand here)");
        assertThat(story.everythingToldTo("kars")).doesNotContain(SECRET);
    }

    @Test
    void afterASleepItComesOnWakingOnce() {
        story.sleepsUntil("2017-02-08 06:59");
        story.sleepsUntil("2017-02-08 07:01");

        assertThat(previews()).hasSize(1);

        story.goesOnUntil("2017-02-08 10:00");
        assertThat(story.mailsTo("bram")).hasSize(2);
        assertThat(previews()).hasSize(1);
    }

    @Test
    void withLessThanTheLeastTimeLeftTheMailGoesWithoutAPreview() {
        story.sleepsUntil("2017-02-08 07:01");
        assertThat(previews()).isEmpty();

        story.goesOnUntil("2017-02-08 10:00");

        assertThat(story.mailsTo("bram")).hasSize(2);
        assertThat(previews()).isEmpty();
    }

    @Test
    void anOverdueMailLeavesOnWakingAndIsNotAnnouncedAfterwards() {
        story.sleepsUntil("2017-02-08 15:00");

        assertThat(story.mailsTo("bram")).hasSize(2);
        assertThat(previews()).isEmpty();
    }

    @Test
    void whatIsMovedIsShownAgainADayBeforeItsNewMoment() {
        story.goesOnUntil("2017-02-07 10:00");

        story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-10 10:00", "--yes");
        story.goesOnUntil("2017-02-09 09:59");
        assertThat(previews()).hasSize(1);
        story.goesOnUntil("2017-02-09 10:00");

        assertThat(previews()).hasSize(2);
        assertThat(text(previews())).contains("Op vrijdag 10 februari om 10.00 uur");
    }

    @Test
    void aMailOfTheOrganizersIsShownToo() {
        assertThat(story.command(TEXT, "mail", "evening", "-", "--to", "attending", "--at", "2017-02-05 09:00", "--yes")
                        .code())
                .isZero();

        story.goesOnUntil("2017-02-04 09:00");

        assertThat(previews()).hasSize(1);
        assertThat(text(previews()))
                .contains("stuurt Erbij 2 mensen jullie mail over", "Dag Anne, neem hem mee.", "- Anne");
    }

    @Test
    void aLocationIsShownOnceItIsSetAndNotBefore() {
        story.goesOnUntil("2017-02-10 10:01");
        assertThat(text(previews())).doesNotContain("mensen waar");

        story.setsLocation();

        assertThat(text(previews()))
                .contains("mailt Erbij 2 mensen waar", "(hier komt de locatie te staan)")
                .contains("De locatie hierboven is nog niet de echte.")
                .doesNotContain("(hier komt de route te staan)", "telefoonnummer");
        assertThat(story.everythingToldTo("kars")).doesNotContain(SECRET);
    }

    @Test
    void asMuchOfTheLocationIsShownAsWillBeTold() {
        story.command(
                "nl.place: De Ketting\nnl.directions: Tram 3\nen.place: De Ketting\nen.directions: Tram 3\n"
                        + "phone: +31 20 000 00 00\n",
                "venue",
                "set",
                "evening");

        story.goesOnUntil("2017-02-10 10:00");

        assertThat(text(previews()))
                .contains("Route: (hier komt de route te staan)", "Bel (telefoonnummer).")
                .doesNotContain("Toegang:", "Tram 3", "000 00");
    }

    @Test
    void itReadsAsOnTheDayOnWhichItLeaves() {
        story.setsLocation();

        story.goesOnUntil("2017-02-12 15:00");

        assertThat(text(previews()))
                .contains("Op maandag 13 februari om 15.00 uur stuurt Erbij 2 mensen een herinnering aan ‘Een avond")
                .contains("Het is bijna zover: vandaag om 18.00 uur");
    }

    @Test
    void aMailThatWouldReachTheOrganizersAloneIsNotAnnounced() {
        story.says("anne", "Toch niet, ik kan helaas niet komen.");

        story.goesOnUntil("2017-02-12 17:00");

        assertThat(previews()).hasSize(1);
        assertThat(text(previews())).as("Bram is asked").contains("vraagt Erbij 1 persoon");
    }

    @Test
    void anAnswerIsConfirmedWithoutOne() {
        story.goesOnUntil("2017-02-07 10:00");
        story.says("bram", "Ja, ik kom ook!");
        story.goesOnUntil("2017-02-09 10:00");

        assertThat(previews()).hasSize(1);
    }

    // "A missed mail is reported to the organizer"
    @Test
    void theOrganizerIsToldWhatWasMissedAndWhyOnce() {
        story.sleepsUntil("2017-02-11 08:00");
        story.goesOnUntil("2017-02-11 09:00");

        assertThat(missed()).hasSize(1);
        assertThat(text(missed()))
                .contains(
                        "(vraag om antwoord)",
                        "woensdag 8 februari om 10.00 uur",
                        "de laatste dag om te antwoorden was voorbij");

        story.setsLocation();
        story.sleepsUntil("2017-04-01 10:00");
        story.goesOnUntil("2017-04-01 11:00");

        assertThat(missed()).as("location, two reminders and follow-up").hasSize(5);
        assertThat(text(missed())).contains("meer dan dertig dagen voorbij");
    }
}
