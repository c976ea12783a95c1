package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of one's own: which one is mailed, and that a broken one stops the event, not the mails to come. */
class TemplatesCommandsTest {
    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void moveIn() throws Exception {
        household = new Household(home);
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private Typed apply(int code) {
        Typed terminal = Typed.piping("");
        assertThat(household.command(
                        terminal,
                        "event",
                        "apply",
                        home.resolve("events/evening.yaml").toString(),
                        "--yes"))
                .as(terminal.complained())
                .isEqualTo(code);
        return terminal;
    }

    @Test
    void anEventWithATextThatCannotBeUsedIsNotStored() throws Exception {
        Path invitation = household.write(
                "events/evening/nl/invitation.md", "Subject: Kom je?\n\nHallo!\n\nWe zien elkaar in ${location}.\n");
        Path nudge = household.write("templates/en/nudge.md", "Subject: ${place}\n\n<#if>\n");

        Typed terminal = apply(2);

        assertThat(terminal.complained())
                .isEqualTo("The texts of this event's mails cannot be used:\n  "
                        + invitation
                        + ", line 5: there is nothing called 'location' to fill in; take a name of docs/templates.md\n  "
                        + nudge
                        + ", line 1: 'place' may never stand in a subject, which others can see; tell it in the text\n"
                        + " Nothing was stored. Mend these files, then apply the event again.\n");
        assertThat(terminal.told()).doesNotContain("Stored.");
        assertThat(household.say("status")).doesNotContain("evening");
    }

    @Test
    void whatStoodBeforeStaysWhenATextBreaks() throws Exception {
        apply(0);
        household.write("events/evening.yaml", Household.EVENT.replace("18:00", "19:30"));
        Path broken = household.write("events/evening/en/reminder.md", "See you!\n");

        assertThat(apply(2).complained()).contains(broken + ", line 1: only 'Subject:' may stand above the empty line");
        assertThat(household.say("status")).contains("evening, Mon 12 Apr 18:00");

        household.write("events/evening/en/reminder.md", "Subject: Soon\n\nSee you!\n");
        apply(0);
        assertThat(household.say("status")).contains("evening, Mon 12 Apr 19:30");
    }

    /** docs/templates.md: an event's own wins over the community's, that over ours. */
    @Test
    void anEventsOwnTextWinsOverTheCommunitysAndThatOverOurs() throws Exception {
        household.write("templates/nl/invitation.md", "Subject: Van ons allen\n\nGezamenlijk. Kom je?\n");
        household.write("templates/en/invitation.md", "Subject: From all of us\n\nTogether. Are you coming?\n");
        household.write("events/evening/nl/invitation.md", "Subject: Eigen: ${title}\n\nEigen woorden. Kom je?\n");

        household.invite("Anne <anne@example.org>");

        assertThat(household.mailsTo("anne@example.org").get(0).content().text())
                .contains("Eigen woorden. Kom je?", "Together. Are you coming?")
                .doesNotContain("Gezamenlijk");
        household.answer("anne@example.org", "Ja, ik kom graag naar de bijeenkomst!");
        household.round();
        assertThat(household.mailsTo("anne@example.org").get(1).content().text())
                .contains("Fijn dat je komt!");
    }

    @Test
    void whoGotNoInvitationForABrokenTextGetsItOnceTheTextIsMended() throws Exception {
        apply(0);
        household.command(Typed.piping("Anne <anne@example.org>"), "people", "import", "-", "--yes");
        Path text = household.write("events/evening/nl/invitation.md", "Subject: Kom je?\n\n${location}\n");
        Typed broken = Typed.piping("");
        assertThat(household.command(broken, "invite", "evening", "--yes")).isEqualTo(1);
        assertThat(broken.complained()).contains("A text could not be written");

        Files.delete(text);

        assertThat(household.say("invite", "evening", "--yes")).contains("1 person to invite");
        assertThat(household.say("outbox", "list")).contains("anne@example.org");
        assertThat(household.command(Typed.piping(""), "invite", "evening", "--yes"))
                .isEqualTo(4);
    }
}
