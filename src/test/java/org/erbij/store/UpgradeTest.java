package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Answering;
import org.erbij.flow.Books;
import org.erbij.flow.Campaign;
import org.erbij.flow.Changes;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Pace;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.Release;
import org.erbij.flow.Rewording;
import org.erbij.flow.Sender;
import org.erbij.flow.Uninviting;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.TemplateStore;
import org.erbij.step.parse.MimeMessageParser;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database of an older version, with an event in the middle of its life, is brought up to date and worked on with. */
@Timeout(120)
class UpgradeTest {
    private static final EventId EVENING = new EventId("evening");
    private static final MessageIds IDS = new MessageIds(new byte[32], "example.nl");
    private static final Instant NOW = Occasions.at("2017-02-11T12:00");

    @TempDir
    private Path folder;

    /** Anne comes and was told the location; Bram is silent, his nudge waits; Cas declined. */
    private static final List<String> ROWS = List.of(
            """
            INSERT INTO event (id, uid, sequence, dated_sequence, starts, zone, lasts_seconds, answer_before, languages, guests,
                               calendar, after_deadline, late_yes, outside_thread, answer_after_seconds, location_in_calendar)
            VALUES ('evening', 'evening@example.nl', 1, 0, TIMESTAMP '2017-02-13 18:00:00', 'Europe/Amsterdam', 10800,
                    TIMESTAMP '2017-02-12 00:00:00', 'nl,en', 'COUNT', 'CONFIRMATION', 'ACCEPT', 'SEND', 'HOLD', 120, true)
            """,
            """
            INSERT INTO event_text (event_id, name, language, text) VALUES
            ('evening', 'title', 'nl', 'Een avond over techniek'), ('evening', 'title', 'en', 'An evening on tech'),
            ('evening', 'area', 'nl', 'ergens in Amsterdam'), ('evening', 'area', 'en', 'somewhere in Amsterdam'),
            ('evening', 'place', 'nl', 'De Ketting'), ('evening', 'place', 'en', 'De Ketting')
            """,
            "INSERT INTO event_organizer (event_id, place, name, address) VALUES ('evening', 0, 'Kars', 'kars@example.nl')",
            """
            INSERT INTO venue (event_id, released_at, phone)
            VALUES ('evening', TIMESTAMP WITH TIME ZONE '2017-02-11 09:00:00+00:00', '')
            """,
            contact(1, "Anne", "'NL'"),
            contact(2, "Bram", "NULL"),
            contact(3, "Cas", "NULL"),
            rsvp(1, true),
            rsvp(2, false),
            rsvp(3, false),
            answer(1, "ATTENDING", "YES"),
            answer(3, "DECLINED", "NO"),
            mail(1, "INVITATION", "first", "SENT", false),
            mail(2, "INVITATION", "first", "SENT", false),
            mail(3, "INVITATION", "first", "SENT", false),
            mail(1, "LOCATION", "sequence 1", "SENT", true),
            mail(2, "NUDGE", "3 days before", "PENDING", false));

    private static String contact(int id, String name, String language) {
        String address = name.toLowerCase(Locale.ROOT) + "@example.org";
        return """
                INSERT INTO contact (id, name, address, address_key, language, basis, source, barred, added_at)
                VALUES (%d, '%s', '%s', '%s', %s, 'CONSENT', '', false, TIMESTAMP WITH TIME ZONE '2017-01-30 09:00:00+00:00')
                """.formatted(id, name, address, address, language.toLowerCase(Locale.ROOT));
    }

    private static String rsvp(int contact, boolean knowsLocation) {
        return """
                INSERT INTO rsvp (event_id, contact_id, token, barred, knows_location, returned, revision)
                VALUES ('evening', %d, 'abcdefghijklmno%d', false, %b, false, 1)
                """.formatted(contact, contact, knowsLocation);
    }

    private static String answer(int contact, String attendance, String coming) {
        return """
                INSERT INTO rsvp_change (event_id, contact_id, number, attendance, coming, guests, notes, source, ground, because,
                                         received_at, effective)
                VALUES ('evening', %d, 1, '%s', '%s', 0, '', 'INVITEE', 'THREAD', 'said so',
                        TIMESTAMP WITH TIME ZONE '2017-01-31 09:00:00+00:00', true)
                """.formatted(contact, attendance, coming);
    }

    private static String mail(int contact, String kind, String version, String state, boolean shows) {
        return """
                INSERT INTO outbox (event_id, contact_id, kind, version, urgency, subject, subject_key, recipient, recipient_key,
                                    message_id, octets, due, valid_until, shows_location, state, attempts, because, created_at,
                                    settled_at)
                VALUES ('evening', %d, '%s', '%s', 1, 'Avond', 'avond', 'x@example.org', 'x@example.org', '%s', X'41',
                        TIMESTAMP WITH TIME ZONE '2017-01-30 09:00:00+00:00', TIMESTAMP WITH TIME ZONE '2017-02-13 17:00:00+00:00',
                        %b, '%s', 0, '', TIMESTAMP WITH TIME ZONE '2017-01-30 09:00:00+00:00',
                        TIMESTAMP WITH TIME ZONE '2017-01-30 09:00:00+00:00')
                """.formatted(contact, kind, version, id(contact, kind, version), shows, state);
    }

