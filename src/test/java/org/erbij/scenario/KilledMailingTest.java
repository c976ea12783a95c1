package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.erbij.app.Story.Ended;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.junit.jupiter.api.Test;

/** "mail" is killed half-way: more people than one transaction holds, and nobody gets it twice (R100). */
final class KilledMailingTest extends StoryTest {
    private static final String[] MANY =
            IntStream.range(0, 101).mapToObj(number -> "guest" + number).toArray(String[]::new);

    private static String text(String words) {
        return "Subject: Nog iets\n\nDag ${name!\"jij\"}, " + words + "\n";
    }

    private static String[] mail() {
        return new String[] {"mail", "evening", "-", "--to", "silent,attending", "--language", "nl", "--yes"};
    }

    private static Predicate<Books> moreMailsThan(int mails) {
        return books ->
                books.outbox().count(new EventId("evening")).getOrDefault(MailKind.MAIL, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        > mails;
    }

    @Test
    void theCommandGivenAgainAddsOnlyWhatIsMissingAndRunWithoutItDoesTheSame() {
        story.invites(MANY);

        story.killed(moreMailsThan(0), text("neem een trui mee."), mail());
        Ended again = story.command(text("neem een trui mee."), mail());

        assertThat(again.code()).isZero();
        assertThat(again.said()).contains("2 people to mail, 100 had it before", "2 mails are in the outbox");
        everybodyHas("trui", 2);

        story.killed(moreMailsThan(102), text("neem een kussen mee."), mail());
        story.goesOnUntil("2017-01-30 10:05");

        everybodyHas("kussen", 3);
    }

    private void everybodyHas(String word, int mails) {
        for (String name : MANY) {
            assertThat(story.mailsTo(name)).as(name).hasSize(mails);
            assertThat(story.newestTo(name).content().text()).contains(word);
        }
        assertThat(story.newestTo("kars").content().text()).contains(word);
    }
}
