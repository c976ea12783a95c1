package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.ForwardingLedger;
import org.erbij.fixture.Mails;
import org.erbij.fixture.PrivateMails;
import org.erbij.fixture.PrivateMails.PrivateMail;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.EmbeddedMail.Delivered;
import org.erbij.step.collect.OpenFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R10, R11, R14 to R17: new mail is taken in once, whatever the server and the process do in the meantime. */
class IntakeTest {
    private static final Answer YES = Answer.attending(0, List.of());
    private static final FolderId INBOX = new FolderId("kars@example.nl", "INBOX");

    @TempDir
    private Path folder;

    private ReadingRoom room;

    @BeforeEach
    void open() {
        room = new ReadingRoom(folder);
        room.post.invite("anne", "bram", "claire");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Octets letter(int number) {
        return Mails.from("wim@example.com")
                .about("Brief " + number)
                .with("Message-ID: <letter-" + number + "@example.com>")
                .saying("Groeten uit Drenthe")
                .octets();
    }

    private FolderCursor cursor() {
        return room.post
                .ledger
                .inOneTransaction(books -> books.inbox().cursor(INBOX))
                .orElseThrow();
    }

    private void oneYesOfAnne() {
        assertThat(room.rsvp("anne").standing()).contains(YES);
        assertThat(room.rsvp("anne").history()).hasSize(1);
        assertThat(room.confirmations()).isEqualTo(1);
    }

    // R10, case 26a, b
    @Test
    void theSameMailWithOtherTraceHeadersIsOneAnswer() throws Exception {
        Octets mail = room.reply("anne", "Ja, ik kom!", "Message-ID: <26@example.org>");
        room.arrive(
                mail,
                Octets.of(
                        "X-Label: Vrienden\r\nDelivered-To: kars@example.nl\r\n" + mail.text(StandardCharsets.UTF_8)));
        room.poll();
        room.arrive(mail);
        room.poll();

        oneYesOfAnne();
        assertThat(room.kept()).hasSize(1);
    }

    // R10, case 26c, d
    @Test
    void withoutAMessageIdTheTextTellsThatItIsTheSame() throws Exception {
        Octets mail = room.reply("anne", "Ja, ik kom!", "Date: Mon, 30 Jan 2017 10:01:00 +0100");
        room.arrive(mail, Octets.of("X-Label: Vrienden\r\n" + mail.text(StandardCharsets.UTF_8)));
        room.poll();

        oneYesOfAnne();
        assertThat(room.kept()).hasSize(1);
    }

    // R10: two readers at once, as after a restart that came too early
    @Test
    void readTwiceAtTheSameTimeItIsOneAnswer() throws Exception {
        room.arrive(room.reply("anne", "Ja, ik kom!", "Message-ID: <26@example.org>"));
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> poll = () -> {
                room.poll();
                return true;
            };
            for (Future<Boolean> read : threads.invokeAll(List.of(poll, poll))) {
                try {
                    read.get();
                } catch (java.util.concurrent.ExecutionException metTheOther) {
                    assertThat(metTheOther.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        room.poll();

        oneYesOfAnne();
        assertThat(room.kept()).hasSize(1);
    }

    // R11
    @Test
    void aMessageIdUsedAgainForOtherWordsIsShownAndChangesNothing() throws Exception {
        room.arrive(room.reply("anne", "Ja, ik kom!", "Message-ID: <11@example.org>"));
        room.poll();
        room.arrive(room.reply("anne", "Nee, ik kan niet.", "Message-ID: <11@example.org>"));
        room.poll();

        oneYesOfAnne();
        assertThat(room.held())
                .singleElement()
                .satisfies(mail -> assertThat(mail.disposition().because()).contains("Message-ID of another mail"));
        assertThat(waitsFrom("anne")).isTrue();
        assertThat(waitsFrom("bram")).isFalse();
    }

    /** Whoever wrote is not asked why they did not. */
    private boolean waitsFrom(String name) {
        return room.post.ledger.inOneTransaction(
                books -> books.inbox().anyHeld(room.rsvp(name).key()));
    }

    // R16, S1: the server was restored and numbers everything anew
    @Test
    void anotherUidValidityIsReadAgainFromTheInvitationOnWithoutDoubling() throws Exception {
        Octets yes = room.reply("anne", "Ja, ik kom!", "Message-ID: <1@example.org>");
        room.arrive(letter(1), yes, letter(2));
        room.poll();
        long before = cursor().uidValidity();

        // GreenMail numbers by the second.
        Thread.sleep(1_100);
        try (EmbeddedMail restored = new EmbeddedMail()) {
            restored.open(PostOffice.KARS);
            room.post.after(Duration.ofMinutes(1));
            room.fileIn(restored, yes, room.reply("bram", "Nee, ik kan niet.", "Message-ID: <2@example.org>"));
            room.intake(room.post.ledger, ReadingRoom.collector(restored.imapPort()))
                    .poll();
        }

        assertThat(cursor().uidValidity()).isNotEqualTo(before);
        assertThat(cursor().uid()).isEqualTo(2);
        assertThat(room.rsvp("anne").history()).hasSize(1);
        assertThat(room.rsvp("bram").standing()).contains(Answer.declined());
        assertThat(room.confirmations()).isEqualTo(2);
    }

    // R15: progress is the UID, not what another client has seen
    @Test
    void everyMailIsLookedAtOnceAndNothingBeforeTheFirstInvitation() throws Exception {
        room.fileIn(room.post.mailbox, letter(1));
        room.arrive(letter(2));
        room.poll();
        assertThat(cursor().uid()).isEqualTo(2);
        int commands = room.commands().size();
        room.poll();

        assertThat(room.commands().subList(commands, room.commands().size()))
                .noneMatch(command -> command.contains("HEADER") || command.contains("BODY"));
    }

    @Test
    void answersAtTheBordersOfABatchAreAllTakenIn() throws Exception {
        room.post.invite("daan", "emma");
        List<Octets> mails = new ArrayList<>(
                IntStream.rangeClosed(1, 401).mapToObj(IntakeTest::letter).toList());
        mails.set(0, room.reply("anne", "Ja, ik kom!"));
        mails.set(199, room.reply("bram", "Ja, ik kom!"));
        mails.set(200, room.reply("claire", "Ja, ik kom!"));
        mails.set(399, room.reply("daan", "Ja, ik kom!"));
        mails.set(400, room.reply("emma", "Ja, ik kom!"));
        room.arrive(mails.toArray(Octets[]::new));

        room.poll();

        assertThat(List.of("anne", "bram", "claire", "daan", "emma"))
                .allSatisfy(
                        name -> assertThat(room.rsvp(name).standing()).as(name).contains(YES));
        assertThat(cursor().uid()).isEqualTo(401);
        assertThat(room.opened()).containsExactlyInAnyOrder(1L, 200L, 201L, 400L, 401L);
    }

    // R17
    @Test
    void aMailThatCannotBeSettledWaitsForTheOrganizerAndBlocksNobody() throws Exception {
        poisonous(IllegalStateException::new);
        room.arrive(room.reply("anne", "GIF"), room.reply("bram", "Ja, ik kom!"));
        room.poll();

        assertThat(room.rsvp("anne").standing()).isEmpty();
        assertThat(room.rsvp("bram").standing()).contains(YES);
        KeptMail shown = room.held().get(0);
        assertThat(shown.strikes()).isEqualTo(3);
        assertThat(shown.disposition().because()).isEqualTo("Erbij could not read this mail");
        assertThat(room.held()).hasSize(1);
        Rereading.Reread reread =
                room.post.ledger.inOneTransaction(books -> room.rereading().read(shown.raw(), books));
        assertThat(reread.words()).contains("GIF");
        assertThat(reread.from().address().value()).isEqualTo("anne@example.org");
        assertThat(waitsFrom("anne")).isTrue();
        assertThat(waitsFrom("bram")).isFalse();
    }

    @Test
    void norDoesOneThatOverflowsTheStack() throws Exception {
        poisonous(StackOverflowError::new);
        room.arrive(room.reply("anne", "GIF"), room.reply("bram", "Ja, ik kom!"));
        room.poll();

        assertThat(room.held()).hasSize(1);
        assertThat(room.rsvp("bram").standing()).contains(YES);
    }

    // R17, PRODUCT.md, Belonging: it may be anybody's, so it is neither kept nor in the way
    @Test
    void aDoubtfulMailThatCannotBeLookedAtIsPassedOverTheThirdTime() throws Exception {
        poisonous(IllegalStateException::new);
        room.arrive(
                Mails.from("anne@example.org")
                        .about("Maandag")
                        .saying("GIF, 13 februari")
                        .octets(),
                room.reply("bram", "Ja, ik kom!"));
        Intake intake = room.intake();
        assertThatThrownBy(intake::poll).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(intake::poll).isInstanceOf(IllegalStateException.class);
        intake.poll();

        assertThat(room.rsvp("bram").standing()).contains(YES);
        assertThat(room.kept()).hasSize(1);
    }

    private interface Poison<E extends Throwable> {
        E make();
    }

    private void poisonous(Poison<? extends Throwable> poison) {
        var rules = new org.erbij.step.understand.TrainedReader();
        room.readsBy((words, context) -> {
            if (words.text().contains("GIF")) {
                Throwable made = poison.make();
                if (made instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) made;
            }
            return rules.read(words, context);
        });
    }

    // R17: killed after any of its commits, the next start goes on there and nothing is lost or doubled
    @Test
    void interruptedAfterAnyCommitItGoesOnThere() throws Exception {
        String[] names = IntStream.rangeClosed(1, 12).mapToObj(n -> "guest" + n).toArray(String[]::new);
        room.post.invite(names);
        int interrupted = 0;
        for (int commits = 1; commits <= 12; commits++) {
            String name = names[commits - 1];
            room.arrive(letter(commits), room.reply(name, "Ja, ik kom!"));
            try {
                room.intake(new Dying(room.post.ledger, commits), room.collector())
                        .poll();
            } catch (Killed killed) {
                interrupted++;
            }
            room.poll();

            assertThat(room.rsvp(name).history())
                    .as("after %s commits", commits)
                    .hasSize(1);
            assertThat(room.confirmations()).isEqualTo(commits);
            assertThat(cursor().uid()).isEqualTo(2L * commits);
        }
        assertThat(interrupted).as("otherwise nothing was shown").isGreaterThan(5);
    }

    /** The process dies: not even what stands in a finally block is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final class Dying extends ForwardingLedger {
        private int left;

        Dying(Ledger ledger, int commits) {
            super(ledger);
            this.left = commits;
        }

        @Override
        public <T> T inOneTransaction(Function<Books, T> work) {
            if (left <= 0) {
                throw new Killed();
            }
            left--;
            return super.inOneTransaction(work);
        }
    }

    // PRODUCT.md, Belonging; R14; case 20a
    @Test
    void privateMailLeavesNoTraceInTheDatabaseOrOnTheServer() throws Exception {
        List<PrivateMail> letters = PrivateMails.invent(40, 7);
        List<Octets> mails = new ArrayList<>(
                letters.stream().map(letter -> Octets.of(letter.octets())).toList());
        mails.add(Mails.from("anne@example.org")
                .about("squash zqsubjectq?")
                .saying("Ik ben erbij! Tien uur bij de baan, zqbodyq.")
                .octets());
        mails.add(room.reply("bram", "Ja, ik kom, zqoursq!"));
        room.arrive(mails.toArray(Octets[]::new));
        List<Delivered> before = room.post.mailbox.inboxOf(PostOffice.KARS);

        room.poll();

        String dump = room.post.dump();
        List<String> secrets = new ArrayList<>(List.of("zqsubjectq", "zqbodyq"));
        letters.forEach(letter -> secrets.addAll(letter.secrets()));
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(dump).doesNotContainIgnoringCase(secret).doesNotContain(hex(secret)));
        assertThat(dump).as("what is ours would be found").contains(hex("zqoursq"));
        assertThat(room.post.mailbox.inboxOf(PostOffice.KARS)).isEqualTo(before);
        assertThat(room.opened())
                .as("the listed person's was weighed in memory, the rest not opened")
                .containsExactlyInAnyOrder(41L, 42L);
        assertThat(room.commands())
                .noneMatch(command -> command.matches("(?i)\\S+ (UID )?(STORE|COPY|MOVE|EXPUNGE|APPEND|SELECT)\\b.*"));
        assertThat(room.kept()).extracting(mail -> mail.disposition().verdict()).containsExactly(Verdict.ANSWERED);
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderThatIsLeftInTheMiddleIsReadOnFromThere() throws Exception {
        room.arrive(letter(1), room.reply("anne", "Ja, ik kom!"));
        room.poll();
        room.arrive(room.reply("bram", "Ja, ik kom!"));
        try (OpenFolder inbox = room.collector().examine("INBOX")) {
            assertThat(inbox.uidValidity()).isEqualTo(cursor().uidValidity());
        }
        room.poll();

        assertThat(room.rsvp("bram").standing()).contains(YES);
        assertThat(room.kept()).hasSize(2);
    }
}
