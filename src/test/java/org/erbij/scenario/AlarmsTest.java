package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** What cannot wait is told at once, and once. */
final class AlarmsTest extends StoryTest {
    private List<ReceivedMessage> told(String subject) {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().contains(subject))
                .toList();
    }

    @Test
    void thatSomebodyKnowsTheLocationAndNoLongerComesIsToldAtOnce() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:00");

        story.says("anne", "Ik ben ziek en kan helaas niet komen.");
        story.goesOnUntil("2017-02-12 09:10");
        story.goesOnUntil("2017-02-12 12:00");

        assertThat(told("kent, komt niet meer")).hasSize(1);
        assertThat(told("kent, komt niet meer").get(0).content().text())
                .contains("Anne", "erbij venue set evening")
                .doesNotContain(SECRET);
    }

    // R37
    @Test
    void thatAMailProgramWantsProofThatWeAreHumanIsToldAtOnce() {
        story.invites("anne");

        story.says("anne", "Your message is being held. Click here to have your message delivered.");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(told("nog niet gezien")).hasSize(1);
        assertThat(story.standingOf("anne")).contains("silent");
    }
}
