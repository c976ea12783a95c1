package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever leaves in the thread of one evening still counts as coming to another: nothing tells them where it is but a person. */
final class LeftButComingTest extends StoryTest {
    private static final String STANDS = "Wie nog meetelt, maar geen mail meer wil; laat zelf weten waar het is: Anne.";

    @Override
    String digest() {
        return "18:00";
    }

    @Override
    String settings() {
        return "preview-at-least: 3 hours\n";
    }

    @BeforeEach
    void leftInTheThreadOfTheOther() throws IOException {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 11:00");
        invitesToAnother();
        story.goesOnUntil("2017-01-30 12:00");
        story.says("anne", "Haal me van de lijst.");
    }

    private List<ReceivedMessage> told(String subject) {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().contains(subject))
                .toList();
    }

    private static String text(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }

    @Test
    void theyAreNamedInEachDigestOfTheEveningTheyCountForUntilTheOrganizerHasSeenToIt() {
        story.goesOnUntil("2017-01-30 18:01");
        story.goesOnUntil("2017-01-31 18:01");
        assertThat(told("Een avond over techniek:"))
                .hasSize(2)
                .allSatisfy(digest -> assertThat(text(digest)).contains(STANDS));
        assertThat(told("Een tweede avond:"))
                .isNotEmpty()
                .noneSatisfy(digest -> assertThat(text(digest)).contains("Wie nog meetelt"));

        story.told("rsvp", "set", "evening", "anne@example.org", "no", "--yes");
        story.goesOnUntil("2017-02-01 18:01");

        assertThat(text(told("Een avond over techniek:").get(2))).doesNotContain("Wie nog meetelt");
    }

    @Test
    void theyAreNamedWhereTheLocationIsShownAheadAndOnceMoreInTheLastThreeDays() {
        story.setsLocation();
        story.goesOnUntil("2017-02-10 12:00");
        assertThat(told("locatie aan 2 mensen"))
                .singleElement()
                .satisfies(preview -> assertThat(text(preview))
                        .contains("Laat het ze zelf weten: - Anne")
                        .doesNotContain("- Bram - Anne"));
        assertThat(told("iemand die komt, wil geen mail meer")).isEmpty();

        story.goesOnUntil("2017-02-11 12:00");
        story.goesOnUntil("2017-02-12 12:00");

        assertThat(told("iemand die komt, wil geen mail meer"))
                .singleElement()
                .satisfies(alarm -> assertThat(text(alarm))
                        .contains("Anne telt nog mee voor ‘Een avond over techniek’")
                        .contains("erbij rsvp set evening ADRES no"));
    }

    @Test
    void aYesSettledForThemBringsTheMailOfThatEventAndEveryListSaysSo() {
        assertThat(story.standingOf("anne")).contains("gets no mail");
        story.goesOnUntil("2017-01-31 12:00");
        story.arrivesInTheFirstThread("anne", "Hmm, voor die eerste avond dan.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        String look = story.command("", "held", "settle", number, "yes").said();
        story.told("held", "settle", number, "yes", "--yes");

        assertThat(look)
                .contains(
                        "They had asked for no more mail: with this they get the mail of this event, and of no other.");
        assertThat(story.standingOf("anne")).contains("left, and said yes since: gets the mail of this event only");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("mail:      none: left", "gets its mail: they said yes since they left");
        assertThat(story.told("roster", "evening", "--json"))
                .contains("\"getsNoMail\":false")
                .doesNotContain("\"getsNoMail\":true");
    }

    @Test
    void whoeverLeavesOnceMoreAfterAYesInTheirOwnHandIsToldOfOnceMore() {
        story.goesOnUntil("2017-01-31 12:00");
        story.arrivesInTheFirstThread("anne", "Ik kom toch naar de eerste avond, hoor!");
        story.goesOnUntil("2017-01-31 14:00");
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(told("iemand die komt, wil geen mail meer")).isEmpty();

        story.arrives("anne", "Re: Een tweede avond", inTheThreadOfTheSecond(), "Haal me nu echt van de lijst.");
        story.goesOnUntil("2017-02-11 13:00");

        assertThat(told("iemand die komt, wil geen mail meer")).hasSize(1);
    }

    private List<String> inTheThreadOfTheSecond() {
        return story.mailsTo("anne").stream()
                .filter(mail -> mail.content().subject().contains("tweede"))
                .map(mail -> "In-Reply-To: "
                        + Objects.requireNonNull(mail.threading().id()).bracketed())
                .limit(1)
                .toList();
    }

    @Test
    void ofAMailThatAsksForAnAnswerTheirNumberIsSaidAndNotTheirName() {
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(told("vraag om antwoord aan"))
                .isNotEmpty()
                .allSatisfy(preview -> assertThat(text(preview)).doesNotContain("- Anne", "Laat het ze zelf weten"));
    }

    @Test
    void onceItIsOverNobodyHasToTellThemWhereItIs() {
        story.setsLocation();
        story.goesOnUntil("2017-02-13 21:30");
        story.says("bram", "Zullen we de foto's delen?");
        story.goesOnUntil("2017-02-15 19:00");

        assertThat(text(told("Een avond over techniek:")
                        .get(told("Een avond over techniek:").size() - 1)))
                .doesNotContain("Wie nog meetelt");
    }

    @Test
    void whoIsPutDownAsComingAfterTheyLeftIsNoNewsToWhoeverDidThat() {
        story.goesOnUntil("2017-01-31 12:00");
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--via", "phone", "--yes");

        story.goesOnUntil("2017-02-12 12:00");

        assertThat(told("iemand die komt, wil geen mail meer")).isEmpty();
        assertThat(text(told("Een avond over techniek:").get(5))).contains(STANDS);
    }
}
