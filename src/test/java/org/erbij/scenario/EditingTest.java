package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit of the last day to answer, title, area or practical text, told to exactly those who need it. */
final class EditingTest extends StoryTest {
    private static final String PRACTICAL = "practical: {nl: Neem een trui mee., en: Bring a jumper.}\n";

    private static String lastDay(String before) {
        return Story.EVENING.replace("answer-before: 2017-02-11", "answer-before: " + before);
    }

    private static final String UTRECHT = Story.EVENING
            .replace("ergens in Amsterdam", "ergens in Utrecht")
            .replace("somewhere in Amsterdam", "somewhere in Utrecht");
    private static final String RENAMED = Story.EVENING
            .replace("Een avond over techniek", "Een avond over macht")
            .replace("An evening on tech", "An evening on power");

    /** Anne comes, Bram may, Cas stays involved, Daan does not come, Eva left, Fleur is silent. */
    @BeforeEach
    void answers() {
        story.invites("anne", "bram", "cas", "daan", "eva", "fleur");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Misschien kom ik, ik weet het nog niet.");
        story.says("cas", "Ik kan helaas niet, maar houd me op de hoogte.");
        story.says("daan", "Nee, ik kom niet.");
        story.says("eva", "Ik wil geen mail meer.");
        story.goesOnUntil("2017-01-31 14:00");
    }

    private List<String> changesTo(String name) {
        return story.mailsTo(name).stream()
                .filter(mail -> mail.content().subject().matches("(Gewijzigd|Changed): .*"))
                .map(mail -> mail.content().text().replaceAll("\\s+", " "))
                .toList();
    }

    private void toldOnce(String... names) {
        for (String name : List.of("kars", "anne", "bram", "cas", "daan", "eva", "fleur")) {
            assertThat(changesTo(name)).as(name).hasSize(List.of(names).contains(name) ? 1 : 0);
        }
    }

    @Test
    void anotherLastDayIsToldToThoseWhoseAnswerIsAwaitedAndToNobodyElse() throws IOException {
        String said = story.applies(lastDay("2017-02-09"));
        story.goesOnUntil("2017-01-31 14:14");
        assertThat(changesTo("fleur")).isEmpty();
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said)
                .contains("change: to 2 people, on Tue 31 Jan 2017 14:15 unless it is changed again before")
                .contains("of whom 1 perhaps, 1 silent")
                .contains("Apply it again before the notice goes out");
        toldOnce("bram", "fleur");
        assertThat(changesTo("fleur").get(0))
                .contains("Antwoorden kan nu tot en met woensdag 8 februari. Eerst was dat vrijdag 10 februari.")
                .contains("Kom je? Laat het uiterlijk woensdag 8 februari weten")
                .contains("Please tell us by Wednesday 8 February");
        assertThat(story.everythingToldTo("fleur")).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aLaterLastDayIsToldAlsoWhenTheEarlierOneHadPassed() throws IOException {
        story.goesOnUntil("2017-02-11 09:00");

        story.applies(lastDay("2017-02-13"));
        story.goesOnUntil("2017-02-11 09:30");

        assertThat(changesTo("fleur"))
                .singleElement()
                .asString()
                .contains("Antwoorden kan nu tot en met zondag 12 februari. Eerst was dat vrijdag 10 februari.");
    }

    @Test
    void aLastDayThatIsPastAlreadyIsToldToNobody() throws IOException {
        String said = story.applies(lastDay("2017-01-31"));
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("change: nobody is mailed");
        toldOnce();
    }

    @Test
    void aNudgeThatLeavesFirstTellsTheNewLastDayAndNoNoticeFollows() throws IOException {
        String said = story.applies(lastDay("2017-02-03"));
        story.goesOnUntil("2017-01-31 18:00");

        assertThat(said)
                .contains("nudge (3 days before answers close, 10:00) lies in the past and would go out at once, to 2");
        assertThat(story.mailsTo("fleur")).hasSize(2);
        assertThat(story.newestTo("fleur").content().text().replaceAll("\\s+", " "))
                .contains("uiterlijk donderdag 2 februari");
    }

    @Test
    void whoAnswersBeforeTheNoticeGoesOutIsNotToldOfAnotherLastDay() throws IOException {
        story.applies(lastDay("2017-02-09"));
        story.goesOnUntil("2017-01-31 14:05");
        story.says("fleur", "Ja, ik kom!");
        story.goesOnUntil("2017-02-01 10:00");

        toldOnce("bram");
    }

    @Test
    void anotherAreaIsToldToWhoComesOrMayCome() throws IOException {
        String said = story.applies(UTRECHT);
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("change: to 4 people").contains("of whom 2 coming, 1 perhaps, 1 silent");
        toldOnce("kars", "anne", "bram", "fleur");
        assertThat(changesTo("anne").get(0))
                .contains("Waar: ergens in Utrecht. Eerst was dat: ergens in Amsterdam.")
                .contains("We rekenen nog steeds op je.");
    }

