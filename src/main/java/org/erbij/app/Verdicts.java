package org.erbij.app;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.erbij.cli.Verdict;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Reading;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.screen.Kind;
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
        if (read.screened() instanceof Screened.FromEither either) {
            return held(either, understanding.remarks());
        }
        return understanding.match(
                understood -> answered(understood.answer(), understood.remarks()),
                unclear -> unclear(unclear.because(), unclear.remarks()));
    }

    private static Verdict answered(Answer answer, Remarks remarks) {
        return new Verdict(
                "",
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
                "",
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

    /** A leaving is honoured even so, unless a machine is the likelier to have written of one. */
    private static Verdict held(Screened.FromEither either, Remarks remarks) {
        return new Verdict(
                "",
                "unclear",
                null,
                language(remarks),
                0,
                remarks.asksToLeave() && !either.ratherAMachine(),
                0,
                remarks.reply(),
                remarks.asks(),
                List.of(),
                List.of(either.because()),
                List.of());
    }

    private static Verdict automatic(Reading.Read read) {
        List<String> because = read.screened()
                .match(
                        person -> List.of(),
                        list -> List.of(),
                        either -> List.of(),
                        mailSystem -> because(mailSystem.kind(), mailSystem.because(), read.message()),
                        robot -> because(robot.kind(), robot.because(), read.message()));
        List<String> failed = recipients(read.message(), Verdicts::failed)
                .map(Recipient::address)
                .filter(Objects::nonNull)
                .map(AddrSpec::value)
                .distinct()
                .toList();
        return new Verdict("", "automatic", null, null, 0, false, 1, "", List.of(), List.of(), because, failed);
    }

    /** What it is, by what it was seen, and what the report says of each it names. */
    private static List<String> because(Kind kind, String seen, ReceivedMessage message) {
        Stream<String> fates = recipients(message, recipient -> true).map(Verdicts::fate);
        return Stream.concat(Stream.of(kind.words(), seen), fates).distinct().toList();
    }

    private static String fate(Recipient recipient) {
        String whom =
                recipient.address() == null ? "somebody" : recipient.address().value();
        String status = recipient.status().isEmpty() ? "" : " (" + recipient.status() + ")";
        return whom + ": " + fate(recipient.action(), recipient.failedForGood()) + status;
    }

    private static String fate(Action action, boolean forGood) {
        return switch (action) {
            case FAILED -> forGood ? "failed for good" : "failed, perhaps not for good";
            case DELAYED -> "not delivered yet";
            case DELIVERED -> "delivered";
            case RELAYED -> "sent on to a system that reports nothing";
            case EXPANDED -> "delivered to a list";
        };
    }

    private static boolean failed(Recipient recipient) {
        return recipient.action() == Action.FAILED;
    }

    private static Stream<Recipient> recipients(ReceivedMessage message, Predicate<Recipient> which) {
        return message.content().deliveryReports().stream()
                .flatMap(report -> report.recipients().stream())
                .filter(which);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String language(Remarks remarks) {
        return remarks.language() == null ? null : lower(remarks.language());
    }
}
