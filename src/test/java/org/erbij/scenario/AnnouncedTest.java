package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Belonging: somebody heard of the event, and writes with its public code or to its public address. */
final class AnnouncedTest extends StoryTest {
    private static final List<String> TO_THE_EVENT = List.of("Delivered-To: borrel@example.nl");

    @Override
    String event() {
        return Story.EVENING + "public-code: TSNL-17\npublic-address: borrel@example.nl\n";
    }

    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private String waiting() {
        return story.told("held", "list");
    }

    private void isHeldAndThenAdmitted(String name) {
        assertThat(waiting()).contains("was not invited; writes about evening");
        story.goesOnUntil("2017-01-30 11:00");
        assertThat(story.mailsTo(name)).as("nobody answers a stranger").isEmpty();

        story.told("held", "settle", waiting().strip().split(" ", 2)[0], "yes", "--admit", "evening", "--yes");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf(name)).contains(" coming");
        assertThat(story.mailsTo(name)).hasSize(1);
    }

    @Test
    void whoWritesThePublicCodeInTheSubjectIsHeldAsANewPersonUntilAdmitted() {
        story.arrives("otto", "tsnl-17", List.of(), "Ik kom graag!");

        isHeldAndThenAdmitted("otto");
    }

    @Test
    void alsoBehindTheMarkOfAForwardedMail() {
        story.arrives("otto", "Doorst.: TSNL-17!", List.of(), "Hoi, ik ben erbij.");

        isHeldAndThenAdmitted("otto");
    }

    @Test
    void whoWritesToThePublicAddressIsHeldAsANewPersonWhateverTheSubject() {
        story.arrives("otto", "aanmelding", TO_THE_EVENT, "Ik ben erbij!");

        isHeldAndThenAdmitted("otto");
    }

    @Test
    void whatIsNoAnswerLeavesNoTrace() {
        story.arrives("otto", "TSNL-17", List.of(), "Hieronder de nieuwsbrief met veel nieuws.");
        story.arrives("otto", "Factuur", TO_THE_EVENT, "Bijgaand de factuur voor januari.");
        story.arrives("otto", "TSNL-170", List.of(), "Ik kom graag!");
        story.arrives("otto", "hoi", List.of("Cc: lborrel@example.nl"), "Ik kom graag!");

        assertThat(waiting()).contains("Nothing waits");
    }

    @Test
    void whoIsInvitedIsTheirSelfWithTheCodeAndIsHeldOutsideTheThread() {
        story.arrives("anne", "TSNL-17", List.of(), "Ik kom graag!");

        assertThat(waiting()).contains("Anne").doesNotContain("was not invited");
    }

    @Test
    void anAnswerToAnotherAnnouncedEventCountsForNoOther() {
        String other = event().replace("event: evening", "event: other")
                .replace("TSNL-17", "ZOMER-17")
                .replace("borrel@", "zomer@")
                .replace("Een avond over techniek", "Zomerfeest")
                .replace("An evening on tech", "Summer party");
        story.told("event", "apply", story.file("events/other.yaml", other).toString(), "--yes");

        story.arrives("anne", "ZOMER-17", List.of(), "Helaas, ik kan niet.");

        assertThat(waiting()).contains("was not invited; writes about other");
        assertThat(story.standingOf("anne")).contains(" silent");
    }

    @Test
    void onceTheEventIsCancelledItsCodeAndAddressAreNothingToUs() {
        story.told("event", "cancel", "evening", "--yes");
        story.arrives("otto", "TSNL-17", TO_THE_EVENT, "Ik kom graag!");

        assertThat(waiting()).contains("Nothing waits");
    }
}
