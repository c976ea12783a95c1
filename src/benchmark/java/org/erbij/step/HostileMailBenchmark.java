package org.erbij.step;

import java.util.concurrent.TimeUnit;
import org.erbij.flow.Reading;
import org.erbij.mail.RawMessage;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Mail made to hold up a reader, each a few times: what HostileMailTest bounds by what is allocated, in time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class HostileMailBenchmark {
    @Param({
        "a line of >",
        "lines of >",
        "a line of re:",
        "lines of re:",
        "re: within the limit",
        "re: in the subject",
        "nested blockquotes",
        "an endless word",
        "10,000 parts",
        "a field of 1 MB",
        "a folded field of 1 MB"
    })
    public String shape = "";

    private final Screening screening = Screening.knowingNothing();
    private final Reading reading = new Reading(new MimeMessageParser(), new TrainedReader(0));
    private RawMessage mail = MailCase.raw(new HostileMail("", "").mail());

    @Setup
    public void findMail() {
        HostileMail hostile = HostileMail.all().stream()
                .filter(one -> one.name().equals(shape))
                .findFirst()
                .orElseThrow();
        mail = MailCase.raw(hostile.mail());
    }

    @Benchmark
    public Reading.Read read() {
        return reading.read(mail, Context.NONE, screening);
    }
}
