package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 22: a new mail of somebody on the list that wants no more mail and says nothing else, and all those that are not that. */
final class FreshLeavingTest extends StoryTest {
    private static final String WAITS =
            "asks for no more mail, but anybody could have written this; mail to that address is paused";

    @BeforeEach
    void invited() {
        story.invites("sander");
        story.arrives("wim", "Zondag", List.of(), "Eet je mee?");
    }

    private String held() {
        return story.told("held", "list");
    }

    // PRODUCT.md, Leaving: "If the sender cannot be authenticated, mail to that address pauses and the organizer is
    // asked"
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mails | Graag geen mail meer.",
                "Afmelden | Hoi Kars,\\n\\nHaal me maar van de lijst.\\n\\nGroetjes,\\nSander",
                "Jullie uitnodigingen | Beste mensen,\\n\\nStuur me geen uitnodigingen meer. Alvast bedankt!\\n\\nSander de Boer",
                "Unsubscribe | Please remove me from your mailing list. Thanks!",
                "Your emails | Hi Kars,\\n\\nNo more emails please.\\n\\nBest,\\nSander",
                "Afmelden van de lijst | Haal me van de mailinglijst. Laat me met rust.",
            })
    void waitsAndPausesTheirMail(String subject, String words) {
        story.arrives("sander", subject, List.of(), words.replace("\\n", "\n"));

        assertThat(held()).contains("Sander", WAITS);
        assertThat(story.told("people", "list", "--suppressed")).contains("no mail: paused");
        story.setsLocation();
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(story.mailsTo("sander")).hasSize(1);
    }

    // PRODUCT.md, Belonging: "Everything else is not ours: not stored, not logged"
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mails | Graag geen mail meer. Het is uit tussen ons.",
                "Mails | Graag geen mail meer over tante Riet, zie je zaterdag!",
                "Mails | Ik wil niets meer van je horen.",
                "Mails | Laat me met rust.",
                "Weekend in de Ardennen | Graag geen mail meer.",
                "Mails | Kun je me van de lijst halen voor het hardlopen? En hoe is het met Bo?",
                "Mails | Ik kan me niet uitschrijven van die cursuslijst, lukt het jou wel?",
                "Mails | Hoi, ik ben zwanger! Graag geen mail meer.",
                "Re: Mails | Graag geen mail meer.",
            })
    void whatSaysAnythingElseLeavesNoTrace(String subject, String words) throws Exception {
        String log = story.log();

        story.arrives("sander", subject, List.of(), words);

        assertThat(held()).contains("Nothing waits");
        assertThat(story.told("people", "list", "--suppressed")).isEqualTo("0 people\n");
        assertThat(story.everythingKept()).doesNotContain("Ardennen", "tante Riet");
        assertThat(story.log()).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"In-Reply-To: <joke@example.nl>", "References: <joke@example.nl>", "Cc: wim@example.org"})
    void whatIsSaidInAnotherConversationLeavesNoTrace(String header) {
        story.arrives("sander", "Mails", List.of(header), "Graag geen mail meer.");

        assertThat(held()).contains("Nothing waits");
    }

    @Test
    void aStrangersLeavesNoTrace() {
        story.arrives("otto", "Mails", List.of(), "Graag geen mail meer.");

        assertThat(held()).contains("Nothing waits");
    }

    @Test
    void whoHasLeftHasNothingToLeave() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");

        story.arrives("sander", "Mails", List.of(), "Graag geen mail meer.");

        assertThat(held()).contains("Nothing waits");
    }

    @Test
    void afterTheEventItIsHeardAsWellAndSettledAsLeaving() {
        story.goesOnUntil("2017-02-20 12:00");
        int before = story.mailsTo("sander").size();

        story.arrives("sander", "Mails", List.of(), "Graag geen mail meer.");
        assertThat(held()).contains("Sander", WAITS);
        story.told("held", "settle", held().strip().split(" ", 2)[0], "leave", "--yes");
        story.goesOnUntil("2017-02-21 12:00");

        assertThat(story.told("people", "list", "--suppressed")).contains("no mail: left");
        assertThat(story.mailsTo("sander")).hasSize(before);
    }

    @Test
    void ofSomebodyWhoWasNeverInvitedItIsHeardAsWell() {
        story.knows("bram");

        story.arrives("bram", "Mails", List.of(), "Graag geen mail meer.");

        assertThat(held()).contains("Bram", WAITS);
        assertThat(story.told("people", "list", "--suppressed")).containsPattern("bram@example.org.*no mail: paused");
    }
}
