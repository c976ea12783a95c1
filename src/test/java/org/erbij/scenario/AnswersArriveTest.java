package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 4: people answer as people do. */
final class AnswersArriveTest extends StoryTest {
    @Test
    void eachAnswerBecomesAStanding() {
        story.invites("anne", "bram", "claire", "daan", "judy");

        story.says("anne", "Ja, ik ben erbij!");
        story.says("bram", "Helaas, ik kan die avond niet. Veel plezier!");
        story.says("claire", "I can't make it, but please keep me posted.");
        story.says("daan", "Misschien, ik weet het donderdag pas.");
        story.says("judy", "Is there a lift?");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.standingOf("bram")).endsWith(" no");
        assertThat(story.standingOf("claire")).contains(" no-but-involved");
        assertThat(story.standingOf("daan")).contains(" perhaps");
        assertThat(story.told("held", "list")).contains("Is there a lift?");
    }

    @Test
    void guestsAndNotesAreRead() {
        story.invites("anne", "mei");

        story.says("anne", "Ik kom graag, ik ben vegetarisch.");
        story.says("mei", "I'd love to come, and I'm bringing my partner.");

        assertThat(story.standingOf("anne")).contains("vegetarisch");
        assertThat(story.standingOf("mei")).contains("coming +1");
        assertThat(story.told("roster", "evening")).contains("coming 3 + 1 guest");
    }

    @Test
    void aLaterAnswerReplacesAnEarlierOne() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");

        story.goesOnUntil("2017-02-01 09:00");
        story.says("anne", "Ik moet toch afzeggen, sorry.");

        assertThat(story.standingOf("anne")).endsWith(" no");
    }

    @Test
    void whoDecidesAndAsksIsDecidedAndListedUnderAskedAsWell() {
        story.invites("claire");

        story.says("claire", "I'll be there! Is there somewhere I can park my bike?");

        assertThat(story.standingOf("claire")).contains(" coming");
        assertThat(story.told("held", "list", "--asked")).contains("park my bike");
        assertThat(story.told("status")).contains("asked as well");
    }

    @Test
    void aMachineChangesNothingAndIsNotAnswered() {
        story.invites("merel");
        String id = story.newestTo("merel").header().first("Message-ID").orElseThrow();

        story.arrives(
                "merel",
                "Automatisch antwoord: afwezig",
                List.of("In-Reply-To: " + id, "Auto-Submitted: auto-replied"),
                "Ik ben er niet, tot maandag ben ik met vakantie.");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("merel")).contains(" silent");
        assertThat(story.mailsTo("merel")).hasSize(1);
    }

    @Test
    void whoWantsToBeLeftAloneIs() {
        story.invites("sander");

        story.says("sander", "Haal me van de lijst, ik wil geen mail meer.");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(story.standingOf("sander")).contains("gets no mail");
        assertThat(story.mailsTo("sander")).hasSize(2);
    }

    @Test
    void aStrangersMailOutsideEveryThreadLeavesNoTrace() throws Exception {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        String before = story.log();

        story.arrives("wim", "Zondag eten?", List.of(), "Kom je zondag eten? Groet, Wim");

        assertThat(story.told("held", "list")).doesNotContain("eten");
        assertThat(story.log()).isEqualTo(before);
    }
}
