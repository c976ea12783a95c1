package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.erbij.app.Story;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PRODUCT.md, Guests: {@code guests: none|count|named}. */
final class GuestsPolicyTest {
    private static final String ALONE = "De uitnodiging is voor jou persoonlijk.";
    private static final String NOBODY_ELSE = "Je kunt helaas niemand meenemen";
    private static final String NAMES = "Wil je nog even laten weten wie je meeneemt?";

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
}