    private static String id(int contact, String kind, String version) {
        return IDS.mint(new RsvpKey(EVENING, new ContactId(contact)), MailKind.valueOf(kind), version)
                .value();
    }

    private DatabaseSettings madeBy(String version) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(folder.resolve("data/erbij"), "a".repeat(64));
        DatabaseFile file = DatabaseFile.of(settings);
        file.makePrivateFolder();
        Flyway.configure()
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .target(version)
                .dataSource(file.url(), DatabaseFile.USER, file.password())
                .load()
                .migrate();
        try (Connection old = DriverManager.getConnection(file.url(), DatabaseFile.USER, file.password());
                Statement rows = old.createStatement()) {
            for (String row : ROWS) {
                rows.execute(row);
            }
        }
        return settings;
    }

    private static <T> T in(Ledger ledger, Function<Books, T> look) {
        return ledger.inOneTransaction(look);
    }

    private static List<OutboxEntry> waiting(Ledger ledger, MailKind kind) {
        return in(
                ledger,
                books -> books.outbox().in(OutboxState.PENDING).stream()
                        .filter(entry -> entry.posting().kind() == kind)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"008", "011"})
    void anOldDatabaseIsBroughtUpToDateMailsNobodyAndNoticesWhatIsChangedThen(String version) throws SQLException {
        DatabaseSettings settings = madeBy(version);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

        try (Database database = Database.open(settings, clock)) {
            Ledger ledger = database.ledger();
            Composer composer = new MarkdownComposer(TemplateStore.builtIn());
            Sender sender = new Sender(Mailbox.of("Kars", "kars@example.nl"));
            Campaign campaign = new Campaign(ledger, composer, IDS, sender);
            Answering answering = new Answering(composer, IDS, sender, Pace.DEFAULT);
            Rewording rewording = new Rewording(
                    ledger, campaign, answering, new Uninviting(composer, IDS, sender), new MimeMessageParser(), clock);
            PlannedMail planned =
                    new PlannedMail(ledger, campaign, new Release(ledger, campaign), Duration.ofMinutes(15), clock);
            rewording.run();

            Event event = in(ledger, books -> books.events().find(EVENING).orElseThrow());
            assertThat(event.state()).isEqualTo(EventState.OPEN);
            assertThat(event.facts().title().in(Language.NL)).isEqualTo("Een avond over techniek");
            List<EventVersion> versions = in(ledger, books -> books.events().versions(EVENING));
            List<OutboxEntry> waits = in(ledger, books -> books.outbox().in(OutboxState.PENDING));
            List<OutboxEntry> sent = in(ledger, books -> books.outbox().in(OutboxState.SENT));
            assertThat(versions).hasSize(1);
            assertThat(waits).hasSize(1);
            assertThat(sent).hasSize(4);
            assertThat(planned.open()).isEmpty();

            Event moved = moved(event);
            new Changes(ledger, rewording, answering, IDS).apply(moved, false, NOW);

            assertThat(planned.open())
                    .singleElement()
                    .satisfies(due -> assertThat(due.planned().kind()).isEqualTo(MailKind.CHANGE));
            assertThat(waiting(ledger, MailKind.NUDGE))
                    .as("worded anew")
                    .singleElement()
                    .satisfies(nudge -> assertThat(nudge.posting().subject()).isNotEqualTo("Avond"));
            planned.sendNow(
                    in(ledger, books -> books.events().find(EVENING).orElseThrow()),
                    planned.open().get(0).planned());

            assertThat(waiting(ledger, MailKind.CHANGE))
                    .extracting(entry -> entry.posting().whom().contact().value())
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(waiting(ledger, MailKind.CHANGE))
                    .extracting(UpgradeTest::wording)
                    .allSatisfy(text ->
                            assertThat(text).contains("Nu: dinsdag 14 februari").doesNotContain("nieuwe locatie"));
        }
    }

    private static String wording(OutboxEntry entry) {
        return new MimeMessageParser()
                .parse(new RawMessage(
                        new Position(new FolderId("", ""), 0, 0),
                        NOW,
                        entry.posting().message().octets(),
                        true))
                .content()
                .text()
                .replaceAll("\\s+", " ");
    }

    private static Event moved(Event event) {
        EventFacts facts = event.facts();
        return new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                new EventFacts(
                        facts.title(),
                        facts.starts().plusDays(1),
                        facts.zone(),
                        facts.lasts(),
                        facts.area(),
                        facts.practical(),
                        facts.languages()),
                event.deadline(),
                event.plan(),
                event.policy(),
                event.organizers());
    }
}
