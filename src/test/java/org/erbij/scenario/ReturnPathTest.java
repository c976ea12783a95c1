package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R42 as amended: an answer goes to the invited address alone; an empty Return-Path forbids it, a different or missing one does not. */
final class ReturnPathTest extends StoryTest {
    private static final List<String> OTHERS =
            List.of("Reply-To: <reply@example.org>", "Sender: <sender@example.org>", "Cc: <copy@example.org>");

    @Override
    String event() {
        return Story.EVENING + "outside-thread: decide\n";
    }

    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private void answers(String subject, boolean inThread, String returnPath) {
        List<String> headers = new ArrayList<>(OTHERS);
        if (!returnPath.isEmpty()) {
            headers.add("Return-Path: " + returnPath);
        }
        if (inThread) {
            String id = Objects.requireNonNull(
                            story.newestTo("anne").threading().id())
                    .bracketed();
            headers.add("In-Reply-To: " + id);
        }
        story.arrives("anne", subject, headers, "Ik ben erbij!");
        story.goesOnUntil("2017-01-30 11:00");
    }

    private void isAnsweredAtTheInvitedAddressAlone() {
        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.newestTo("anne").parties().to())
                .singleElement()
                .satisfies(to -> assertThat(to.address().value()).isEqualTo("anne@example.org"));
        assertThat(story.newestTo("anne").parties().cc()).isEmpty();
        List.of("reply", "sender", "copy", "bounces", "other")
                .forEach(name -> assertThat(story.mailsTo(name)).as(name).isEmpty());
    }

    // an empty value: no Return-Path at all
    @ParameterizedTest
    @ValueSource(strings = {"<anne@example.org>", "<other@example.org>", "<bounces@example.org>", ""})
    void inOurThreadAnyReturnPathButAnEmptyOneIsAnswered(String returnPath) {
        answers("Re: Uitnodiging: Een avond over techniek", true, returnPath);

        isAnsweredAtTheInvitedAddressAlone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<anne@example.org>", "<other@example.org>", ""})
    void outsideItAsWellWhereWhatIsWrittenThereCounts(String returnPath) {
        answers("Maandag 13 februari", false, returnPath);

        isAnsweredAtTheInvitedAddressAlone();
    }

    @ParameterizedTest
    @CsvSource({"true, <>", "false, <>", "true, MAILER-DAEMON", "false, MAILER-DAEMON"})
    void anEmptyOneIsAMachinesAndIsNotAnswered(boolean inThread, String returnPath) {
        answers("Re: Uitnodiging: Een avond over techniek", inThread, returnPath);

        assertThat(story.standingOf("anne")).contains(" silent");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void aWishToLeaveByTokenIsHonouredBehindAnEmptyOneAndNotAnswered() {
        String list = story.newestTo("anne").header().first("List-Unsubscribe").orElseThrow();
        String token = list.replaceFirst("(?s).*unsubscribe%20([a-z2-7]{16}).*", "$1");

        story.arrives("anne", "unsubscribe " + token, List.of("Return-Path: <>"), "");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(story.standingOf("anne")).contains("gets no mail");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }
}
