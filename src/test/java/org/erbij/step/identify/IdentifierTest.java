package org.erbij.step.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Correspondence;
import org.erbij.fixture.Mails;
import org.erbij.step.identify.Identified.Invitee;
import org.erbij.step.identify.Identified.Stranger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R1, R5, R7 to R9, R59, R96: for whom a mail speaks, and how sure that is. */
class IdentifierTest {
    private static final String SUBJECT = "Uitnodiging";
    private static final RsvpKey ANNE = Correspondence.key("evening", 1);
    private static final RsvpKey ANNE_IN_OCTOBER = Correspondence.key("october", 1);
    private static final RsvpKey BRAM = Correspondence.key("evening", 2);
    private static final RsvpKey HENK = Correspondence.key("evening", 3);
    private static final RsvpKey MIA_IN_SPRING = Correspondence.key("spring", 5);
    private static final String ANNES_TOKEN = "aaaaaaaaaaaaaaaa";
    private static final String BRAMS_TOKEN = "bbbbbbbbbbbbbbbb";

    private static final Correspondence BOOKS = new Correspondence()
            .lists(1, "anne@example.org", "anne@work.example.org")
            .lists(2, "bram@example.org")
            .lists(3, "henk@example.org")
            .lists(4, "lisa@example.org")
            .opens("october", "herfst")
            .opens("evening", "een avond")
            .opens("other", "iets anders")
            .sends("october-1@example.nl", ANNE_IN_OCTOBER, "anne@example.org", SUBJECT)
            .closes("october")
            .sends("evening-1@example.nl", ANNE, "anne@example.org", SUBJECT)
            .sends("evening-2@example.nl", BRAM, "bram@example.org", SUBJECT)
            .sends("evening-3@example.nl", HENK, "henk@example.org", SUBJECT)
            .sends("other-3@example.nl", Correspondence.key("other", 3), "henk@example.org", "Iets anders")
            .lists(5, "mia@example.org")
            .opens("spring", "lente")
            .opens("summer", "zomer")
            .sends("spring-5@example.nl", MIA_IN_SPRING, "mia@example.org", "Borrel")
            .sends("summer-5@example.nl", Correspondence.key("summer", 5), "mia@example.org", "Borrel")
            .issues(ANNES_TOKEN, ANNE)
            .issues(BRAMS_TOKEN, BRAM);

    private static Mails anne() {
        return Mails.from("Anne <anne@example.org>");
    }

