package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Guests: {@code guests: none|count|named}. */
final class GuestsPolicyTest {
    private static final String ALONE = "Let op: je kunt deze keer geen gasten meenemen.";
    private static final String NOBODY_ELSE = "Je kunt deze keer helaas niemand meenemen";
    private static final String NAMES = "Stond er nog niet bij wie je meeneemt?";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | Ja, ik kom! | " + ALONE,
                "none | Ja, ik kom met mijn partner! | " + NOBODY_ELSE,
                "named | Ja, ik kom met mijn partner! | " + NAMES
            })
    void theConfirmationSaysWhetherGuestsCanComeAndAsksForTheirNamesWhereTheyAreWanted(
            String policy, String answer, String told) throws Exception {
        try (Story story = new Story(home, Story.EVENING + "guests: " + policy + "\n", "2017-01-30 10:00")) {
            story.invites("anne");
            story.goesOnUntil("2017-01-31 10:00");
            story.says("anne", answer);
            story.goesOnUntil("2017-01-31 11:00");

            String said = story.newestTo("anne").content().text().replaceAll("\\s+", " ");
            assertThat(said).containsIgnoringCase(told);
            for (String other : new String[] {ALONE, NOBODY_ELSE, NAMES}) {
                assertThat(said.contains(other)).as(other).isEqualTo(other.equals(told));
            }
        }
    }

    @Test
    void whoNamedWhomTheyBringIsNotAskedForTheName() throws Exception {
        try (Story story = new Story(home, Story.EVENING + "guests: named\n", "2017-01-30 10:00")) {
            story.invites("anne", "bram");
            story.says("anne", "Ja, ik kom met mijn partner Linda!");
            story.arrives("bram", "Een avond over techniek", List.of(), "Ik kom, en ik neem Lotte mee.");
            story.told(
                    "held",
                    "settle",
                    "--yes",
                    story.told("held", "list").strip().split(" ", 2)[0],
                    "yes");
            story.goesOnUntil("2017-01-30 11:00");
            for (String who : List.of("anne", "bram")) {
                assertThat(lastTo(story, who)).contains("samen met één gast").doesNotContain(NAMES);
            }

            story.says("anne", "We komen toch met z'n drieën.");
            story.goesOnUntil("2017-01-30 13:00");
            assertThat(lastTo(story, "anne")).contains("We hebben het aangepast: je komt met twee gasten.", NAMES);
        }
    }

    /** With two who bring somebody and were asked who. */
    private Story withTwoWhoWereAsked() throws Exception {
        Story story = new Story(home, Story.EVENING + "guests: named\n", "2017-01-30 10:00", "18:00");
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom met mijn partner!");
        story.says("bram", "Ik kom met twee vrienden.");
        story.goesOnUntil("2017-01-30 11:00");
        assertThat(lastTo(story, "anne")).contains(NAMES);
        return story;
    }

    @Test
    void theNameThatWasAskedForIsNotedAndNobodyHasToSettleIt() throws Exception {
        try (Story story = withTwoWhoWereAsked()) {
            int mails = story.mailsTo("anne").size();

            story.says("anne", "Hoi Kars,\n\nDat is mijn zus Lotte.\n\nGroetjes,\nAnne");
            story.says("bram", "Ja, dat zijn Jan en Piet.");
            story.goesOnUntil("2017-01-30 19:00");

            assertThat(story.told("roster", "evening"))
                    .contains("+1: Dat is mijn zus Lotte", "+2: Ja, dat zijn Jan en Piet");
            assertThat(story.told("held", "list")).doesNotContain("Lotte", "Piet");
            assertThat(story.told("people", "show", "anne@example.org")).contains("Dat is mijn zus Lotte");
            assertThat(story.mailsTo("anne"))
                    .as("nobody is thanked by a machine")
                    .hasSize(mails);
            assertThat(lastTo(story, "kars")).as("the daily mail").contains("+1: Dat is mijn zus Lotte");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat is mijn zus Lotte. Mag zij eten meenemen?",
                "Dat is mijn zus Lotte, maar zij kan misschien niet.",
                "Dat is mijn zus Lotte. Schrijf me voortaan in het Engels.",
                "Dat zijn Lotte en Piet.",
                "Dat is Bram."
            })
    void whateverMoreItMayMeanStillWaits(String said) throws Exception {
        try (Story story = withTwoWhoWereAsked()) {
            story.says("anne", said);
            story.goesOnUntil("2017-01-30 12:00");

            assertThat(story.told("held", "list")).contains(said);
            assertThat(story.told("roster", "evening")).doesNotContain("+1: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | Ja, ik kom met mijn partner!",
                "named | Ja, ik kom!",
                "named | Ja, ik kom met mijn partner Linda!",
            })
    void whoWasNotAskedForANameSaysSomethingElseByOne(String policy, String answer) throws Exception {
        try (Story story = new Story(home, Story.EVENING + "guests: " + policy + "\n", "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", answer);
            story.goesOnUntil("2017-01-30 11:00");

            story.says("anne", "Dat is mijn zus Lotte.");
            story.goesOnUntil("2017-01-30 12:00");

            assertThat(story.told("held", "list")).contains("Dat is mijn zus Lotte");
            assertThat(story.told("roster", "evening")).doesNotContain("zus Lotte");
        }
    }

    @ParameterizedTest
    @CsvSource({"named, true", "count, false"})
    void whoIsNamedWithTheYesStandsOnTheRosterWhereTheNameIsWanted(String policy, boolean noted) throws Exception {
        try (Story story = new Story(home, Story.EVENING + "guests: " + policy + "\n", "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", "Leuk! Ik neem Lotte mee. Tot dan.");
            story.goesOnUntil("2017-01-30 11:00");

            assertThat(story.told("roster", "evening").contains("+1: Ik neem Lotte mee"))
                    .isEqualTo(noted);
            assertThat(lastTo(story, "anne")).contains("samen met één gast").doesNotContain("Wat je verder schreef");

            story.says("anne", "Ik kom toch alleen.");
            story.goesOnUntil("2017-01-30 13:00");
            assertThat(story.told("roster", "evening")).doesNotContain("Lotte");
        }
    }

    private static String lastTo(Story story, String name) {
        return story.newestTo(name).content().text().replaceAll("\\s+", " ");
    }

    // PRODUCT.md, Standing: a later answer replaces an earlier one; of guests it may say nothing
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ja ik kom hoor!                          | 2",
                "Yes, I'll be there!                      | 2",
                "Ja, ik kom een half uur later.           | 2",
                "Ja, ik kom, maar toch alleen.            | 0",
                "Ik kom in m'n eentje!                    | 0",
                "Ja, ik kom! Mijn partner kan helaas niet. | 0",
                "I'll be there, just me.                  | 0",
                "Ik kom met mijn partner!                 | 1",
                "Yes from Anne and Bram.                  | 2",
                "me n my mate r in                        | 2",
                "coming w my bro                          | 2",
                "Ik kan toch niet, sorry!                 | 0"
            })
    void aLaterYesThatSaysNothingOfGuestsKeepsThoseThatAreKnown(String later, int guests) throws Exception {
        try (Story story = new Story(home, Story.EVENING, "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", "Ja, ik kom met twee vrienden!");
            story.goesOnUntil("2017-01-31 10:00");

            story.says("anne", later);
            story.goesOnUntil("2017-01-31 12:00");

            assertThat(story.command("", "roster", "evening", "--json").said())
                    .contains("\"guests\":" + guests)
                    .containsPattern("anne@example.org(?s).*\"guests\" ?: ?" + guests);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We komen toch wel!              | 2",
                "We can make it after all!       | 2",
                "Ik kan er toch bij zijn!        | 0",
                "We komen toch, maar met z'n tweeën. | 1"
            })
    void whoComesAfterAllBringsThoseOfBeforeWhereTheySpeakForAll(String later, int guests) throws Exception {
        try (Story story = new Story(home, Story.EVENING, "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", "Ja, ik kom met twee vrienden!");
            story.goesOnUntil("2017-01-31 10:00");
            story.says("anne", "Helaas, we kunnen toch niet komen.");
            story.goesOnUntil("2017-01-31 12:00");

            story.says("anne", later);
            story.goesOnUntil("2017-01-31 14:00");

            assertThat(story.command("", "roster", "evening", "--json").said())
                    .containsPattern("anne@example.org(?s).*\"guests\" ?: ?" + guests);
        }
    }

    // PRODUCT.md, step 4: notes are read too
    @Test
    void whatIsNotedOfSomebodyWhoComesStaysWhenTheyBringOthersThanBefore() throws Exception {
        try (Story story = new Story(home, Story.EVENING, "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", "Ja, ik kom! Ik ben vegetarisch.");
            story.goesOnUntil("2017-01-31 10:00");

            story.says("anne", "Ja, ik kom, en ik neem Jan mee! We komen een half uur later.");
            story.goesOnUntil("2017-01-31 12:00");
            assertThat(story.standingOf("anne")).contains(" coming", "+1", "vegetarisch", "half uur later");

            story.says("anne", "Ik kom toch alleen.");
            story.goesOnUntil("2017-01-31 14:00");
            assertThat(story.standingOf("anne"))
                    .contains(" coming", "vegetarisch", "half uur later")
                    .doesNotContain("+1");
            assertThat(story.told("roster", "evening", "--csv")).contains("vegetarisch");
            assertThat(story.told("status")).contains("of those who come, 1 wrote a note");

            story.says("anne", "Helaas, ik kan toch niet komen.");
            story.goesOnUntil("2017-01-31 16:00");
            story.says("anne", "Ik kan toch wel, dus ik kom!");
            story.goesOnUntil("2017-01-31 18:00");
            assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("vegetarisch");
        }
    }

    @Test
    void whoComesWithNobodyAnyMoreIsToldSoAndWhoSaysNothingOfItIsNotMailedAgain() throws Exception {
        try (Story story = new Story(home, Story.EVENING, "2017-01-30 10:00")) {
            story.invites("anne");
            story.says("anne", "Ja, ik kom met twee vrienden!");
            story.goesOnUntil("2017-01-31 10:00");
            assertThat(story.newestTo("anne").content().text().replaceAll("\\s+", " "))
                    .contains("met twee gasten");

            story.says("anne", "Ja ik kom hoor!");
            story.goesOnUntil("2017-02-01 10:00");
            assertThat(story.mailsTo("anne")).hasSize(2);

            story.says("anne", "Ik kom toch alleen.");
            story.goesOnUntil("2017-02-02 10:00");
            assertThat(story.mailsTo("anne")).hasSize(3);
            assertThat(story.newestTo("anne").content().text())
                    .contains("We hebben het aangepast: je komt alleen.")
                    .doesNotContain("gast");
        }
    }
}
