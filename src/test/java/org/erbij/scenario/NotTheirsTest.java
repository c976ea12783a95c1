package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A further address that turned out to be another's is taken away again, and what comes from it is no longer theirs. */
final class NotTheirsTest extends StoryTest {
    private static final String BRAM = "bram@example.org";

    @BeforeEach
    void bramIsTakenForAnne() {
        story.invites("anne");
        story.knows("bram");
        story.told("people", "merge", BRAM, "anne@example.org", "--yes");
    }

    private String takenAway() {
        return story.told("people", "set", "anne@example.org", "--not-theirs", BRAM);
    }

    @Test
    void whatComesFromItIsNoLongerTheirsAndItsOwnerCanBeInvited() {
        story.says("anne", "Ja, ik kom!");

        assertThat(takenAway()).contains(BRAM + " is not theirs any more", "erbij people add " + BRAM);
        story.arrives("bram", "Een avond over techniek", List.of(), "Nee, ik kan niet.");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("a mail waits for you");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("no longer has the further address " + BRAM);
        story.invites("bram");
        assertThat(story.mailsTo("bram")).hasSize(1);
    }

    @Test
    void theAddressTheyAreWrittenToAndWhatIsNoneOfTheirsStay() {
        assertThat(refusal("anne@example.org", "anne@example.org"))
                .contains("anne@example.org is the address they are written to. Nothing was changed.");
        assertThat(refusal("anne@example.org", "carl@example.org"))
                .contains("carl@example.org is no further address of theirs. Nothing was changed.");
        assertThat(refusal("carl@example.org", BRAM)).contains("carl@example.org is not on the list.");
        assertThat(story.told("people", "show", BRAM)).contains("anne@example.org");
    }

    private String refusal(String whose, String other) {
        var ended = story.command("", "people", "set", whose, "--name", "Otto", "--not-theirs", other);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(story.told("people", "list")).as("nothing else either").doesNotContain("Otto");
        return ended.said();
    }

    // PRODUCT.md, Standing: a bar, which no mail undoes, holds under each address
    @Test
    void whoIsKeptOutKeepsEachAddressByWhichTheyAre() {
        story.told("people", "bar", "anne@example.org", "--event", "evening", "--yes");

        assertThat(story.command("", "people", "set", "anne@example.org", "--not-theirs", BRAM)
                        .code())
                .isEqualTo(4);

        story.told("people", "admit", "anne@example.org", "--event", "evening", "--yes");
        assertThat(takenAway()).contains("not theirs any more");
    }

    @Test
    void whatWasSaidUnderBothAddressesIsNotForgottenOfIt() {
        story.says("anne", "Haal me van de lijst.");

        assertThat(takenAway()).contains("It gets no mail", "erbij people lift " + BRAM);
        assertThat(story.command("", "people", "add", BRAM, "--yes").code()).isEqualTo(4);
    }
}
