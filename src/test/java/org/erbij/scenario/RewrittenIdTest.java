package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R4, session S10: a provider gives our mails ids of its own, and the copies in Sent tell which is which. */
final class RewrittenIdTest extends StoryTest {
    private static final String REWRITTEN = "<BYAPR0@mail.example.com>";

    private String invitation = "";

    @BeforeEach
    void invited() {
        story.invites("anne");
        invitation = story.newestTo("anne").header().first("Message-ID").orElseThrow();
    }

    private void anneAnswersTheRewrittenMail() {
        story.arrives(
                "anne", "Aanmelding", List.of("In-Reply-To: " + REWRITTEN, "References: " + REWRITTEN), "Ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
    }

    @Test
    void withNothingInSentToTellItIsNotInOurThread() {
        anneAnswersTheRewrittenMail();

        assertThat(story.standingOf("anne")).doesNotContain(" coming");
    }

    @Test
    void ourOwnHeaderTells() {
        copyInSent("Message-ID: " + REWRITTEN, "X-Erbij-Id: " + invitation);

        anneAnswersTheRewrittenMail();

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.mailsTo("anne")).as("confirmed").hasSize(2);
    }

    @Test
    void theProvidersHeaderTells() {
        copyInSent("Message-ID: " + REWRITTEN, "X-Microsoft-Original-Message-ID: " + invitation);

        anneAnswersTheRewrittenMail();

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void theInvitationsReferenceToItselfTells() {
        copyInSent("Message-ID: " + REWRITTEN, "References: " + invitation);

        anneAnswersTheRewrittenMail();

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    private void copyInSent(String... headers) {
        story.copyOfOursInSent("anne", List.of(headers));
    }
}
