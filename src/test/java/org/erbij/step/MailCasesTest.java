package org.erbij.step;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.RuleReader;
import org.erbij.step.understand.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of {@code src/test/resources/mail} is read as its {@code expected.properties} say. */
final class MailCasesTest {
    /** What expectations can name. Lists are written with blanks between; what is not there is empty or "none". */
    private static final Map<String, Function<ReceivedMessage, String>> ASPECTS = Map.ofEntries(
            Map.entry(
                    "sender",
                    m -> m.parties().sender().map(s -> s.address().value()).orElse("")),
            Map.entry("senderName", m -> m.parties().sender().map(Mailbox::name).orElse("")),
            Map.entry("senders", m -> String.valueOf(m.parties().from().size())),
            Map.entry("to", m -> addresses(m.parties().to())),
            Map.entry("cc", m -> addresses(m.parties().cc())),
            Map.entry("subject", m -> m.content().subject()),
            Map.entry("date", m -> String.valueOf(m.date()).replace("null", "none")),
            Map.entry(
                    "id",
                    m -> ids(
                            m.threading().id() == null
                                    ? List.of()
                                    : List.of(m.threading().id()))),
            Map.entry("inReplyTo", m -> ids(m.threading().inReplyTo())),
            Map.entry("references", m -> ids(m.threading().references())),
            Map.entry("parts", m -> String.join(" ", m.content().otherParts())),
            Map.entry("reply", MailCasesTest::reply),
            Map.entry("calendar", m -> replies(m, r -> r.method().name())),
            Map.entry("partstat", m -> replies(m, r -> r.partStat().name())),
            Map.entry("uid", m -> replies(m, r -> r.uid().value())),
            Map.entry("sequence", m -> replies(m, r -> String.valueOf(r.sequence()))),
            Map.entry("stamp", m -> replies(m, r -> String.valueOf(r.stamp()).replace("null", "none"))),
            Map.entry("attendee", m -> replies(m, r -> address(r.attendee()))),
            Map.entry("comment", m -> replies(m, CalendarReply::comment)),
            Map.entry("guests", m -> replies(m, r -> String.valueOf(r.guests()))),
            Map.entry("recurrence", m -> replies(m, r -> String.valueOf(r.recurrence()))),
            Map.entry("report", m -> reports(m, r -> r.type().name())),
            Map.entry("about", m -> reports(m, r -> ids(r.about()))),
            Map.entry("recipient", m -> recipients(m, r -> address(r.address()))),
            Map.entry("action", m -> recipients(m, r -> r.action().name())),
            Map.entry("status", m -> recipients(m, DeliveryReport.Recipient::status)),
            Map.entry("screened", MailCasesTest::screened));

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadAsExpected(MailCase mail) {
        ReceivedMessage message = new MimeMessageParser().parse(MailCase.raw(mail.mail()));
        Map<String, String> found = new HashMap<>();
        Map<String, String> expected = new HashMap<>();

        for (String key : mail.expected().stringPropertyNames()) {
            String value = mail.expected().getProperty(key);
            switch (key) {
                case "has" -> assertThat(reply(message)).contains(value);
                case "lacks" -> assertThat(reply(message)).doesNotContain(value);
                default -> {
                    assertThat(ASPECTS).as("what expected.properties can name").containsKey(key);
                    expected.put(key, value);
                    found.put(key, ASPECTS.get(key).apply(message));
                }
            }
        }

        assertThat(mail.expected()).as("expected.properties of " + mail).isNotEmpty();
        assertThat(found).as(mail.name()).isEqualTo(expected);
    }

    static List<MailCase> cases() {
        return MailCase.all();
    }

    @Test
    void everyAspectIsTheSubjectOfSomeCase() {
        List<String> named = MailCase.all().stream()
                .flatMap(mail -> mail.expected().stringPropertyNames().stream())
                .distinct()
                .toList();

        assertThat(named).containsAll(ASPECTS.keySet());
    }

    /** The words a person is taken to have written: without quotation and signature. */
    private static String reply(ReceivedMessage message) {
        return new RuleReader().read(Words.of(message), Context.NONE).remarks().reply();
    }

    private static String screened(ReceivedMessage message) {
        return MailCase.screening()
                .screen(message, Unquoted::in)
                .match(
                        person -> person.answerable() ? "person" : "person, no answer",
                        list -> "list",
                        either -> "either",
                        mailSystem -> "mailsystem",
                        robot -> "robot");
    }

    private static String replies(ReceivedMessage message, Function<CalendarReply, String> aspect) {
        return orNone(message.content().calendarReplies(), aspect);
    }

    private static String reports(ReceivedMessage message, Function<DeliveryReport, String> aspect) {
        return orNone(message.content().deliveryReports(), aspect);
    }

    private static String recipients(ReceivedMessage message, Function<DeliveryReport.Recipient, String> aspect) {
        return reports(message, report -> orNone(report.recipients(), aspect));
    }

    private static <T> String orNone(List<T> items, Function<T, String> aspect) {
        return items.isEmpty() ? "none" : items.stream().map(aspect).collect(joining(" "));
    }

    private static String addresses(Collection<Mailbox> mailboxes) {
        return mailboxes.stream().map(m -> m.address().value()).collect(joining(" "));
    }

    private static String ids(Collection<MessageId> ids) {
        return ids.stream().map(MessageId::value).collect(joining(" "));
    }

    private static String address(@Nullable AddrSpec address) {
        return address == null ? "none" : address.value();
    }
}
