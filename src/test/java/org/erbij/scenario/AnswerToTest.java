package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R42, R43 as amended: to whom an automatic answer goes, and what of their mail stands in it. */
final class AnswerToTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne", "bram");
    }

    private void anneWrites(String words, String... headers) {
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        List<String> all = new ArrayList<>(List.of("In-Reply-To: " + id));
        all.addAll(List.of(headers));
        story.arrives("anne", "Re: Uitnodiging: Een avond over techniek", all, words);
        story.goesOnUntil("2017-01-30 12:00");
    }

    // R42, case 30b
    @Test
    void theAnswerGoesToTheInvitedAddressWhateverReplyToSenderAndCcSay() {
        anneWrites(
                "Ik kom graag!",
                "Reply-To: otto@example.org, bram@example.org",
                "Sender: otto@example.org",
                "Cc: bram@example.org");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.newestTo("anne").header().first("To").orElseThrow()).isEqualTo("Anne <anne@example.org>");
        assertThat(story.mailsTo("bram")).hasSize(1);
        assertThat(story.mailsTo("otto")).isEmpty();
    }

    // R42: an empty Return-Path forbids an answer
    @Test
    void toAnEmptyReturnPathNoAnswerGoes() {
        anneWrites("Ik kom graag!", "Return-Path: <>");

        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    // R42: a different one does not
    @Test
    void aReturnPathOfAnotherAddressForbidsNothing() {
        anneWrites("Ik kom graag!", "Return-Path: <bounces+anne@mail.example.com>");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.standingOf("anne")).contains(" coming");
    }

    // R43
    @Test
    void nothingTheyWroteStandsInTheAnswer() {
        anneWrites("Ik kom graag, ik ben vegetarisch! Wachtwoord: appelflap.");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.newestTo("anne").content().text()).doesNotContain("appelflap", "vegetarisch");
        assertThat(story.newestTo("anne").content().subject())
                .isEqualTo("Re: " + story.mailsTo("anne").get(0).content().subject());
    }
}
