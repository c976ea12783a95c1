package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organizer does by command while people answer, a story each. */
class AnswersCommandsTest {
    private static final String PLACE = "nl.place: Buurthuis De Ketting, Kettingstraat 5\n"
            + "nl.directions: Tram 3, dan: links\n\nen.place: De Ketting, Kettingstraat 5\nphone: +31 20 555 00 00\n";

    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void moveIn() throws Exception {
        household = new Household(home);
        household.invite("Anne <anne@example.org>", "Bram <bram@example.org>", "Judy <judy@example.org>");
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private String lastTo(String address) {
        var mails = household.mailsTo(address);
        return mails.get(mails.size() - 1).content().text();
    }

    private void knows(String word) {
        assertThat(household.say("roster", "evening")).contains(word);
    }

    @Test
    void theLocationIsReadFromAPipeKeptSealedAndReleased() {
        household.answer("anne@example.org", "Ja, ik kom graag!");
        Typed piped = Typed.piping(PLACE);

        assertThat(household.command(piped, "venue", "set", "evening")).isZero();
        assertThat(piped.told())
                .isEqualTo(
                        "Kept and sealed. It goes out at its planned moment, or with 'erbij venue release evening'.\n");
        assertThat(household.say("status")).contains("location sealed").doesNotContain("Ketting");

        Typed unsure = Typed.answering("");
        assertThat(household.command(unsure, "venue", "release", "evening")).isEqualTo(1);
        assertThat(unsure.asked()).containsExactly("Tell the location to 2 people now? [y/N] ");
        assertThat(unsure.complained()).isEqualTo("Nothing was released; the location is sealed still.\n");

        assertThat(household.say("venue", "release", "evening", "--yes"))
                .isEqualTo("Released. 2 mails are in the outbox; 'erbij run' sends them.\n");
        household.round();
        assertThat(lastTo("anne@example.org")).contains("Kettingstraat 5").contains("Tram 3, dan: links");
        assertThat(household.mailsTo("bram@example.org")).hasSize(1);

        Typed nobodyAnew = Typed.answering();
        assertThat(household.command(nobodyAnew, "venue", "release", "evening")).isZero();
        assertThat(nobodyAnew.asked()).as("nobody would be told").isEmpty();

        Typed another = Typed.piping(PLACE);
        assertThat(household.command(another, "venue", "set", "evening")).isEqualTo(2);
        assertThat(another.complained()).startsWith("Nothing was kept; the location is as it was.");
        assertThat(household.say("venue", "release", "evening", "--yes"))
                .isEqualTo("Released. Everybody who is to know has their mail, or has it on its way.\n");
    }

    @Test
    void beforeALocationIsSetNobodyIsAskedWhetherToTellIt() {
        Typed early = Typed.answering("y");

        assertThat(household.command(early, "venue", "release", "evening")).isEqualTo(4);

        assertThat(early.asked()).isEmpty();
        assertThat(early.complained()).startsWith("No location has been set.");
    }

    @Test
    void aReleaseCountsWhomItReachesAnew() {
        household.answer("anne@example.org", "Ja, ik kom graag!");
        household.answer("bram@example.org", "Ja, ik kom graag!");
        household.ledger().inOneTransaction(books -> {
            books.people().suppress(AddrSpec.of("bram@example.org"), Suppression.BOUNCED, household.clock.instant());
            return null;
        });
        household.command(Typed.piping(PLACE), "venue", "set", "evening");

        Typed unsure = Typed.answering("n");
        household.command(unsure, "venue", "release", "evening");
        assertThat(unsure.asked()).containsExactly("Tell the location to 2 people now? [y/N] ");

        household.say("venue", "release", "evening", "--yes");
        household.ledger().inOneTransaction(books -> {
            books.people().lift(AddrSpec.of("bram@example.org"), Suppression.BOUNCED);
            return null;
        });
        Typed again = Typed.answering("y");
        household.command(again, "venue", "release", "evening");
        assertThat(again.asked()).containsExactly("Tell the location to 1 person now? [y/N] ");
        assertThat(again.told()).startsWith("Released. 1 mail is in the outbox");
    }

    @Test
    void thoseWhoGetNoMailAreNotAmongThoseWhoAreTold() {
        household.answer("anne@example.org", "Ja, ik kom graag!");
        household.answer("bram@example.org", "Ik kom graag, maar haal me daarna van de lijst.");
        household.command(Typed.piping(PLACE), "venue", "set", "evening");

        String told = household.say("venue", "release", "evening", "--yes");

        int queued = Integer.parseInt(told.replaceAll("\\D+", " ").strip().split(" ")[0]);
        assertThat(household
                        .say("outbox", "list", "--state", "pending")
                        .lines()
                        .filter(line -> line.contains("location")))
                .hasSize(queued);
    }

    @Test
    void whoComesButGetsNoMailIsToldToTheOrganizer() {
        household.answer("anne@example.org", "Ja, ik kom graag!");
        household.ledger().inOneTransaction(books -> {
            books.people().suppress(AddrSpec.of("anne@example.org"), Suppression.BOUNCED, household.clock.instant());
            return null;
        });
        household.command(Typed.piping(PLACE), "venue", "set", "evening");

        assertThat(household.say("venue", "release", "evening", "--yes"))
                .isEqualTo(
                        "Released. 1 mail is in the outbox; 'erbij run' sends them.\n"
                                + "1 person who comes gets no mail from us: tell them yourself. 'erbij roster evening' shows who.\n");
        household.round();
        assertThat(household.say("venue", "release", "evening", "--yes"))
                .startsWith("Released. Everybody else who is to know has their mail, or has it on its way.\n1 person ");
        assertThat(household.say("roster", "evening")).contains("gets no mail");
    }

    @Test
    void theLocationIsAskedForUnseenAndShownOnceOnRequest() {
        Typed typed = Typed.answering("Kettingstraat 5", "", "", "5 Ketting Street", "Tram 3", "", "", "y", "yes");

        assertThat(household.command(typed, "venue", "set", "evening")).isZero();
        assertThat(typed.askedHidden()).hasSize(7).first().isEqualTo("Name and address, in Dutch: ");
        assertThat(typed.asked()).containsExactly("Show it here once, to check it? [y/N] ", "Keep it so? [y/N] ");
        assertThat(typed.told())
                .startsWith("It is not shown while you type.")
                .contains("  Name and address, in English: 5 Ketting Street\n  How to get there, in English: Tram 3\n");

        Typed mistyped = Typed.answering("Kettngstraat 5", "", "", "Kettngstraat", "", "", "", "y", "n");
        assertThat(household.command(mistyped, "venue", "set", "evening")).isEqualTo(1);
        assertThat(mistyped.complained()).isEqualTo("Nothing was kept; the location is as it was.\n");

        Typed discreet = Typed.answering("Kettingstraat 5", "", "", "Kettingstraat 5", "", "", "", "n");
        assertThat(household.command(discreet, "venue", "set", "evening")).isZero();
        assertThat(discreet.told()).doesNotContain("Ketting");
    }

    @Test
    void ofAnAnnouncedOneWhatChangingItComesToIsToldAfterItIsTypedAndAskedOnce() {
        household.command(Typed.piping(PLACE), "venue", "set", "evening");
        household.command(Typed.piping(""), "venue", "release", "evening", "--yes");
        Typed typed = Typed.answering("Pleinweg 9", "", "", "Pleinweg 9", "", "", "", "y", "y");

        assertThat(household.command(typed, "venue", "set", "evening")).isZero();

        assertThat(typed.asked())
                .containsExactly("Show it here once, to check it? [y/N] ", "Change the location? [y/N] ");
        assertThat(typed.told())
                .startsWith("The location has been announced. Who comes and knows it is told of another one.\n")
                .containsSubsequence("in Dutch: Pleinweg 9", "With this one:", "  change: ");
    }

    @Test
    void aPlaceThatIsLeftEmptyIsAskedForAgainBeforeTheOtherQuestions() {
        Typed typed = Typed.answering("Kettingstraat 5", "", "", " ", "5 Ketting Street", "", "", "", "n");

        assertThat(household.command(typed, "venue", "set", "evening")).isZero();

        assertThat(typed.askedHidden().subList(3, 5))
                .containsExactly("Name and address, in English: ", "Name and address, in English: ");
        assertThat(typed.told())
                .contains("This cannot be empty; it may be the same in every language.\n")
                .doesNotContain("Ketting Street");

        Typed gone = Typed.answering("Kettingstraat 5", "", "", "");
        assertThat(household.command(gone, "venue", "set", "evening")).isEqualTo(2);
        assertThat(gone.complained()).startsWith("The location lacks its name and address in English");
    }

    @Test
    void whatIsNoLocationIsRefusedWithoutRepeatingIt() {
        Typed half = Typed.piping("nl.place: Kettingstraat 5\n");
        Typed misspelt = Typed.piping("nl.place: Kettingstraat 5\nen.palce: Kettingstraat 5\n");
        Typed loose = Typed.piping("Kettingstraat 5\n");
        Typed empty = Typed.piping("");
        Typed argument = Typed.piping("");

        assertThat(household.command(half, "venue", "set", "evening")).isEqualTo(2);
        assertThat(half.complained())
                .startsWith("The location lacks its name and address in English (en.place). Nothing was kept.");
        assertThat(household.command(misspelt, "venue", "set", "evening")).isEqualTo(2);
        assertThat(misspelt.complained()).startsWith("Line 2 is no part of this location. Nothing was kept.");
        assertThat(household.command(loose, "venue", "set", "evening")).isEqualTo(2);
        assertThat(household.command(empty, "venue", "set", "evening")).isEqualTo(2);
        assertThat(household.command(argument, "venue", "set", "evening", "Kettingstraat 5"))
                .isEqualTo(2);
        assertThat(half.complained() + misspelt.complained() + loose.complained())
                .doesNotContain("Kettingstraat");
        Typed release = Typed.piping("");
        assertThat(household.command(release, "venue", "release", "evening", "--yes"))
                .isEqualTo(4);
        assertThat(release.complained())
                .isEqualTo("No location has been set. There is nothing to announce. "
                        + "Set it with 'erbij venue set evening'.\n");
    }

    @Test
    void aLocationThatComesTooLateGoesOutAtOnce() {
        household.clock.jumpTo(Instant.parse("2027-04-10T09:00:00Z"));
        household.round();

        Typed piped = Typed.piping(PLACE);
        assertThat(household.command(piped, "venue", "set", "evening")).isZero();

        assertThat(piped.told()).startsWith("Kept. Its moment has come already");
    }

    @Test
    void whatIsHeardByPhoneIsNotedAndConfirmed() {
        assertThat(household.say(
                        "rsvp",
                        "set",
                        "evening",
                        "anne@example.org",
                        "yes",
                        "--guests",
                        "1",
                        "--note",
                        "vegetarian",
                        "--via",
                        "signal",
                        "--yes"))
                .isEqualTo("Noted; a confirmation is in the outbox.\n");
        household.round();
        assertThat(household.mailsTo("anne@example.org")).hasSize(2);
        assertThat(household.say("roster", "evening")).containsPattern("anne@example.org +coming +\\+1 +vegetarian");

        assertThat(household.say("rsvp", "set", "evening", "bram@example.org", "no", "--quiet", "--yes"))
                .startsWith("Noted; nobody is written to");
        household.round();
        assertThat(household.mailsTo("bram@example.org")).hasSize(1);
        assertThat(household.say("roster", "evening"))
                .contains("coming 2 + 1 guest · staying involved 0 · no 1 · silent 1 · unsettled 0");

        Typed stranger = Typed.piping("");
        assertThat(household.command(stranger, "rsvp", "set", "evening", "zoe@example.org", "yes"))
                .isEqualTo(2);
        assertThat(stranger.complained()).startsWith("zoe@example.org was not invited to evening. Nothing was noted.");
        Typed maybe = Typed.piping("");
        assertThat(household.command(maybe, "rsvp", "set", "evening", "anne@example.org", "maybe"))
                .isEqualTo(2);
        assertThat(maybe.complained()).contains("It is one of yes, perhaps, no-but-involved, no.");
    }

    @Test
    void aMarkOfWhoIsForgottenStaysUnlessItIsNotWanted() {
        Typed kept = Typed.answering("y", "");
        assertThat(household.command(kept, "forget", "anne@example.org")).isZero();
        assertThat(kept.asked().get(1))
                .isEqualTo("Keep a mark, a hash of the address, so that no import brings them back? [Y/n] ");
        assertThat(kept.told()).contains("Erased. A hash of the address stays");

        Typed free = Typed.answering("y", "n");
        assertThat(household.command(free, "forget", "bram@example.org")).isZero();
        assertThat(free.told()).contains("Erased. Nothing stays");
    }

    @Test
    void whatIsHeardIsShownAndAskedAboutBeforeItIsNoted() {
        Typed unsure = Typed.answering("");
        assertThat(household.command(
                        unsure, "rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "2", "--note", "laat"))
                .isEqualTo(1);
        assertThat(unsure.told())
                .isEqualTo("Anne <anne@example.org> answers: yes +2. Until now: none, they are silent.\n  laat\n");
        assertThat(unsure.asked()).containsExactly("Note it, and confirm it to them by mail? [y/N] ");
        assertThat(unsure.complained()).isEqualTo("Nothing was noted; their answer is as it was.\n");
        assertThat(household.say("roster", "evening")).contains("silent");

        Typed sure = Typed.answering("y");
        assertThat(household.command(
                        sure,
                        "rsvp",
                        "set",
                        "evening",
                        "anne@example.org",
                        "perhaps",
                        "--note",
                        "belt",
                        "--via",
                        "phone"))
                .isZero();
        assertThat(household.say("roster", "evening")).containsPattern("anne@example.org +perhaps +belt");
    }

    @Test
    void whereNobodyIsWrittenToThatIsSaidBeforeItIsNoted() {
        household.command(Typed.piping(PLACE), "venue", "set", "evening");
        household.say("venue", "release", "evening", "--yes");
        household.say("event", "close", "evening", "--yes");

        Typed sure = Typed.answering("y");
        assertThat(household.command(sure, "rsvp", "set", "evening", "anne@example.org", "yes"))
                .isZero();

        assertThat(sure.asked()).containsExactly("Note it? [y/N] ");
        assertThat(sure.told())
                .isEqualTo("Anne <anne@example.org> answers: yes. Until now: none, they are silent.\n"
                        + "  Nobody is written to (the event is closed).\n"
                        + "  ! The location has been announced, and no mail tells them; tell them yourself.\n"
                        + "Noted; nobody is written to (the event is closed).\n");
    }

    @Test
    void aMailOfTheirsThatWaitsIsNamedBeforeTheirAnswerIsNoted() {
        household.answer("judy@example.org", "Is there a lift?");
        String number = household.say("held", "list").strip().split(" ")[0];

        Typed first = Typed.answering("");
        household.command(first, "rsvp", "set", "evening", "judy@example.org", "no");
        assertThat(first.told())
                .isEqualTo("Judy <judy@example.org> answers: no. Until now: none, but mail " + number
                        + " of theirs waits for you.\n");

        household.say("rsvp", "set", "evening", "judy@example.org", "yes", "--quiet", "--yes");
        Typed second = Typed.answering("");
        household.command(second, "rsvp", "set", "evening", "judy@example.org", "no");
        assertThat(second.told())
                .isEqualTo("Judy <judy@example.org> answers: no. Until now: yes, and mail " + number
                        + " of theirs waits for you.\n");
    }

    @Test
    void whoComesAlreadyBringsAsManyAsBeforeUnlessItIsSaid() {
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "2", "--yes");

        Typed sure = Typed.answering("y");
        assertThat(household.command(sure, "rsvp", "set", "evening", "anne@example.org", "yes", "--note", "laat"))
                .isZero();
        assertThat(sure.told())
                .contains("answers: yes +2. Until now: yes +2.")
                .contains("They bring as many as before: 2. With --guests 0 they come alone.");

        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "0", "--yes");
        Typed alone = Typed.answering("");
        household.command(alone, "rsvp", "set", "evening", "anne@example.org", "yes");
        assertThat(alone.told()).contains("answers: yes. Until now: yes.");

        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "3", "--yes");
        household.say("rsvp", "set", "evening", "anne@example.org", "no", "--yes");
        Typed again = Typed.answering("y");
        household.command(again, "rsvp", "set", "evening", "anne@example.org", "yes");
        assertThat(again.told()).as("who had cancelled comes alone").contains("answers: yes. Until now: no.");
    }

