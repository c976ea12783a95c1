package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 4: every decision says why, in the words of whoever wrote: the clause that decided it. */
final class WhyTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne", "bram");
    }

    private String settled() {
        return story.told("held", "list", "--settled");
    }

    private String number(String list) {
        return list.strip().split(" ", 2)[0];
    }

    @Test
    void theListOfWhatWasSettledNamesTheClauseThatDecided() {
        story.says("anne", "Dag Kars! Ik ben erbij. Mijn moeder was jarig.");

        assertThat(settled()).contains("its confirmation waits to leave; yes: \"Ik ben erbij.\"\n");
        assertThat(story.told("held", "show", number(settled())))
                .contains("Settled:  its confirmation waits to leave\n");
        story.goesOnUntil("2017-01-30 12:00");
        assertThat(settled()).contains("      confirmed; yes: \"Ik ben erbij.\"\n");
        assertThat(story.told("held", "show", number(settled()))).contains("Why:      yes: \"Ik ben erbij.\"\n");
    }

    @Test
    void whatWaitsThoughItWasUnderstoodSaysAsWhatAndByWhichWords() {
        story.arrives("anne", "Iets anders", List.of(), "Een avond over techniek: ik ben erbij!");

        assertThat(story.told("held", "list"))
                .contains("written outside the conversation; reads as yes: \"", "ik ben erbij");
    }

    @Test
    void whatAPersonHasToReadSaysNothingOfTheKind() {
        story.says("anne", "Hoe laat begint het?");

        String list = story.told("held", "list");

        assertThat(list).contains("says nothing about coming\n").doesNotContain("reads as");
        assertThat(story.told("held", "show", number(list))).doesNotContain("Why:");
    }

    @Test
    void whatTheOrganizerSettledIsTheirWord() {
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", number(story.told("held", "list")), "yes", "--yes");

        story.goesOnUntil("2017-01-30 12:00");
        assertThat(settled()).contains("confirmed; yes (by you)\n");
    }

    @Test
    void theHistoryOfAPersonNamesTheClauseOfEachAnswer() {
        story.says("anne", "Ik ben erbij. Mijn moeder was jarig.");
        story.says("anne", "Ik moet toch afzeggen, sorry!");
        story.pressesInCalendar("bram", "ACCEPTED", 0);

        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("yes  (they, by thread: \"Ik ben erbij.\")", "(they, by thread: \"Ik moet toch afzeggen");
        assertThat(story.told("people", "show", "bram@example.org"))
                .contains("yes  (they, by calendar uid: the calendar button)");
    }

    @Test
    void onceTheWordsAreErasedNoClauseIsLeftAnywhere() {
        story.says("anne", "Dag Kars! Ik ben erbij.");
        String number = number(settled());
        story.goesOnUntil("2017-04-01 10:00");
        story.ringsForRetention();

        assertThat(story.told("people", "show", "anne@example.org")).contains("yes  (they, by thread)\n");
        assertThat(settled() + story.told("held", "show", number))
                .contains("yes")
                .doesNotContain("erbij.\"");
    }

    @Test
    void thatNobodyIsWrittenToIsSaidToBeTheOrganizersWishWhereItWas() {
        story.says("anne", "Ik ben erbij!");

        assertThat(story.told("rsvp", "set", "evening", "bram@example.org", "no", "--yes", "--quiet"))
                .isEqualTo("Noted; nobody is written to (you wanted it so).\n");
        story.told("held", "undo", number(settled()), "--as", "no", "--yes", "--quiet");

        assertThat(settled()).contains("you wanted it so; no (by you)\n");
    }
}
