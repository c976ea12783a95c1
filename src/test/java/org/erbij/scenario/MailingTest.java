package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "mail FILE --to ...": for anything else. Anne comes, Bram is silent, Claire cannot, Daan may come, Eva stays involved. */
final class MailingTest extends StoryTest {
    private static final String TEXT = """
            Subject (nl): Over de zaal van ${title}

            Beste ${name!"iemand"}, neem iets te drinken mee.

            Subject (en): About the room of ${title}

            Dear ${name!"somebody"}, bring a drink.
            """;

    @BeforeEach
    void answers() {
        story.invites("anne", "bram", "claire", "daan", "eva");
        story.says("anne", "Ja, ik kom!");
        story.says("claire", "Ik kan niet, helaas.");
        story.says("daan", "Misschien, ik weet het nog niet.");
        story.says("eva", "I can't make it, but please keep me posted.");
        story.goesOnUntil("2017-02-01 12:00");
    }

    private Ended mail(String text, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "mail";
        all[1] = "evening";
        all[2] = "-";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return story.command(text, all);
    }

    private String mailed(String text, String... arguments) {
        Ended ended = mail(text, arguments);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    private String newest(String name) {
        return story.newestTo(name).content().subject() + "\n"
                + story.newestTo(name).content().text();
    }

    private boolean hasIt(String name) {
        return newest(name).contains("drinken mee") || newest(name).contains("bring a drink");
    }

    @Test
    void whoeverIsChosenGetsItInTheirLanguageUnderTheInvitationAndNobodyElse() {
        String said = mailed(TEXT, "--to", "attending,interested", "--yes");

        assertThat(said).contains("evening: 4 people to mail", "in nl, to", "Over de zaal van Een avond over techniek");
        assertThat(newest("anne"))
                .contains("Over de zaal van Een avond over techniek", "Beste Anne, neem iets te drinken mee.")
                .doesNotContain("bring a drink");
        assertThat(newest("eva")).contains("About the room of An evening on tech", "Dear Eva, bring a drink.");
        assertThat(hasIt("daan")).as("perhaps is interested").isTrue();
        assertThat(hasIt("kars")).as("organizers get it as an attendee would").isTrue();
        assertThat(hasIt("bram")).isFalse();
        assertThat(hasIt("claire")).isFalse();
        assertThat(story.newestTo("anne").threading().references())
                .as("threads under the invitation")
                .contains(story.mailsTo("anne").get(0).threading().id());
    }

    @Test
    void eachGroupIsThoseWhoAnsweredSo() {
        assertThat(mailed(TEXT, "--to", "silent", "--dry-run")).contains("1 person to mail", "bram@example.org");
        assertThat(mailed(TEXT, "--to", "no", "--dry-run")).contains("1 person to mail", "claire@example.org");
        assertThat(mailed(TEXT, "--to", "perhaps", "--dry-run")).contains("1 person to mail", "daan@example.org");
        assertThat(mailed(TEXT, "--to", "attending,interested,perhaps,no,silent", "--dry-run"))
                .contains("6 people to mail");
        Ended nobody = mail(TEXT, "--to", "friends", "--yes");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.said()).contains("Nobody is called 'friends'.");
        assertThat(hasIt("bram")).as("a last look mails nobody").isFalse();
    }