    @Test
    void whatIsNotedOfWhoComesStaysWhenOnlyTheNumberOfGuestsIsSetAnew() {
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--note", "vegetarian", "--yes");

        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "2", "--note", "laat", "--yes");
        assertThat(household.say("roster", "evening"))
                .containsPattern("anne@example.org +coming +\\+2 +vegetarian(; |, )laat");

        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "0", "--yes");
        assertThat(household.say("roster", "evening", "--csv"))
                .contains("vegetarian")
                .contains("laat");
        assertThat(household.say("status")).contains("of those who come, 1 wrote a note");

        household.say("rsvp", "set", "evening", "anne@example.org", "no", "--yes");
        assertThat(household.say("roster", "evening")).doesNotContain("vegetarian");
    }

    @Test
    void peopleAreBroughtByWhoComesAndWithinReason() {
        Typed many = Typed.piping("");
        assertThat(household.command(
                        many, "rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "100", "--yes"))
                .isEqualTo(2);
        assertThat(many.complained()).startsWith("Nobody brings 100 people.");
        Typed absent = Typed.piping("");
        assertThat(household.command(
                        absent, "rsvp", "set", "evening", "anne@example.org", "no", "--guests", "1", "--yes"))
                .isEqualTo(2);
        assertThat(absent.complained()).startsWith("Only who comes brings people.");
    }

    @Test
    void aQuestionWaitsIsShownAndIsSettled() {
        household.answer("judy@example.org", "Is there a lift? \u001b[31mRed\u001b[0m \u009b2J");

        String list = household.say("held", "list");
        long number = Long.parseLong(list.strip().split(" ")[0]);
        assertThat(list).contains("Judy  ").contains("Is there a lift?").doesNotContain("\u001b", "\u009b");
        assertThat(household.say("held", "show", "" + number))
                .contains("From:     Judy <judy@example.org>\n", "Subject:  Re: avond", "  Is there a lift?")
                .doesNotContain("\u001b", "\u009b");
        Typed strict = Typed.piping("");
        assertThat(household.command(strict, "status", "--strict")).isEqualTo(1);
        assertThat(strict.told()).contains("! waiting for you: 1");
        assertThat(household.say("status")).contains("waiting for you: 1").doesNotContain("! waiting");

        assertThat(household.say("held", "settle", "--yes", "" + number, "yes"))
                .isEqualTo("Settled for Judy <judy@example.org>; a mail to them is in the outbox.\n");
        household.round();
        assertThat(household.mailsTo("judy@example.org")).hasSize(2);
        assertThat(household.say("held", "list")).isEqualTo("Nothing waits for you.\n");
        assertThat(household.command(Typed.piping(""), "status", "--strict"))
                .as("whoever settles a mail has read what it asks")
                .isZero();
        Typed again = Typed.piping("");
        assertThat(household.command(again, "held", "settle", "--yes", "" + number, "yes"))
                .isEqualTo(2);
        assertThat(again.complained())
                .isEqualTo("No mail " + number + " waits. Nothing was done. 'erbij held list' tells what does.\n");
    }

    @Test
    void whatWasSettledWhileSomebodyThoughtAboutItIsNotSettledASecondTime() {
        household.answer("judy@example.org", "Is there a lift?");
        String number = household.say("held", "list").strip().split(" ")[0];
        Typed slow = Typed.answering("y").whileAsked(() -> household.say("held", "settle", "--yes", number, "yes"));

        assertThat(household.command(slow, "held", "settle", number, "no")).isEqualTo(2);

        assertThat(slow.asked()).containsExactly("Settle it so? [y/N] ");
        assertThat(slow.complained()).startsWith("No mail " + number + " waits. Nothing was done.");
        household.round();
        assertThat(household.mailsTo("judy@example.org")).hasSize(2);
        assertThat(household.say("roster", "evening", "--csv")).containsPattern("Judy.*coming");
    }

    @Test
    void anUnknownAddressUnderAKnownNameIsAskedAboutWhileItWaitsAndNotAfterwards() {
        household.arrive(
                "From: anne <anne@work.example>",
                "To: <kars@example.nl>",
                "Subject: Een avond over techniek",
                "Message-ID: <anne-1@work.example>",
                "",
                "Ik kom graag!");
        String list = household.say("held", "list");
        String number = list.strip().split(" ")[0];
        String question = "is this Anne? Then 'erbij held settle " + number + " ANSWER --as anne@example.org'";
        assertThat(list).contains(question);
        assertThat(household.say("held", "show", number)).contains(question);

        household.say("held", "settle", "--yes", number, "yes", "--as", "anne@example.org");

        assertThat(household.say("held", "list", "--settled"))
                .contains("; for Anne")
                .doesNotContain("is this");
    }

    @Test
    void aStrangerIsAdmittedAndOneOfUsIsRecognisedUnderAnotherAddress() {
        household.arrive(
                "From: Zoë <zoe@example.net>",
                "To: <kars@example.nl>",
                "Subject: Een avond over techniek",
                "Message-ID: <zoe-1@example.net>",
                "",
                "Ik ben erbij!");
        household.arrive(
                "From: <bram@example.com>",
                "To: <kars@example.nl>",
                "Subject: Een avond over techniek",
                "Message-ID: <bram-1@example.com>",
                "",
                "Helaas, ik kan niet.");
        List<String> numbers = household
                .say("held", "list")
                .lines()
                .map(line -> line.strip().split(" ")[0])
                .filter(word -> word.matches("\\d+"))
                .toList();
        String zoe = numbers.get(0);
        String bram = numbers.get(1);

        Typed forWhom = Typed.piping("");
        assertThat(household.command(forWhom, "held", "settle", "--yes", bram, "no"))
                .isEqualTo(2);
        assertThat(forWhom.complained()).startsWith("It is not known for whom mail " + bram + " speaks.");
        household.say("held", "settle", "--yes", zoe, "yes", "--admit", "evening");
        household.say("held", "settle", "--yes", bram, "no", "--as", "bram@example.org");

        assertThat(household.say("roster", "evening"))
                .containsPattern("zoe@example.net +coming")
                .containsPattern("bram@example.org +no")
                .doesNotContain("bram@example.com");
    }

    @Test
    void whatWasAskedBesidesIsListed() {
        household.answer("anne@example.org", "Ja, ik kom graag! Is er een lift?");

        assertThat(household.say("held", "list", "--asked")).contains("Is er een lift?");
        assertThat(household.say("held", "list")).isEqualTo("Nothing waits for you.\n");
        assertThat(household.say("status")).contains("asked as well: 1");
    }

    @Test
    void aWishToLeaveIsHonouredAndAMailLeftAlone() {
        household.answer("anne@example.org", "Hmm.");
        household.answer("bram@example.org", "Tja.");
        String[] lines = household.say("held", "list").split("\n");

        household.say("held", "settle", "--yes", lines[0].strip().split(" ")[0], "leave");
        assertThat(household.say("held", "settle", "--yes", lines[2].strip().split(" ")[0], "ignore"))
                .isEqualTo("Ignored: their answer stays as it is.\n");

        assertThat(household.say("roster", "evening"))
                .containsPattern("anne@example.org .*gets no mail")
                .containsPattern("bram@example.org +silent");
    }

    @Test
    void theRosterIsATableASpreadsheetOrJson() {
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--note", "=cmd()", "--quiet", "--yes");

        assertThat(household.say("roster", "evening", "--csv"))
                .startsWith("name,address,answer,guests,notes\r\n")
                .contains("Anne,anne@example.org,coming,0,'=cmd()\r\n");
        assertThat(household.say("roster", "evening", "--json"))
                .startsWith("[{")
                .contains("{\"name\":\"Anne\",\"address\":\"anne@example.org\",\"answer\":\"coming\",\"guests\":0,"
                        + "\"notes\":[\"=cmd()\"],\"knowsLocationAndStaysAway\":false,"
                        + "\"since\":\"2027-03-01T09:01:00Z\",\"mailWaits\":false,\"notConfirmed\":false,"
                        + "\"getsNoMail\":false}")
                .endsWith("]\n");
        assertThat(household.say("roster", "evening", "--silent"))
                .contains("bram@example.org", "judy@example.org")
                .doesNotContain("anne@example.org");
        assertThat(household.command(Typed.piping(""), "roster", "morning")).isEqualTo(2);
        knows("coming 2 + 0 guests");
    }
}