    static List<Arguments> invitees() {
        return List.of(
                Arguments.of(
                        "by thread",
                        Ground.THREAD,
                        ANNE,
                        anne().about("Re: " + SUBJECT).replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R8: by thread, from another address known to be hers",
                        Ground.THREAD,
                        ANNE,
                        Mails.from("anne@work.example.org").replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R7: the id decides, whatever subject and newer invitation say",
                        Ground.THREAD,
                        ANNE_IN_OCTOBER,
                        anne().about("Re: " + SUBJECT).replyingTo("october-1@example.nl")),
                Arguments.of(
                        "In-Reply-To before References",
                        Ground.THREAD,
                        ANNE_IN_OCTOBER,
                        anne().replyingTo("october-1@example.nl")
                                .referringTo("evening-1@example.nl", "october-1@example.nl")),
                Arguments.of(
                        "the newest of References",
                        Ground.THREAD,
                        ANNE,
                        anne().referringTo("october-1@example.nl", "evening-1@example.nl")),
                Arguments.of(
                        "a thread in which somebody else's mail was answered as well",
                        Ground.THREAD,
                        ANNE,
                        anne().replyingTo("evening-2@example.nl", "evening-1@example.nl")),
                Arguments.of(
                        "by thread before token",
                        Ground.THREAD,
                        ANNE,
                        anne().about("unsubscribe " + BRAMS_TOKEN).replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R85: by token in the subject", Ground.TOKEN, ANNE, anne().about("unsubscribe " + ANNES_TOKEN)),
                Arguments.of(
                        "R5: by token in our sub-address",
                        Ground.TOKEN,
                        ANNE,
                        anne().with("To: kars+" + ANNES_TOKEN + "@example.nl")),
                Arguments.of(
                        "by token before calendar",
                        Ground.TOKEN,
                        ANNE,
                        anne().about(ANNES_TOKEN).answering("evening@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R54: by calendar",
                        Ground.CALENDAR_UID,
                        ANNE,
                        anne().about("Accepted: avond")
                                .answering("evening@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R59: by calendar, attendee under an address known to be hers",
                        Ground.CALENDAR_UID,
                        ANNE,
                        Mails.from("anne@work.example.org")
                                .answering("evening@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R54: by calendar, in the thread of another event of ours",
                        Ground.CALENDAR_UID,
                        ANNE,
                        anne().replyingTo("october-1@example.nl")
                                .answering("evening@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R54: by thread, with a calendar reply to the same event",
                        Ground.THREAD,
                        ANNE,
                        anne().replyingTo("evening-1@example.nl")
                                .answering("evening@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R54: by thread, with a calendar reply to nothing of ours",
                        Ground.THREAD,
                        ANNE,
                        anne().replyingTo("evening-1@example.nl")
                                .answering("dentist@example.com", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R6: by subject, of the newest invitation",
                        Ground.SUBJECT,
                        ANNE,
                        anne().about("AW: " + SUBJECT)),
                Arguments.of(
                        "our subject without a Re: is a mail of its own", Ground.ADDRESS, ANNE, anne().about(SUBJECT)),
                Arguments.of("by address alone", Ground.ADDRESS, ANNE, anne().about("maandag")),
                Arguments.of(
                        "an id of ours that is not hers leaves room for nothing weaker, hers does",
                        Ground.THREAD,
                        ANNE,
                        anne().replyingTo("somebody@example.com").referringTo("evening-1@example.nl")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("invitees")
    void itSpeaksForAnInvitee(String how, Ground ground, RsvpKey whom, Mails mail) {
        assertThat(Identifier.identify(mail.read(), BOOKS)).as(how).isEqualTo(new Invitee(whom, ground));
    }

    static List<Arguments> strangers() {
        return List.of(
                Arguments.of(
                        "R8, case 21a: in Anne's thread from an address nobody knows",
                        "written from an address that was not invited",
                        ANNE,
                        Mails.from("Yara <yara@example.com>")
                                .about("Re: " + SUBJECT)
                                .replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R8: in Anne's thread from another invitee, to whom she forwarded it",
                        "an invitee writes in the thread of another",
                        BRAM,
                        Mails.from("bram@example.org").about("Re: " + SUBJECT).replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R8: the same from somebody who is invited to something else",
                        "written from an address that was not invited",
                        Correspondence.key("other", 3),
                        Mails.from("bram@example.org").about("Re: Iets anders").replyingTo("other-3@example.nl")),
                Arguments.of(
                        "R8, case 21b: a forwarded invitation without its thread",
                        "was not invited",
                        null,
                        Mails.from("otto@example.com").about("Doorst: " + SUBJECT)),
                Arguments.of(
                        "the token of somebody else",
                        "uses the token of somebody else",
                        ANNE,
                        Mails.from("bram@example.org").about("unsubscribe " + ANNES_TOKEN)),
                Arguments.of(
                        "R59, case 5b: a calendar answer for somebody else",
                        "a calendar reply for somebody else",
                        ANNE,
                        Mails.from("bram@example.org").answering("evening@example.nl", "anne@example.org", "DECLINED")),
                Arguments.of(
                        "R59: even in the sender's own thread",
                        "a calendar reply for somebody else",
                        ANNE,
                        Mails.from("bram@example.org")
                                .replyingTo("evening-2@example.nl")
                                .answering("evening@example.nl", "anne@example.org", "DECLINED")),
                Arguments.of(
                        "R54: in her thread, to the entry of an event she is not invited to",
                        "a calendar reply to an event they are not invited to",
                        ANNE,
                        anne().replyingTo("evening-1@example.nl")
                                .answering("other@example.nl", "anne@example.org", "ACCEPTED")),
                Arguments.of(
                        "R59: a calendar answer for nobody we know",
                        "a calendar reply for somebody else",
                        null,
                        Mails.from("bram@example.org")
                                .answering("evening@example.nl", "joris@example.com", "ACCEPTED")),
                Arguments.of(
                        "R96, case 24: two senders, one of them an invitee",
                        "it does not have exactly one sender",
                        ANNE,
                        Mails.from("anne@example.org, otto@example.com").replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R96: two From fields",
                        "it does not have exactly one sender",
                        ANNE,
                        anne().with("From: otto@example.com").replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R96: an invitee's address as a display name",
                        "was not invited",
                        null,
                        Mails.from("\"anne@example.org\" <anne.example.org@mail.example.com>")
                                .about("ja")),
                Arguments.of(
                        "listed, but invited to nothing that is open",
                        "was not invited",
                        null,
                        Mails.from("lisa@example.org").about("ja")),
                Arguments.of(
                        "invited to two open events, and neither named",
                        "is invited to several open events",
                        null,
                        Mails.from("henk@example.org").about("ja")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void itSpeaksForNobodyWeCouldName(String how, String because, @Nullable RsvpKey proposal, Mails mail) {
        assertThat(Identifier.identify(mail.read(), BOOKS)).as(how).isEqualTo(new Stranger(because, proposal));
    }

    // two people who read their mail at one address: their own threads tell them apart, the address does not
    @Test
    void anIdThatSeveralGotSpeaksForWhoeverOfThemWritesAndProvesNothing() {
        Correspondence shared = new Correspondence()
                .lists(1, "anne@example.org")
                .lists(2, "bram@example.org")
                .opens("evening", "Etentje")
                .shares("hand@example.nl", Correspondence.key("evening", 1), "anne@example.org")
                .shares("hand@example.nl", Correspondence.key("evening", 2), "bram@example.org");

        Identified bram = Identifier.identify(
                Mails.from("bram@example.org").replyingTo("hand@example.nl").read(), shared);

        assertThat(bram).isEqualTo(new Invitee(Correspondence.key("evening", 2), Ground.SHARED_THREAD));
        assertThat(Ground.SHARED_THREAD.isProof()).isFalse();
        assertThat(Identifier.identify(
                        Mails.from("mallory@example.org")
                                .replyingTo("hand@example.nl")
                                .read(),
                        shared))
                .isEqualTo(new Stranger("was not invited; writes about evening", null));
    }

    @Test
    void behindASharedAddressOnlyAThreadTellsWhoWrites() {
        Correspondence shared = new Correspondence()
                .lists(1, "thuis@example.org")
                .lists(2, "thuis@example.org")
                .opens("evening", "een avond")
                .sends("evening-1@example.nl", ANNE, "thuis@example.org", SUBJECT)
                .sends("evening-2@example.nl", BRAM, "thuis@example.org", SUBJECT);

        assertThat(Identifier.identify(
                        Mails.from("thuis@example.org")
                                .replyingTo("evening-1@example.nl")
                                .read(),
                        shared))
                .isEqualTo(new Invitee(ANNE, Ground.THREAD));
        assertThat(Identifier.identify(
                        Mails.from("thuis@example.org")
                                .replyingTo("evening-2@example.nl")
                                .read(),
                        shared))
                .isEqualTo(new Invitee(BRAM, Ground.THREAD));
        assertThat(Identifier.identify(
                        Mails.from("thuis@example.org").about("maandag").read(), shared))
                .isInstanceOf(Stranger.class);
    }

    // R9, case 22: whoever else is named in a mail is not spoken for
    @Test
    void aMailSpeaksForItsSenderAloneWhoeverStandsInCopy() {
        Mails mail = anne().with("Cc: bram@example.org")
                .replyingTo("evening-1@example.nl")
                .saying("Bram en ik komen!");

        assertThat(Identifier.identify(mail.read(), BOOKS)).isEqualTo(new Invitee(ANNE, Ground.THREAD));
    }

    /** R7: an answer to one must not change the other, also when subject and sender match by accident. */
    @Test
    void underTheSubjectOfTwoOpenEventsAPersonSaysWhichIsMeant() {
        Mails mia = Mails.from("Mia <mia@example.org>");

        assertThat(Identifier.identify(mia.about("Re: Borrel").read(), BOOKS))
                .isEqualTo(new Stranger("is invited to several open events", null));
        assertThat(Identifier.identify(
                        mia.about("Re: Borrel")
                                .replyingTo("spring-5@example.nl")
                                .read(),
                        BOOKS))
                .isEqualTo(new Invitee(MIA_IN_SPRING, Ground.THREAD));
    }
}
