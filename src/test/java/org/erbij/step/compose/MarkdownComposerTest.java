package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.OpenedMail;
import org.erbij.mail.MessageId;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which words a letter gets: its languages, its subject, and whose name; what is kept for the next mixes nobody up. */
class MarkdownComposerTest {
    private static final Threading THREAD = new Threading(new MessageId("reply@example.org"), List.of(), List.of());

    @Test
    void whileTheLanguageIsUnknownBothAreStacked() {
        assertThat(Letters.of(Template.NUDGE).in(null).opened().words())
                .startsWith("(Scroll down for English.) Hallo Anne,")
                .contains("maandag 13 februari om 18.00 uur", "Hello Anne,", "Monday 13 February, 18:00");
        assertThat(Letters.of(Template.NUDGE).in(Language.EN).opened().words())
                .startsWith("Hello Anne,")
                .doesNotContain("Scroll", "maandag");
    }

    @Test
    void anInvitationHasItsSubjectInTheLanguagesOfItsText() {
        assertThat(Letters.of(Template.INVITATION).in(Language.NL).opened().subject())
                .isEqualTo("Uitnodiging: Een avond over techniek");
        assertThat(Letters.of(Template.INVITATION).in(Language.EN).opened().subject())
                .isEqualTo("Invitation: An evening on tech");
        assertThat(Letters.of(Template.INVITATION).in(null).opened().subject())
                .isEqualTo("Uitnodiging: Een avond over techniek / Invitation: An evening on tech");
    }

    /** A thread has one subject whatever language its readers turn out to have, or mail programs break it. */
    @Test
    void whatAnswersAnInvitationKeepsTheSubjectThatItsReaderGot() {
        for (Language language : new @Nullable Language[] {Language.NL, Language.EN, null}) {
            assertThat(Letters.of(Template.CONFIRMATION_PERHAPS)
                            .in(language)
                            .replyingTo(THREAD)
                            .invitedUnder("Uitnodiging: Een avond over techniek")
                            .opened()
                            .subject())
                    .isEqualTo("Re: Uitnodiging: Een avond over techniek");
        }
    }

    /** Who was admitted has no invitation that a "Re:" could be of. */
    @Test
    void whatConfirmsToWhoWasNotInvitedHasASubjectOfItsOwn() {
        assertThat(Letters.of(Template.CONFIRMATION_ATTENDING)
                        .replyingTo(THREAD)
                        .opened()
                        .subject())
                .isEqualTo("Je bent erbij: Een avond over techniek");
    }

    @Test
    void aSampleSaysInItsSubjectAndAboveItsTextThatItIsOne() {
        OpenedMail sample = Letters.of(Template.CONFIRMATION_DECLINED)
                .in(null)
                .replyingTo(THREAD)
                .invitedUnder("Uitnodiging: Een avond over techniek")
                .asSample(Language.EN)
                .opened();

        assertThat(sample.subject()).isEqualTo("[sample: confirmation no] Re: Uitnodiging: Een avond over techniek");
        assertThat(sample.words())
                .startsWith(
                        "This is a sample for you alone: nobody else gets this email. (Scroll down for English.) Hallo");
        assertThat(sample.seen()).startsWith("This is a sample for you alone");
    }

    @Test
    void aMassMailHasASubjectOfItsOwn() {
        assertThat(Letters.of(Template.NUDGE).replyingTo(THREAD).opened().subject())
                .isEqualTo("Ben je erbij? Een avond over techniek");
        assertThat(Letters.of(Template.NUDGE).titled("Borrel").in(null).opened().subject())
                .isEqualTo("Ben je erbij? / Will you be there? Borrel");
        assertThat(Letters.of(Template.REMINDER)
                        .titled("Borrel: 10 jaar")
                        .in(null)
                        .opened()
                        .subject())
                .isEqualTo("Tot gauw / See you soon: Borrel: 10 jaar");
    }

