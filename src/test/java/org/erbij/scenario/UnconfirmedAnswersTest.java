package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Late jobs: what is missed is reported; here the confirmation of an answer, which the day's cap held up. */
final class UnconfirmedAnswersTest extends StoryTest {
    @Override
    String settings() {
        return "answers: {per-day: 1}\n";
    }

    @BeforeEach
    void anneChangesHerMindOnTheDay() {
        story.invites("anne");
        story.goesOnUntil("2017-02-13 11:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-13 12:00");
        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-13 17:00");
    }

    private List<ReceivedMessage> told() {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().contains("niet ieders antwoord is bevestigd"))
                .toList();
    }

    @Test
    void theOrganizerIsToldOnceWhoWasNotConfirmed() {
        story.goesOnUntil("2017-02-13 20:59");
        assertThat(told()).isEmpty();

        story.goesOnUntil("2017-02-13 21:10");
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(told()).hasSize(1);
        assertThat(told().get(0).content().text()).contains("Anne: komt niet");
    }

    @Test
    void peopleShowTellsWhatBecameOfTheConfirmation() {
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("answered: confirmed", "answered: its confirmation waits to leave");

        story.goesOnUntil("2017-02-13 21:10");

        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("answered: not confirmed: its time had passed");
    }
}
