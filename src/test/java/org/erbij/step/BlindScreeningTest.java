package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.flow.Reading;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.Context.Ours;
import org.erbij.step.understand.TrainedReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Machines and persons that nothing was made to fit are told apart")
final class BlindScreeningTest {
    /**
     * Two advertisements of strangers, which in a mailbox are nobody's answers: nobody invited them. And three without any header that says so:
     * who has moved house and sends a card, who is on sabbatical, and "Ik ben er niet. Als ik er weer ben stuur ik antwoord."
     */
    private static final int MOST_DECIDED = 5;

    private static final int MOST_UNSEEN = 17;

    /** Persons whose header or address says that no person wrote it, which is believed; and one who is away, in German, which nothing here reads. */
    private static final Set<String> TAKEN_FOR_MACHINES = Set.of(
            "012-phone-auto-submitted-header-wrong-nl.eml",
            "030-zendesk-agent-person-en.eml",
            "047-return-path-empty-person-nl.eml",
            "044-de-im-urlaub-absage.eml",
            "29-zendesk-agent-answers-by-hand.eml",
            "34-noreply-address-but-human.eml");

    private static final Context MEETING = new Context(
            List.of(new Ours(
                    List.of("Bijeenkomst 13 februari", "Meeting 13 February"), LocalDateTime.of(2023, 2, 13, 18, 0))),
            List.of(),
            ZoneOffset.UTC);

    /** What became of one mail: {@code robot}, {@code system}, {@code list}, {@code either}, or what a person was taken to say. */
    private record Outcome(BlindMail mail, String what) {
        @Override
        public String toString() {
            return mail.name() + " " + what;
        }
    }

    private static final Reading READING = new Reading(new MimeMessageParser(), new TrainedReader());

    private static List<Outcome> automatic;
    private static List<Outcome> persons;

    @BeforeAll
    static void readAll() {
        automatic = Stream.of("automatic", "automatic-2", "automatic-3")
                .flatMap(folder -> BlindMail.in(folder).stream())
                .map(BlindScreeningTest::outcome)
                .toList();
        persons = Stream.of("persons", "persons-2", "persons-3")
                .flatMap(folder -> BlindMail.expected(folder).stream())
                .map(BlindScreeningTest::outcome)
                .toList();
    }

    private static Outcome outcome(BlindMail mail) {
        Screening screening = Screening.knowingNothing();
        Reading.Read read = READING.read(mail.raw(), MEETING, screening::screen);
        String what = read.screened()
                .match(person -> "", list -> "list", either -> "either", system -> "system", robot -> "robot");
        if (what.isEmpty() && read.understanding() != null) {
            what = read.understanding()
                    .match(
                            understood ->
                                    understood.answer().attendance().name().toLowerCase(Locale.ROOT),
                            unclear -> "unclear");
        }
        return new Outcome(mail, what);
    }

    /** Most bear no header that says so. */
    @Test
    void noMachineThatWasInvitedIsTakenForAnAnswer() {
        assertThat(automatic).hasSize(310);
        assertThat(automatic.stream().filter(BlindScreeningTest::isDecided)).hasSizeLessThanOrEqualTo(MOST_DECIDED);
    }

    @Test
    void mostMachinesAreSeen() {
        List<Outcome> unseen = automatic.stream()
                .filter(one -> isDecided(one) || one.what().equals("unclear"))
                .toList();
        assertThat(unseen).hasSizeLessThanOrEqualTo(MOST_UNSEEN);
    }

    @Test
    void noPersonIsPassedOver() {
        assertThat(persons).hasSize(220);
        assertThat(persons.stream()
                        .filter(one -> List.of("robot", "system").contains(one.what()))
                        .map(one -> one.mail().name())
                        .filter(name -> !TAKEN_FOR_MACHINES.contains(name)))
                .isEmpty();
    }

    @Test
    void personsAreHardlyEverReadWrongly() {
        List<String> wrong = new ArrayList<>();
        for (Outcome one : persons) {
            boolean allowed = one.what().equals(one.mail().one("label"))
                    || one.mail().all("accept").contains(one.what());
            if (isDecided(one) && !allowed) {
                wrong.add(one.toString());
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isDecided(Outcome one) {
        return List.of("attending", "interested", "declined").contains(one.what());
    }
}