    @Test
    void aLocationMailWithoutALocationIsNotWritten() {
        String because = Letters.of(Template.LOCATION).composed().match(ready -> "written", Composed.Failed::because);

        assertThat(because).isEqualTo("location: there is no place this reader may be told; release it first");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void theSameLetterGivesTheSameOctets(Template template) {
        assertThat(Letters.of(template).released().octets())
                .isEqualTo(Letters.of(template).released().octets());
    }

    /** What many letters share is worded once; nothing of one reader may stand in the mail of another. */
    @Test
    void whatIsKeptForTheNextReaderHoldsNothingOfTheLast() {
        MarkdownComposer kept = new MarkdownComposer(TemplateStore.builtIn());
        List<Letters> letters = List.of(
                Letters.of(Template.CONFIRMATION_ATTENDING).released(),
                Letters.of(Template.CONFIRMATION_ATTENDING)
                        .to("Bram Smit", "bram@example.org")
                        .released(),
                Letters.of(Template.CONFIRMATION_ATTENDING).to("", "info@example.org"),
                Letters.of(Template.CONFIRMATION_ATTENDING).answering(Answer.attending(1, List.of("vegetarisch"))),
                Letters.of(Template.CONFIRMATION_ATTENDING).answering(Answer.attending(2, List.of())),
                Letters.of(Template.CONFIRMATION_ATTENDING).asking(1),
                Letters.of(Template.CONFIRMATION_ATTENDING),
                Letters.of(Template.CONFIRMATION_ATTENDING).asking(2),
                Letters.of(Template.CONFIRMATION_PERHAPS).writtenAt(Instant.parse("2017-02-10T22:59:59Z")),
                Letters.of(Template.CONFIRMATION_PERHAPS).writtenAt(Instant.parse("2017-02-10T23:00:00Z")),
                Letters.of(Template.CONFIRMATION_PERHAPS).writtenAt(Instant.parse("2016-12-10T09:00:00Z")),
                Letters.of(Template.CHANGE).answering(Answer.perhaps()),
                Letters.of(Template.CHANGE).answering(Answer.noButInvolved()),
                Letters.of(Template.INVITATION).from("Yara", "yara@example.nl"));

        for (int round = 0; round < 2; round++) {
            for (Letters letter : letters) {
                OpenedMail mail = kept.compose(letter.letter())
                        .match(ready -> new OpenedMail(ready.message().octets()), failed -> {
                            throw new AssertionError(failed.because());
                        });
                assertThat(mail.raw()).isEqualTo(letter.opened().raw());
            }
        }
    }

    /** R105: the deadline is a moment; a second later nobody is asked to answer by a day that has gone. */
    @Test
    void whatHasPassedIsNotAskedFor() {
        Letters letter = Letters.of(Template.CONFIRMATION_PERHAPS);

        assertThat(letter.writtenAt(Instant.parse("2017-02-10T22:59:59Z"))
                        .opened()
                        .words())
                .contains("uiterlijk vrijdag 10 februari");
        assertThat(letter.writtenAt(Instant.parse("2017-02-10T23:00:00Z"))
                        .opened()
                        .words())
                .doesNotContain("10 februari");
        assertThat(letter.writtenAt(Instant.parse("2016-12-31T22:59:59Z"))
                        .opened()
                        .words())
                .contains("maandag 13 februari 2017 om 18.00 uur");
        assertThat(letter.writtenAt(Instant.parse("2016-12-31T23:00:00Z"))
                        .opened()
                        .words())
                .contains("maandag 13 februari om 18.00 uur");
    }

    /** The number of whoever the mail comes from goes first, wherever they stand among the organizers. */
    @Test
    void aSignalNumberComesWithItsOwner() {
        Organizer karin = new Organizer(Mailbox.of("Karin", "karin@example.nl"), "+31611111111");
        Organizer kars = new Organizer(Mailbox.of("Kars", "kars@example.nl"), "+31600000000");
        Organizer without = new Organizer(kars.mailbox(), null);

        assertThat(signal(karin, kars)).containsExactly("+31600000000", "Kars");
        assertThat(signal(without, karin)).containsExactly("+31611111111", "Karin");
        assertThat(signal(without)).containsExactly(null, null);
    }

    private static List<@Nullable Object> signal(Organizer... organizers) {
        Letter letter = Letters.of(Template.INVITATION)
                .from("Kars", "kars@example.nl")
                .runBy(organizers)
                .letter();
        Map<String, Object> facts = Facts.forBody(letter, Language.NL);
        return Arrays.asList(facts.get("signal"), facts.get("signalOwner"));
    }
}
