package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Belonging: which mail is ours, as far as its words decide. */
final class BelongingTest extends StoryTest {
    private String invitation = "";

    @BeforeEach
    void invited() {
        story.invites("anne");
        invitation = story.newestTo("anne").header().first("Message-ID").orElseThrow();
    }

    private void anneWrites(String subject, String words) {
        story.arrives("anne", subject, List.of("In-Reply-To: " + invitation, "References: " + invitation), words);
        story.goesOnUntil("2017-01-30 10:30");
    }

    // R2, case 20b
    @Test
    void aRecycledThreadChangesNothingAndIsShown() {
        anneWrites("Squash op zaterdag?", "Ik ben erbij! Tien uur bij de baan.");

        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(story.told("held", "list")).contains("under another subject");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void anAnswerUnderASubjectOfTheirOwnCountsWhereItSpeaksOfTheEvening() {
        anneWrites("Aanmelding voor de avond", "Ik ben er 13 februari graag bij!");

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void leavingIsHonouredUnderAnySubject() {
        anneWrites("Wat anders, over jullie mails", "Haal me van de lijst.");

        assertThat(story.standingOf("anne")).contains("gets no mail");
    }

    @Test
    void aListedPersonsFreshAnswerWaits() {
        story.arrives("anne", "Maandag 13 februari", List.of(), "Ik kom graag!");

        assertThat(story.told("held", "list")).contains("written outside the conversation");
        assertThat(story.standingOf("anne")).contains(" waiting");
    }

    @Test
    void onTheDayItselfTonightNamesItAndOnNoOtherDay() {
        story.arrives("anne", "Vanavond", List.of(), "Ik kom graag eten vanavond!");
        assertThat(story.standingOf("anne")).contains(" silent");

        story.goesOnUntil("2017-02-13 12:00");
        story.arrives("anne", "Vanavond", List.of(), "Ik kom graag vanavond!");

        assertThat(story.told("held", "list")).contains("written outside the conversation");
        assertThat(story.standingOf("anne")).contains(" waiting");
    }

    // case 20a
    @Test
    void aListedPersonsPrivateMailLeavesNoTrace() throws Exception {
        story.arrives("wim", "Zondag", List.of(), "Eet je mee?");
        String log = story.log();

        story.arrives("anne", "squash zaterdag?", List.of(), "Ik ben erbij! Tien uur bij de baan.");

        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.standingOf("anne")).contains(" silent");
        assertThat(story.log()).isEqualTo(log);
    }

    @Test
    void aTitleInsideAnotherWordNamesNothing() throws Exception {
        String said = story.applies(Story.EVENING
                .replace("event: evening", "event: supper")
                .replace("{nl: Een avond over techniek, en: An evening on tech}", "{nl: Eten, en: BBQ}"));
        story.arrives("wim", "Zondag", List.of(), "Eet je mee?");
        String log = story.log();

        story.arrives("otto", "Vergeten sleutel", List.of(), "Ja, ik kom!");
        story.arrives("anne", "Vergeten sleutel", List.of(), "Ja, ik kom!");

        assertThat(said)
                .contains("! the title 'BBQ' is so short that no mail outside a thread is known by it")
                .doesNotContain("the title 'Eten'");
        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.standingOf("otto")).isEqualTo("nobody");
        assertThat(story.log()).isEqualTo(log);
        story.arrives("otto", "Samen eten?", List.of(), "Ja, ik kom!");
        assertThat(story.told("held", "list")).contains("Otto", "was not invited");
    }

    // case 21b
    @Test
    void aStrangerWithAForwardedInvitationWaitsToBeAdmitted() {
        story.arrives("otto", "Fwd: Uitnodiging: Een avond over techniek", List.of(), "Ik kom graag mee!");
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(story.told("held", "list")).contains("was not invited").contains("Otto");
        assertThat(story.mailsTo("otto")).isEmpty();
    }

    // R8, case 21a
    @Test
    void anotherAddressInOurThreadIsParkedWithAProposal() {
        story.arrives(
                "yara", "Re: Uitnodiging: Een avond over techniek", List.of("In-Reply-To: " + invitation), "Ik kom!");
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(story.told("held", "list")).contains("not invited").contains("nne");
        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(story.mailsTo("yara")).isEmpty();
    }

    // R4, S10: the provider gave our invitation another Message-ID on its way
    @Test
    void anAnswerToARewrittenIdIsKnownByReferences() {
        story.arrives(
                "anne",
                "Re: Uitnodiging: Een avond over techniek",
                List.of(
                        "In-Reply-To: <rewritten@mail.example.com>",
                        "References: " + invitation + " <rewritten@mail.example.com>"),
                "Ja, ik kom!");

        assertThat(story.standingOf("anne")).contains(" coming");
    }
}
