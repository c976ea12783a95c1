package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.TemplateStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mass mail is put out once, however often it is begun; a newer reminder takes the place of one that has not left. */
final class CampaignTest {
    @TempDir
    private Path folder;

    private PostOffice post;
    private Campaign campaign;

    @BeforeEach
    void anneComes() {
        post = new PostOffice(folder);
        post.invite("anne");
        post.ledger.inOneTransaction(books -> {
            RsvpKey key = new RsvpKey(
                    post.event.id(),
                    books.people()
                            .find(AddrSpec.of("anne@example.org"))
                            .orElseThrow()
                            .id());
            Rsvp anne = books.rsvps().get(key);
            Change yes = new Change(
                    1, Answer.attending(0, List.of()), Evidence.organizer("by phone", post.clock.instant()), true);
            books.rsvps().put(new Rsvp(key, anne.token(), List.of(yes), false, false, false, anne.revision()));
            return null;
        });
        campaign = new Campaign(
                post.ledger,
                new MarkdownComposer(TemplateStore.builtIn()),
                post.ids,
                new Sender(Mailbox.of("Kars", "kars@example.nl")));
    }

    @AfterEach
    void close() {
        post.close();
    }

    private List<String> waiting() {
        return post.ledger.inOneTransaction(books -> books.outbox().in(OutboxState.PENDING).stream()
                .filter(entry -> entry.posting().kind() == MailKind.REMINDER)
                .map(entry -> entry.posting().version())
                .toList());
    }

    private void remind(String slot) {
        campaign.send(post.event.id(), MailKind.REMINDER, slot, post.clock.instant());
    }

    // a crash half-way, and the same reminder begun again
    @Test
    void aReminderBegunTwiceWaitsOnceAndIsNotTakenBack() {
        remind("1 day before");
        remind("1 day before");

        assertThat(waiting()).containsExactly("1 day before");
    }

    @Test
    void aNewerReminderTakesBackTheOneThatHasNotLeft() {
        remind("1 day before");
        remind("3 hours before");

        assertThat(waiting()).containsExactly("3 hours before");
    }
}
