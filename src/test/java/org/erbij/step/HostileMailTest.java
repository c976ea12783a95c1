package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.Context.Ours;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail made to break or to hold up a reader is read within bounds (R18, R62, R69). */
final class HostileMailTest {
    private static final long MOST_ALLOCATED = 600L << 20;
    /** What follows a decision, as counting guests, is done so as well. */
    private static final TrainedReader DECIDES_ALWAYS = new TrainedReader(0);

    private static final Context CONTEXT = new Context(
            List.of(new Ours(List.of("Avond"), LocalDateTime.of(2017, 2, 13, 18, 0))),
            List.of("Kom je maandag naar onze avond?\nLaat het ons weten."),
            ZoneOffset.UTC);

    static List<HostileMail> hostile() {
        return HostileMail.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD) // the square of its length takes minutes
    void isReadWithinBounds(HostileMail mail) {
        long before = allocated();

        ReceivedMessage message = new MimeMessageParser().parse(MailCase.raw(mail.mail()));
        var screened = Screening.knowingNothing().screen(message, Unquoted::in);
        var understanding = DECIDES_ALWAYS.read(Words.of(message), CONTEXT);

        assertThat(allocated() - before).as(mail.name()).isLessThan(MOST_ALLOCATED);
        assertThat(screened.message()).isSameAs(message);
        assertThat(message.content().text().length()).isLessThanOrEqualTo(HostileMail.TWO_MEGABYTES + 1_000);
        assertThat(understanding.remarks().reply().length()).isLessThanOrEqualTo(32 * 1024);
        assertThat(message.parties().from())
                .as("who it is from is known whatever follows")
                .hasSize(1);
    }

    /** The words behind a header that is too long are still read. */
    @Test
    void aHeaderTooLongIsCutAndTheRestRead() {
        ReceivedMessage message = parse(HostileMail.mail(
                "Subject: Re: Avond\r\nX-A: " + HostileMail.times("a", 1_000_000) + "\r\nIn-Reply-To: <id@example.nl>",
                "Ik kom"));

        assertThat(message.content().text()).isEqualTo("Ik kom");
        assertThat(message.content().subject()).isEqualTo("Re: Avond");
        assertThat(message.threading().inReplyTo()).hasSize(1);
    }

    /** Half of a list of senders would name another sender (R96). */
    @Test
    void ofASenderTooLongNobodyIsKnown() {
        ReceivedMessage alone = parse("From: " + HostileMail.times("tom@example.org,", 300_000) + "\r\n\r\nIk kom");
        ReceivedMessage withAnother = parse(
                "From: " + HostileMail.times("tom@example.org,", 300_000) + "\r\n" + HostileMail.FROM + "\r\nIk kom");

        assertThat(alone.parties().sender()).isEmpty();
        assertThat(withAnother.parties().sender()).isEmpty();
    }

    @Test
    void whatCannotBeReadAtAllIsAShell() {
        ReceivedMessage message = parse("\0\0\0");

        assertThat(message.parties().from()).isEmpty();
        assertThat(message.threading().id()).isNull();
    }

    private static ReceivedMessage parse(String mail) {
        return new MimeMessageParser().parse(MailCase.raw(new HostileMail("", mail).mail()));
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
