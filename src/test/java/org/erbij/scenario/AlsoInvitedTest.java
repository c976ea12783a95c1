package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Guests: "counts show people and guests apart"; nobody is both. */
final class AlsoInvitedTest extends StoryTest {
    private static final String WAITS = "whom they bring may be invited as well, and then counts on their own";

    @BeforeEach
    void invited() {
        story.invites("anne", "bram");
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    @Test
    void whoBringsSomebodyWhoIsInvitedWaitsForTheOrganizerToCount() {
        story.says("anne", "Ja leuk, Bram en ik komen!");

        assertThat(story.told("held", "list")).contains(WAITS);
        story.told("held", "settle", waiting(), "yes", "--guests", "0", "--yes");
        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We zijn er allebei bij!\n\nGroetjes,\nAnne & Bram",
                "Leuk, zet ons maar op de lijst: Anne en Bram.\n\nAnne"
            })
    void whoSignsWithSomebodyWhoIsInvitedWaitsAsWell(String words) {
        story.says("anne", words);

        assertThat(story.told("held", "list")).contains(WAITS);
    }

    @Test
    void whoIsOnlyLikelyBroughtIsLookedForInAllTheyWrote() {
        story.says("anne", "Hoi Bram,\n\nme n Bram r in");

        assertThat(story.told("held", "list")).contains(WAITS);
        assertThat(story.command("n\n", "held", "settle", waiting(), "yes").said())
                .contains("with 1 guest", "Whom they bring has the first name of somebody who is invited as well");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoi Bram,\n\ntwo volunteers are coming with me",
                "Hi Bram!\n\ntwo volunteers are coming with me",
                "Bram,\ntwo volunteers are coming with me",
                "Dear Bram, two volunteers are coming with me"
            })
    void whomTheyGreetComesWithNobody(String words) {
        story.says("anne", words);

        assertThat(story.told("held", "list")).doesNotContain(WAITS);
        assertThat(story.standingOf("anne")).contains("+2");
    }

    @Test
    void settlingItSaysThatSomebodyMayCountTwice() {
        story.says("anne", "Ja leuk, Bram en ik komen!");

        assertThat(story.command("n\n", "held", "settle", waiting(), "yes").said())
                .contains("with 1 guest", "Whom they bring has the first name of somebody who is invited as well");
        assertThat(story.command("n\n", "held", "settle", waiting(), "yes", "--guests", "0")
                        .said())
                .doesNotContain("invited as well");
    }

    @Test
    void whoFirstBringsSomebodyAndThenNamesOneWhoIsInvitedWaits() {
        story.says("anne", "Ik kom en neem iemand mee");
        assertThat(story.standingOf("anne")).contains("+1");

        story.says("anne", "Ik kom, en ik neem Bram mee");

        assertThat(story.told("held", "list")).contains(WAITS);
    }

    @Test
    void onceCountedItIsNotAskedAgain() {
        story.says("anne", "Ik kom en ik neem Bram mee.");
        story.told("held", "settle", waiting(), "yes", "--yes");
        assertThat(story.standingOf("anne")).contains("+1");

        story.says("anne", "Nog even: Bram en ik komen allebei, hoor!");

        assertThat(story.told("held", "list")).doesNotContain(WAITS);
        assertThat(story.standingOf("anne")).contains("+1");
    }

    @Test
    void somebodyElseIsCountedAtOnce() {
        story.says("anne", "Ja, ik kom met mijn partner Linda!");
        story.says("bram", "Ik kom met mijn zus.");

        assertThat(story.standingOf("anne")).contains("+1");
        assertThat(story.standingOf("bram")).contains("+1");
    }
}
