package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.erbij.app.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R95, cell by cell: what a verdict on the sender (R94) does to a mail in our thread and to one outside, a yes and a wish to leave. */
final class BelievedVerdictsTest {
    private static final String YES = "Ja, ik kom graag!";
    private static final String LEAVES = "Haal me van de lijst.";
    private static final String RECEIVED =
            "Received: from mail.example.org by mx.example.nl; Mon, 30 Jan 2017 09:00:00 +0000";
    private static final List<String> PEOPLE = List.of("anne", "bram", "cas", "daan", "eva", "fleur", "guus", "hanna");

    /** What the receiving server or somebody else may have written on top, by person. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "anne", List.of("Authentication-Results: mx.example.nl; dmarc=pass", RECEIVED),
            "bram", List.of("Authentication-Results: mx.example.nl; dkim=pass; dmarc=fail", RECEIVED),
            "cas", List.of("Authentication-Results: mx.example.nl; spf=softfail; dmarc=none", RECEIVED),
            // missing
            "daan", List.of(RECEIVED),
            // another server's word
            "eva", List.of("Authentication-Results: mx.elsewhere.example; dmarc=pass", RECEIVED),
            // the sender's own, below what our server wrote
            "fleur",
                    List.of(
                            "Authentication-Results: mx.example.nl; dmarc=fail",
                            RECEIVED,
                            "Authentication-Results: mx.example.nl; dmarc=pass"),
            // the sender's own, where our server wrote nothing
            "guus", List.of(RECEIVED, "Authentication-Results: mx.example.nl; dmarc=fail"),
            // several above it: only the topmost is our server's
            "hanna",
                    List.of(
                            "Authentication-Results: MX.Example.NL 1; dmarc=fail (p=reject)",
                            "Authentication-Results: mx.example.nl; dmarc=pass",
                            "Authentication-Results: mx.elsewhere.example; dmarc=pass",
                            RECEIVED));

    private static final List<String> DISOWNED = List.of("bram", "fleur", "hanna");

    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void begin() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(
                home.resolve("data/account.yaml"),
                "account: kars@example.nl\nserver: 127.0.0.1\nkeeps-message-id: yes\nauthserv-id: mx.example.nl\n");
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.invites(PEOPLE.toArray(String[]::new));
    }

    @AfterEach
    void end() {
        story.close();
    }

    private void everybodyWritesInTheThread(String words) {
        for (String name : PEOPLE) {
            String id = Objects.requireNonNull(story.newestTo(name).threading().id())
                    .bracketed();
            List<String> headers = new ArrayList<>(headers(name));
            headers.add("In-Reply-To: " + id);
            story.arrives(name, "Re: " + story.newestTo(name).content().subject(), headers, words);
        }
    }

    private void everybodyWritesOutsideIt(String words) {
        PEOPLE.forEach(name -> story.arrives(name, "Maandag 13 februari", headers(name), words));
    }

    private void everybodyWritesUnder(String prefix, String words) {
        PEOPLE.forEach(name ->
                story.arrives(name, prefix + story.newestTo(name).content().subject(), headers(name), words));
    }

    private static List<String> headers(String name) {
        return Objects.requireNonNull(HEADERS.get(name));
    }

    private List<String> whose(String standing) {
        return PEOPLE.stream()
                .filter(name -> story.standingOf(name).contains(standing))
                .toList();
    }

    private static List<String> allBut(List<String> some) {
        return PEOPLE.stream().filter(name -> !some.contains(name)).toList();
    }

    /** Without a verdict our per-invitee id decides, which only the invitee has; a fail is parked all the same. */
    @Test
    void inOurThreadEverybodyIsBelievedWhomTheTrustedServerDoesNotDisown() {
        everybodyWritesInTheThread(YES);
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(whose("coming")).isEqualTo(allBut(DISOWNED));
        assertThat(story.told("held", "list").split("disowns it", -1)).hasSize(DISOWNED.size() + 1);
        DISOWNED.forEach(name -> assertThat(story.mailsTo(name)).hasSize(1));
    }

    /** An attacker's favourite: whoever is disowned does not leave either, but is mailed nothing until the organizer has looked. */
    @Test
    void aWishToLeaveInOurThreadIsHonouredUnlessItIsDisowned() {
        everybodyWritesInTheThread(LEAVES);

        assertThat(whose("gets no mail")).containsAll(allBut(DISOWNED));
        assertThat(story.told("held", "list").split("mail to that address is paused", -1))
                .hasSize(DISOWNED.size() + 1);
        story.goesOnUntil("2017-02-16 12:00");
        DISOWNED.forEach(name -> assertThat(story.mailsTo(name)).hasSize(1));
    }

    /** A pass raises no trust, neither the trusted server's nor anybody's: outside the thread all wait for the organizer. */
    @Test
    void outsideTheThreadNoVerdictMakesAMailMoreBelievable() {
        everybodyWritesOutsideIt(YES);
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(whose("coming")).isEmpty();
        PEOPLE.forEach(name -> assertThat(story.mailsTo(name)).hasSize(1));
        assertThat(story.told("held", "list").split("disowns it", -1)).hasSize(DISOWNED.size() + 1);
    }

    @Test
    void aWishToLeaveOutsideTheThreadPausesMailWhateverTheVerdict() {
        everybodyWritesOutsideIt(LEAVES);

        assertThat(story.told("held", "list").lines().filter(line -> line.contains("asks for no more mail")))
                .hasSize(PEOPLE.size());
        story.goesOnUntil("2017-02-16 12:00");
        PEOPLE.forEach(name -> assertThat(story.mailsTo(name)).hasSize(1));
    }

    /** R95: softfail or none with no thread is parked; without any verdict an answer that lost its thread counts (R6). */
    @Test
    void r95AnAnswerThatLostItsThreadWaitsWhereTheTrustedServerIsUnsureOfItsSender() {
        everybodyWritesUnder("Re: ", YES);
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(whose("coming")).isEqualTo(allBut(List.of("bram", "cas", "fleur", "hanna")));
        assertThat(whose("waiting")).isEqualTo(List.of("bram", "cas", "fleur", "hanna"));
        assertThat(story.told("held", "list"))
                .containsOnlyOnce("stands in no thread of ours, and your provider cannot tell whether it is from whom");
        assertThat(story.mailsTo("cas")).hasSize(1);
    }

    /** PRODUCT.md, Belonging: outside the conversation held as settings say, also under our own subject. */
    @Test
    void r95AFreshMailUnderOurSubjectIsAMailOutsideTheThread() {
        everybodyWritesUnder("", YES);
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(whose("coming")).isEmpty();
        assertThat(whose("waiting")).isEqualTo(PEOPLE);
    }

    @Test
    void r95WhereSettingsSayToDecideWhoeverTheServerIsUnsureOfWaitsAllTheSame() throws Exception {
        story.applies(Story.EVENING + "outside-thread: decide\n");

        everybodyWritesOutsideIt(YES);
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(whose("coming")).isEqualTo(allBut(List.of("bram", "cas", "fleur", "hanna")));
    }

    /** The language they ask for may be somebody else's wish. */
    @Test
    void r95AWishOfWhoeverTheServerIsUnsureOfDoesNotCount() {
        story.arrives(
                "cas", "Re: " + story.newestTo("cas").content().subject(), headers("cas"), "Please write in English.");

        assertThat(story.told("people", "show", "cas@example.org")).doesNotContain("language:  en");
    }
}
