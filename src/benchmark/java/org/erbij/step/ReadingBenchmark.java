package org.erbij.step;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.erbij.flow.Reading;
import org.erbij.mail.Octets;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Replies of 3 KB, one after the other on one core: from their octets to what is meant, and the parts of that way alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {
    private final List<byte[]> mails = BenchmarkMails.ofCorpus();
    private final List<RawMessage> raw =
            mails.stream().map(mail -> MailCase.raw(Octets.of(mail))).toList();
    private final Screening screening = Screening.knowingNothing();
    private final MimeMessageParser parser = new MimeMessageParser();
    private final Reading reading = new Reading(parser, new TrainedReader());
    private int next;

    @Benchmark
    public int mime4jAlone() throws IOException, MimeException {
        next = (next + 1) % mails.size();
        Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mails.get(next)));
        int fields = message.getHeader().getFields().size();
        message.dispose();
        return fields;
    }

    @Benchmark
    public ReceivedMessage parsed() {
        next = (next + 1) % raw.size();
        return parser.parse(raw.get(next));
    }

    @Benchmark
    public Reading.Read wholePath() {
        next = (next + 1) % raw.size();
        return reading.read(raw.get(next), Context.NONE, screening);
    }
}