    @Test
    void withoutTheNumberTypedNothingIsSent() {
        Ended unasked = mail(TEXT, "--to", "attending");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said()).contains("the last leaves on", "no name is put under it", "Nothing was sent.");
        assertThat(hasIt("anne")).isFalse();
    }

    // At most one per person and content version
    @Test
    void theSameCommandAgainAddsOnlyWhoIsMissingAndASecondSendingNeedsToBeMeant() {
        mailed(TEXT, "--to", "attending", "--yes");
        int anne = story.mailsTo("anne").size();

        Ended twice = mail(TEXT, "--to", "attending", "--yes");
        assertThat(twice.code()).isEqualTo(4);
        assertThat(twice.said()).contains("Everybody it is for has it.", "--again");

        story.says("bram", "Ja, ik kom!");
        story.goesOnUntil("2017-02-01 13:00");
        assertThat(mailed(TEXT, "--to", "attending", "--yes")).contains("1 person to mail, 2 had it before");
        assertThat(hasIt("bram")).isTrue();
        assertThat(story.mailsTo("anne")).hasSize(anne);

        mailed(TEXT, "--to", "attending", "--again", "--yes");
        assertThat(story.mailsTo("anne")).hasSize(anne + 1);
        assertThat(mail(TEXT, "--to", "attending", "--yes").code()).isEqualTo(4);
    }

    @Test
    void theFirstFewGetItAloneAndTheRestWhenTheCommandIsGivenWithout() {
        mailed(TEXT, "--to", "attending,interested,silent", "--first", "1", "--yes");
        story.goesOnUntil("2017-02-01 14:00");
        long first = java.util.stream.Stream.of("anne", "bram", "daan", "eva", "kars")
                .filter(this::hasIt)
                .count();
        assertThat(first).isEqualTo(1);

        assertThat(mailed(TEXT, "--to", "attending,interested,silent", "--yes")).contains("4 people to mail, 1 had it");
        assertThat(java.util.stream.Stream.of("anne", "bram", "daan", "eva", "kars"))
                .allMatch(this::hasIt);
    }

    @Test
    void aSampleGoesToTheOrganizerAlone() {
        mailed(TEXT, "--to", "attending", "--to-me");

        assertThat(story.everythingToldTo("kars")).contains("neem iets te drinken mee", "bring a drink");
        assertThat(hasIt("anne")).isFalse();
        assertThat(mailed(TEXT, "--to", "attending", "--dry-run")).contains("2 people to mail, 0 had it before");
    }

    @Test
    void aTextThatCannotBeMailedIsRefusedBeforeAnythingIsStored() {
        assertThat(refused("Subject (nl): Hoi\n\nDag\n")).contains("there is no text in en", "--language");
        assertThat(refused(TEXT.replace("neem", "${nmae}"))).contains("- (nl), line 3", "nothing called 'nmae'");
        assertThat(refused(TEXT.replace("zaal", "${place}"))).contains("'place' may never stand in a subject");
        assertThat(refused(TEXT.replace("neem", "${place}")))
                .as("the location is not released")
                .contains("cannot fill in 'place'");
        assertThat(story.told("schedule", "list")).doesNotContain("mail ");

        mailed(
                "Subject: Hoi\n\nNeem iets te drinken mee, iedereen.\n",
                "--to",
                "attending,interested",
                "--language",
                "nl",
                "--yes");
        assertThat(newest("eva")).contains("Hoi", "iedereen");
    }

    private String refused(String text) {
        Ended ended = mail(text, "--to", "attending", "--yes");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(hasIt("anne")).isFalse();
        return ended.said();
    }

    @Test
    void theLocationIsShownOnlyToWhoComesAndOnlyOnceItIsReleased() {
        String telling = TEXT.replace("neem iets", "<#if place??>kom naar ${place} en </#if>neem iets")
                .replace("bring a drink", "<#if place??>come to ${place} and </#if>bring a drink");
        story.setsLocation();
        mailed(telling, "--to", "attending,interested", "--yes");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        story.goesOnUntil("2017-02-11 12:00");
        Ended notComing = mail(telling, "--to", "silent,no", "--again", "--yes");
        assertThat(notComing.code()).isEqualTo(2);
        assertThat(notComing.said()).contains("the location is told to nobody but who is coming");

        String look = mailed(telling, "--to", "attending,interested", "--again", "--dry-run");
        assertThat(look).contains("hier komt de locatie te staan").doesNotContain(SECRET);
        mailed(telling, "--to", "attending,interested", "--again", "--yes");
        assertThat(newest("anne")).contains("kom naar Buurthuis De Ketting, " + SECRET);
        assertThat(story.everythingToldTo("daan")).doesNotContain(SECRET);
        assertThat(story.everythingToldTo("eva")).doesNotContain(SECRET);
    }

    @Test
    void whoAskedForNoMailIsLeftOut() {
        story.says("bram", "Ik wil geen mail meer van jullie.");
        story.goesOnUntil("2017-02-01 14:00");
        int bram = story.mailsTo("bram").size();

        mailed(TEXT, "--to", "attending,interested,perhaps,no,silent", "--yes");

        assertThat(story.mailsTo("bram")).hasSize(bram);
        assertThat(hasIt("claire")).isTrue();
    }

    @Test
    void aMailWithAMomentWaitsForItIsListedMovedAndReachesWhomItIsForByThen() {
        String said = mailed(TEXT, "--to", "attending", "--at", "4 days before, 09:00", "--yes");
        assertThat(said)
                .contains("It leaves on Thursday 9 February 09:00, to whom it is for by then.")
                .contains("Planned for Thu 9 Feb 09:00 (Europe/Amsterdam)")
                .doesNotContain("the last leaves");
        assertThat(story.told("schedule", "list").replaceAll(" +", " "))
                .contains("Thu 9 Feb 09:00 2 people “Over de zaal van Een avond over techniek”: waits");
        assertThat(mail(TEXT, "--to", "attending", "--yes").said())
                .contains("This text waits already, for Thu 9 Feb 09:00.");

        assertThat(story.told("schedule", "move", "evening", "mail", "--to", "2017-02-09 11:00", "--yes"))
                .endsWith("Moved.\n");
        story.says("bram", "Ja, ik kom!");
        story.says("anne", "Toch niet, ik kan helaas niet komen.");
        story.goesOnUntil("2017-02-09 10:00");
        assertThat(hasIt("bram")).isFalse();
        story.goesOnUntil("2017-02-09 11:00");

        assertThat(hasIt("bram")).isTrue();
        assertThat(story.everythingToldTo("anne")).doesNotContain("drinken mee");
        assertThat(story.told("schedule", "list").replaceAll(" +", " ")).contains("sent Thu 9 Feb 11:00 to 2 people");
    }

    @Test
    void aMailWithAMomentCanBeStoppedAndSentNow() {
        mailed(TEXT, "--to", "attending", "--at", "2017-02-03 09:00", "--yes");
        story.told("schedule", "stop", "evening", "mail", "--yes");
        story.goesOnUntil("2017-02-04 09:00");
        assertThat(hasIt("anne")).isFalse();

        story.told("schedule", "now", "evening", "mail", "--yes");
        assertThat(hasIt("anne")).isTrue();
    }

    // R98
    @Test
    void aMailThatIsMoreThanAWeekLateIsMissedAndOneThatIsLessLateLeaves() {
        mailed(TEXT, "--to", "attending", "--at", "2017-02-02 09:00", "--yes");
        mailed(TEXT.replace("drink", "dring"), "--to", "attending", "--at", "2017-02-07 09:00", "--yes");

        story.sleepsUntil("2017-02-10 09:00");

        assertThat(story.told("schedule", "list")).contains("missed: its moment was more than a week ago");
        assertThat(newest("anne")).contains("dringen mee");
        assertThat(story.everythingToldTo("anne")).doesNotContain("drinken mee");
    }

    // PRODUCT: "Nothing is ever sent after the event that only made sense before it"
    @Test
    void aMailWhoseMomentCameBeforeTheEventIsNotSentAfterItAndOnePlannedForAfterwardsIs() {
        String said = mailed(TEXT, "--to", "attending", "--at", "2 days before, 20:00", "--yes");
        String name = said.replaceAll("(?s).*, as (mail \\S+)\\. .*", "$1");
        mailed(TEXT.replace("drink", "dring"), "--to", "attending", "--at", "2017-02-14 10:00", "--yes");
        assertThat(story.told("schedule", "list")).contains("if it is late it still leaves until Mon 13 Feb 18:00,");
        story.goesOnUntil("2017-02-11 19:00");

        story.sleepsUntil("2017-02-15 19:00");

        assertThat(story.everythingToldTo("anne")).doesNotContain("drinken mee").contains("dringen mee");
        assertThat(story.told("schedule", "list", "evening")).contains("missed: the event had begun");
        Ended now = story.command("", "schedule", "now", "evening", name, "--yes");
        assertThat(now.code()).isEqualTo(4);
        assertThat(now.said()).contains("That is too late for " + name + ": the event had begun.");
        assertThat(story.everythingToldTo("kars")).contains("al begonnen").doesNotContain("drinken mee");

        mailed(TEXT, "--to", "attending", "--yes");
        assertThat(newest("anne")).as("typed now, it is meant for now").contains("drinken mee");
    }

    @Test
    void ofACancelledEventNothingPlannedLeavesButWhatIsTypedNowDoes() {
        mailed(TEXT, "--to", "attending", "--at", "2017-02-03 09:00", "--yes");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-04 09:00");
        assertThat(hasIt("anne")).isFalse();
        assertThat(story.told("schedule", "list", "evening")).contains("not sent: the event is cancelled");

        Ended planned = mail(TEXT, "--to", "attending", "--at", "2017-02-05 09:00", "--yes");
        assertThat(planned.code()).isEqualTo(4);
        assertThat(planned.said()).contains("evening is cancelled: nothing that is planned for it leaves.");

        assertThat(mailed(TEXT, "--to", "attending", "--yes")).contains("this event is cancelled; this mail leaves");
        story.goesOnUntil("2017-02-04 10:00");
        assertThat(hasIt("anne")).isTrue();
        assertThat(hasIt("bram")).isFalse();
    }

    @Test
    void ofAnEventThatWasClosedWhatIsPlannedAndWhatIsTypedBothLeave() {
        mailed(TEXT, "--to", "attending", "--at", "2017-02-03 09:00", "--yes");
        story.told("event", "close", "evening", "--yes");
        story.goesOnUntil("2017-02-03 10:00");

        assertThat(hasIt("anne")).isTrue();
        assertThat(mailed(TEXT.replace("drink", "dring"), "--to", "silent", "--yes"))
                .contains("event is closed");
        assertThat(newest("bram")).contains("dringen mee");
    }
}
