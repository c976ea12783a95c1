package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.app.Story.Ended;
import org.erbij.domain.event.MailKind;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.compose.Template;
import org.junit.jupiter.api.Test;

/** {@code invite --to-me}: the organizer gets every sort of mail first, and nothing of it counts. */
final class SamplesTest extends StoryTest {
    private static final int SORTS = (int) Stream.of(Template.values())
            .filter(template -> template.hasFile() && template.kind() != MailKind.NOTICE)
            .count();

    @Test
    void everySortOfMailComesToTheOrganizerAloneMarkedAsASample() {
        story.knows("anne");
        story.setsLocation();

        assertThat(story.told("invite", "evening", "--to-me", "--yes"))
                .contains(SORTS + " samples for you are in the outbox");
        story.goesOnUntil("2017-01-30 10:30");

        List<ReceivedMessage> samples = story.mailsTo("kars");
        assertThat(samples)
                .hasSize(SORTS)
                .allSatisfy(sample -> {
                    assertThat(sample.content().subject()).startsWith("[voorbeeld: ");
                    assertThat(sample.content().text())
                            .startsWith("Dit is een voorbeeld, alleen voor jou: niemand anders krijgt deze mail.");
                })
                .extracting(sample -> sample.content().subject())
                .contains(
                        "[voorbeeld: bevestiging ja] Re: Uitnodiging: Een avond over techniek / Invitation: An evening on"
                                + " tech")
                .extracting(subject -> subject.substring(0, subject.indexOf(']')))
                .doesNotHaveDuplicates();
        assertThat(story.everythingToldTo("kars"))
                .contains("(hier komt de locatie te staan)", "(the location will stand here)")
                .contains("Bel (telefoonnummer) / (phone number).")
                .doesNotContain(SECRET);
        assertThat(samples)
                .filteredOn(sample -> sample.content().text().contains("is verzonnen"))
                .singleElement()
                .satisfies(change -> assertThat(change.content().subject()).startsWith("[voorbeeld: wijziging]"));
        assertThat(story.mailsTo("anne")).isEmpty();
    }

    @Test
    void theyAreNoneOfWhatWasSettled() {
        story.told("invite", "evening", "--to-me", "--yes");
        story.goesOnUntil("2017-01-30 10:30");
        story.goesOnUntil("2017-01-30 11:00");
        assertThat(story.told("held", "list", "--settled")).isEqualTo("Nothing was settled.\n");
    }

    @Test
    void nothingOfItCountsAndNoAnswerToIt() {
        story.knows("anne");
        story.told("invite", "evening", "--to-me", "--yes");
        story.goesOnUntil("2017-01-30 10:30");

        story.says("kars", "Helaas, ik kan niet.");
        story.goesOnUntil("2017-01-30 12:00");

        int withTheirOwnAnswer = SORTS + 1;
        assertThat(story.mailsTo("kars")).hasSize(withTheirOwnAnswer);
        assertThat(story.standingOf("kars")).isEqualTo("nobody");
        assertThat(story.standingOf("anne")).isEqualTo("nobody");
        assertThat(story.told("invite", "evening", "--yes"))
                .contains("1 person to invite", "2 invitations are in the outbox, 1 of them to an organizer");
        story.goesOnUntil("2017-01-30 13:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.mailsTo("kars")).hasSize(withTheirOwnAnswer + 1);
        assertThat(story.standingOf("kars")).contains("coming");
    }

    @Test
    void afterwardsTheOrganizerIsAsLittleInvitedAsBefore() {
        story.knows("anne");
        String before = whoIsInvited();

        story.told("invite", "evening", "--to-me", "--yes");
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(whoIsInvited()).isEqualTo(before).contains("1 person to invite", "0 invited before", "1 organizer");
    }

    /** As far as it is told by what counts them. */
    private String whoIsInvited() {
        String look = story.told("invite", "evening", "--first", "3", "--dry-run");
        return look.lines()
                        .filter(line -> line.contains("to invite") || line.contains("organizer"))
                        .toList()
                + story.told("retention", "show").split(";", 2)[0]
                + story.told("status")
                        .lines()
                        .filter(line -> line.contains("coming") || line.contains("silent"))
                        .toList()
                + story.told("roster", "evening")
                + story.command("", "event", "cancel", "evening").said();
    }

    @Test
    void withoutAYesNothingIsMailed() {
        Ended unsure = story.command("", "invite", "evening", "--to-me");

        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said()).contains("You were mailed nothing; ");
    }
}
