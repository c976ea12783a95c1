package org.erbij.step;

import java.util.concurrent.TimeUnit;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What the first reading of all costs: the model read from the jar and one sentence understood, in a JVM that has done neither. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 7,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class StartBenchmark {
    @Benchmark
    public Understanding firstReading() {
        return new TrainedReader().read(Words.of("Ja graag, ik kom met mijn zus!"), Context.NONE);
    }
}
