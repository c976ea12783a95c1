package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The subject is in the languages of the text, and one thread has one. */
final class SubjectsTest extends StoryTest {
    private static final String BOTH = "Uitnodiging: Een avond over techniek / Invitation: An evening on tech";

    private String newestSubjectTo(String name) {
        return story.newestTo(name).content().subject();
    }

    @Test
    void whoseLanguageIsKnownReadsItInThatAloneAndIsKnownByIt() {
        story.knows("anne", "claire");
        story.told("people", "set", "anne@example.org", "--language", "nl");
        story.told("people", "set", "claire@example.org", "--language", "en");
        story.invites("bram");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(newestSubjectTo("anne")).isEqualTo("Uitnodiging: Een avond over techniek");
        assertThat(newestSubjectTo("claire")).isEqualTo("Invitation: An evening on tech");
        assertThat(newestSubjectTo("bram")).isEqualTo(BOTH);

        story.arrives("anne", "Re: Uitnodiging: Een avond over techniek", List.of(), "Ja, ik kom graag!");
        story.arrives("claire", "Re: Invitation: An evening on tech", List.of(), "Sorry, I can't make it.");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.standingOf("claire")).endsWith(" no");
        assertThat(newestSubjectTo("anne")).isEqualTo("Re: Uitnodiging: Een avond over techniek");
        assertThat(newestSubjectTo("claire")).isEqualTo("Re: Invitation: An evening on tech");
    }

    /** Mail programs break a thread whose subject changes. */
    @Test
    void whoseLanguageShowsInTheirAnswerKeepsTheSubjectOfTheThread() {
        story.invites("anne");

        story.says("anne", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(newestSubjectTo("anne")).isEqualTo("Re: " + BOTH);
        assertThat(story.newestTo("anne").content().text()).doesNotContain("Great that you are coming");
    }

    /** Whatever the event came to be called meanwhile. */
    @Test
    void anInvitationSentByHandKeepsItsSubject() {
        story.organizerInvites(
                "hand1@example.nl", "Etentje in februari", List.of("To: anne@example.org"), "Kom je bij ons eten?");
        story.told("invite", "evening", "--adopt=etentje", "--yes");

        story.arrives(
                "anne", "Re: Etentje in februari", List.of("In-Reply-To: <hand1@example.nl>"), "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(newestSubjectTo("anne")).isEqualTo("Re: Etentje in februari");
    }
}