    @Test
    void whoKnowsTheLocationIsNotToldOfAnotherArea() throws IOException {
        story.setsLocation();
        story.goesOnUntil("2017-02-11 12:00");

        story.applies(UTRECHT);
        story.goesOnUntil("2017-02-11 13:00");

        toldOnce("bram", "fleur");
        assertThat(changesTo("bram").get(0)).contains("ergens in Utrecht").doesNotContain(SECRET);
    }

    @Test
    void anotherTitleIsToldToWhoSaidThatTheyComeOrMayAndTheirCalendarFollows() throws IOException {
        story.applies(RENAMED);
        story.goesOnUntil("2017-02-01 10:00");

        toldOnce("kars", "anne", "bram");
        assertThat(changesTo("anne").get(0))
                .contains("‘Een avond over techniek’ heet voortaan ‘Een avond over macht’.");
        assertThat(story.everythingToldTo("anne"))
                .contains("SUMMARY:Een avond over macht")
                .contains("SEQUENCE:1")
                .contains("PARTSTAT=ACCEPTED;RSVP=FALSE");
    }

    @Test
    void aPracticalTextIsToldToWhoSaidThatTheyComeOrMay() throws IOException {
        String said = story.applies(Story.EVENING + PRACTICAL);
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("+ practical (nl): Neem een trui mee.").contains("change: to 3 people");
        toldOnce("kars", "anne", "bram");
        assertThat(changesTo("bram").get(0)).contains("anders dan we eerder mailden: Neem een trui mee.");
    }

    @Test
    void aSlipIsMendedQuietlyAndLeavesSoInEveryMailFromThenOn() throws IOException {
        story.says("fleur", "Ja, ik kom!");

        String said = story.applies(RENAMED, "--quietly");
        story.goesOnUntil("2017-02-01 10:00");
        story.applies(lastDay("2017-02-09")
                .replace("Een avond over techniek", "Een avond over macht")
                .replace("An evening on tech", "An evening on power"));
        story.goesOnUntil("2017-02-02 10:00");

        assertThat(said)
                .contains("change: nobody is mailed")
                .contains("1 mail that waits is worded anew: 1 confirmation");
        assertThat(story.everythingToldTo("fleur"))
                .contains("SUMMARY:Een avond over macht")
                .doesNotContain("SUMMARY:Een avond over techniek");
        toldOnce("bram");
        assertThat(changesTo("bram").get(0)).doesNotContain("techniek");
    }

    @Test
    void severalEditsWithinTheGraceAreOneNotice() throws IOException {
        story.applies(lastDay("2017-02-09"));
        story.goesOnUntil("2017-01-31 14:10");
        story.applies(lastDay("2017-02-09").replace("2017-02-13 18:00", "2017-02-14 18:00") + PRACTICAL);
        story.goesOnUntil("2017-02-01 10:00");

        toldOnce("kars", "anne", "bram", "cas", "fleur");
        assertThat(changesTo("fleur").get(0))
                .contains("Nu: dinsdag 14 februari")
                .contains("Antwoorden kan nu tot en met woensdag 8 februari.")
                .contains("Neem een trui mee.")
                .contains("Kun je dan? Laat het uiterlijk woensdag 8 februari weten");
        assertThat(changesTo("anne").get(0)).doesNotContain("laatste dag");
        assertThat(changesTo("cas").get(0)).contains("Kun je dan wel?").doesNotContain("laatste dag", "uiterlijk");
    }

    @Test
    void anEditTakenBackWithinTheGraceIsToldToNobody() throws IOException {
        story.applies(lastDay("2017-02-09"));
        story.goesOnUntil("2017-01-31 14:10");
        String said = story.applies(Story.EVENING);
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("the notice that waits for 2 people is dropped");
        toldOnce();
    }

    // R57
    @Test
    void aReplyFromTheCalendarStandsThoughTheTitleIsAnother() throws IOException {
        story.applies(RENAMED);
        story.goesOnUntil("2017-02-01 10:00");
        story.pressesInCalendar("anne", "DECLINED", 0);

        assertThat(story.standingOf("anne")).isEqualTo("Anne anne@example.org no");
    }

    @Test
    void anOrganizerAloneGetsNoNoticeOfTheirOwnWords() throws IOException {
        story.says("anne", "Ik kan toch niet.");
        story.says("bram", "Ik kan toch niet.");
        story.goesOnUntil("2017-01-31 18:00");

        String said = story.applies(Story.EVENING + PRACTICAL);
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("change: nobody is mailed").contains("Stored. Nothing has been mailed.");
        toldOnce();
    }
}
