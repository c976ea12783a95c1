package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Afterwards a follow-up to those who came and those interested", with what was said and agreed, if the organizer wrote that. */
final class FollowingUpTest extends StoryTest {
    private static final String OUTCOME = """
            notes:
              nl: |
                We waren met dertig.

                Het ging over roosters.
              en: |
                There were thirty of us.

                We spoke of rosters.
            actions:
              nl: |
                - Zoë vraagt een zaal.
                - Bram maakt een lijst.
              en: |
                - Zoë asks for a room.
                - Bram makes a list.
            """;

    @Override
    String settings() {
        return "preview-at-least: 3 hours\n";
    }

    @BeforeEach
    void anEveningGoesBy() {
        story.invites("anne", "bram", "claire");
        story.says("anne", "Ja, ik kom graag!");
        story.says("bram", "I can't make it, but please keep me posted.");
        story.says("claire", "Nee, ik kan niet. Veel plezier!");
        story.setsLocation();
        story.goesOnUntil("2017-02-13 20:59");
    }

    private List<ReceivedMessage> previews() {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().text().contains("schedule stop evening follow-up"))
                .toList();
    }

    private String newest(String name) {
        return story.newestTo(name).content().text().replaceAll("\\s+", " ");
    }

    @Test
    void whenItHasEndedTheOrganizerIsShownTheFollowUpAndHowToAddToIt() {
        assertThat(previews()).as("before there is anything to write").isEmpty();

        story.goesOnUntil("2017-02-13 21:01");

        assertThat(previews()).hasSize(1);
        assertThat(previews().get(0).content().text().replaceAll("\\s+", " "))
                .contains("Op dinsdag 14 februari om 10.00 uur")
                .contains("In de mail staat nog niet wat er besproken en afgesproken is")
                .contains("onder notes: en actions:", "erbij event apply", "events/evening/nl/follow-up.md")
                .contains("> ‘Een avond over techniek’ zit erop.");
        story.goesOnUntil("2017-02-14 09:59");
        assertThat(previews()).hasSize(1);
    }

    @Test
    void whatIsWrittenGoesWithItToWhoCameAndWhoIsInterestedInTheirLanguage() throws Exception {
        story.goesOnUntil("2017-02-13 22:00");
        assertThat(story.applies(event() + OUTCOME))
                .contains("+ notes (nl): We waren met dertig.", "+ action (en): Bram makes a list.");

        story.goesOnUntil("2017-02-14 10:01");

        assertThat(newest("anne"))
                .contains("Waar het over ging", "We waren met dertig. Het ging over roosters.")
                .contains("Wat we hebben afgesproken", "- Zoë vraagt een zaal. - Bram maakt een lijst.")
                .contains("Wil je ergens bij helpen");
        assertThat(newest("bram")).contains("What was agreed", "- Zoë asks for a room.");
        assertThat(newest("claire")).doesNotContain("dertig", "thirty");
    }

    @Test
    void withoutNotesNothingIsPromised() {
        story.goesOnUntil("2017-02-14 10:01");

        assertThat(newest("anne"))
                .contains("‘Een avond over techniek’ zit erop.", "Heb je ideeën")
                .doesNotContain("Waar het over ging", "afgesproken");
    }

    @Test
    void actionsAloneStandAlone() throws Exception {
        story.applies(event() + OUTCOME.substring(OUTCOME.indexOf("actions:")));

        story.goesOnUntil("2017-02-14 10:01");

        assertThat(newest("anne")).contains("Wat we hebben afgesproken").doesNotContain("Waar het over ging");
    }

    @Test
    void whatIsWrittenAfterItHasGoneIsSaidToReachNobodyByIt() throws Exception {
        story.goesOnUntil("2017-02-14 10:01");

        assertThat(story.applies(event() + OUTCOME)).contains("the follow-up has gone out already");

        int mails = story.mailsTo("anne").size();
        story.goesOnUntil("2017-02-16 10:01");
        assertThat(story.mailsTo("anne")).hasSize(mails);
    }

    @Test
    void notesGoWithTheWordsWhenTheirTimeIsOver() throws Exception {
        story.applies(event() + OUTCOME);
        story.goesOnUntil("2017-02-14 10:01");
        assertThat(story.told("event", "show", "evening")).contains("Het ging over roosters");

        story.goesOnUntil("2017-03-16 12:00");
        story.ringsForRetention();

        assertThat(story.told("event", "show", "evening")).doesNotContain("roosters", "rosters", "vraagt een zaal");
    }

    @Test
    void whoWroteThatNightAndWaitsIsNotThankedForComing() {
        story.goesOnUntil("2017-02-13 21:30");
        story.says("anne", "Sorry, ik lag vanavond ziek op bed.");

        story.goesOnUntil("2017-02-14 10:30");

        assertThat(newest("anne"))
                .contains("zit erop. Dank voor je berichten; hopelijk tot een volgende keer!")
                .doesNotContain("Fijn dat je erbij was", "belangstelling");
    }

    @Test
    void thePreviewShowsEachTextThatGoesWithHowManyGetIt() {
        story.says("anne", "Hoe laat is het afgelopen?");
        story.says("claire", "Ik kom toch!");
        story.goesOnUntil("2017-02-13 21:30");

        String preview = previews().get(previews().size() - 1).content().text().replaceAll("\\s+(> )?", " ");

        assertThat(preview)
                .contains(
                        "in het Nederlands, voor 1 persoon van wie nog een mail op jou wacht:",
                        "hopelijk tot een volgende keer!")
                .contains("in het Nederlands, voor 1 persoon die kwam:", "Fijn dat je erbij was!")
                .contains("in het Engels, voor 1 persoon:", "Thank you for your interest!");
    }

    @Test
    void whoComesAndAskedSomethingThatWaitsIsNotThankedForInterestAlone() {
        story.goesOnUntil("2017-02-13 21:30");
        story.says("anne", "Dank je wel, het was heerlijk. Volgende keer weer!");

        story.goesOnUntil("2017-02-14 10:30");

        assertThat(newest("anne"))
                .contains("zit erop. Dank voor je berichten; hopelijk tot een volgende keer!")
                .doesNotContain("belangstelling");
        assertThat(newest("bram")).contains("Thank you for your interest!");
    }
}
