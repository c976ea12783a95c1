package org.erbij.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.erbij.app.DemoParts;
import org.erbij.domain.rsvp.Coming;
import org.erbij.rehearse.Cast.Expected;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Outcome;
import org.erbij.rehearse.Cast.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole occasion, on real parts; and that its cast would notice. */
class DemoTest {
    private static Narrator.Ending play(Cast cast, StringWriter told, Path mails) {
        Narrator narrator = new Playbill(
                new PrintWriter(told), Locale.UK, DemoParts.event().facts().zone(), false);
        return DemoParts.demo().play(DemoParts.event(), cast, narrator, mails);
    }

    @Test
    void everythingComesOutAsTheCastExpects(@TempDir Path folder) throws Exception {
        StringWriter told = new StringWriter();
        Path mails = folder.resolve("mails");

        Narrator.Ending ending = play(DemoParts.cast(), told, mails);

        assertThat(ending.deviations()).isEmpty();
        assertThat(ending.privateMailsOpened()).isZero();
        assertThat(told.toString().lines().count()).isLessThanOrEqualTo(60);
        assertThat(told.toString()).contains("0 times found", "location sent with the confirmation");
        try (Stream<Path> files = Files.walk(mails)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSize(ending.mailsSent());
            assertThat(written)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            assertThat(written)
                    .as("named by the times of the event")
                    .extracting(file -> file.getFileName().toString())
                    .filteredOn(name -> name.endsWith("-follow-up.eml"))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("2017-02-14-1000-"));
        }
    }

    /** One run with every expectation turned into its opposite: each must be missed, none by another's mistake. */
    @Test
    void everyExpectationWouldBeMissed() {
        Cast cast = DemoParts.cast();
        Cast flipped = new Cast(
                cast.begins(), cast.roles().stream().map(DemoTest::flipped).toList(), cast.privateMails());

        Narrator.Ending ending = play(flipped, new StringWriter(), null);

        List<String> missing = new ArrayList<>();
        for (Role role : cast.roles()) {
            for (Line line : role.lines()) {
                expect(ending, role.firstName() + " on " + line.at(), missing);
            }
            for (String what : List.of("mails", "knows the location", "coming", "guests", "waits", "asked as well")) {
                expect(ending, role.firstName() + ", " + what, missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void expect(Narrator.Ending ending, String deviation, List<String> missing) {
        if (ending.deviations().stream().noneMatch(told -> told.startsWith(deviation + ":"))) {
            missing.add(deviation);
        }
    }

    private static Role flipped(Role role) {
        Expected expected = Objects.requireNonNull(role.expected());
        List<Line> lines = role.lines().stream()
                .map(line -> new Line(line.at(), line.how(), line.text(), other(line.outcome())))
                .toList();
        List<String> mails = new ArrayList<>(expected.mails());
        mails.add("invitation");
        return new Role(
                role.mailbox(),
                role.language(),
                role.forwardedBy(),
                lines,
                new Expected(
                        expected.attendance(),
                        expected.coming() == Coming.NO ? Coming.PERHAPS : Coming.NO,
                        expected.guests() + 1,
                        !expected.knowsLocation(),
                        mails,
                        !expected.askedAsWell(),
                        !expected.waits()));
    }

    private static Outcome other(Outcome outcome) {
        return outcome == Outcome.COMING ? Outcome.NO : Outcome.COMING;
    }

    @Test
    void itIsToldInDutchToo() {
        StringWriter told = new StringWriter();
        Playbill playbill = new Playbill(
                new PrintWriter(told),
                Locale.forLanguageTag("nl-NL"),
                DemoParts.event().facts().zone(),
                false);

        playbill.opened(
                new Narrator.Opening(DemoParts.event().facts().startsAt().toInstant(), 26, true, 50, 0));

        assertThat(told.toString())
                .contains("ma 13 feb", "26 uitnodigingen verstuurd", "OP SLOT", "50 privémails", "geen enkele geopend");
    }
}
