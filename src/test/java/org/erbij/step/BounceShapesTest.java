package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail of mail systems, as each of them writes it: known for what it is, and each recipient named with its fate (R25, R29 to R34, R44). */
final class BounceShapesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void saysWhoIsTalking(BounceCase mail) {
        String screened = MailCase.screening()
                .screen(mail.message(), Unquoted::in)
                .match(
                        person -> "person",
                        list -> "list",
                        either -> "either",
                        mailSystem -> "mailsystem",
                        robot -> "robot");

        assertThat(screened).as(mail.name()).isEqualTo(mail.screened());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withFates")
    void namesEachRecipientWithItsFate(BounceCase mail) {
        assertThat(fates(mail.message())).as(mail.name()).containsExactlyInAnyOrderElementsOf(mail.fates());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void namesTheKindOfOtherReports(BounceCase mail) {
        List<DeliveryReport> reports = mail.message().content().deliveryReports();

        assertThat(reports.stream().map(report -> report.type().name())).containsExactly(mail.report());
    }

    static List<BounceCase> all() {
        return BounceCase.all();
    }

    static Stream<BounceCase> withFates() {
        return all().stream().filter(mail -> !mail.fates().isEmpty());
    }

    static Stream<BounceCase> others() {
        return all().stream().filter(mail -> !mail.report().isEmpty());
    }

    private static List<String> fates(ReceivedMessage message) {
        return message.content().deliveryReports().stream()
                .flatMap(report -> report.recipients().stream())
                .map(BounceShapesTest::fate)
                .toList();
    }

    private static String fate(Recipient recipient) {
        String address =
                recipient.address() == null ? "nobody" : recipient.address().value();
        return recipient.action() + " " + address + " " + recipient.status();
    }
}
