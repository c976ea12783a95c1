package org.erbij.app;

import java.util.List;
import java.util.Locale;
import org.erbij.cli.Verdict;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Reading;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.step.screen.Screened;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/** What was read of a mail, in the words of {@code classify}. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(Reading.Read read) {
        Understanding understanding = read.understanding();
        if (understanding == null) {
            return automatic(read);
        }
        return understanding.match(
                understood -> answered(understood.answer(), understood.remarks()),
                unclear -> unclear(unclear.because(), unclear.remarks()));
    }

    private static Verdict answered(Answer answer, Remarks remarks) {
        return new Verdict(
                lower(answer.attendance()),
                lower(answer.coming()),
                language(remarks),
                answer.guests(),
                remarks.asksToLeave(),
                remarks.confidence(),
                remarks.reply(),
                remarks.asks(),
                answer.notes(),
                remarks.because(),
                List.of());
    }

    private static Verdict unclear(String because, Remarks remarks) {
        return new Verdict(
                "unclear",
                null,
                language(remarks),
                0,
                remarks.asksToLeave(),
                remarks.confidence(),
                remarks.reply(),
                remarks.asks(),
                List.of(),
                remarks.because().isEmpty() ? List.of(because) : remarks.because(),
                List.of());
    }

    private static Verdict automatic(Reading.Read read) {
        String because = read.screened()
                .match(
                        person -> "",
                        list -> "",
                        mailSystem -> "a report of a mail system",
                        Screened.FromRobot::because);
        List<String> failed = read.message().content().deliveryReports().stream()
                .flatMap(report -> report.recipients().stream())
                .filter(recipient -> recipient.action() == Action.FAILED)
                .map(Recipient::address)
                .filter(address -> address != null)
                .map(AddrSpec::value)
                .toList();
        return new Verdict("automatic", null, null, 0, false, 1, "", List.of(), List.of(), List.of(because), failed);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String language(Remarks remarks) {
        return remarks.language() == null ? null : lower(remarks.language());
    }
}
