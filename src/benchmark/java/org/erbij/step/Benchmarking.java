package org.erbij.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, says how many times the DOM's time the whole reading takes, and writes it down. Argument: the page. */
public final class Benchmarking {
    private Benchmarking() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Collection<RunResult> reading = run(ReadingBenchmark.class);
        Collection<RunResult> start = run(StartBenchmark.class);
        Collection<RunResult> hostile = run(HostileMailBenchmark.class);
        String page = page(reading, start, hostile);
        Files.writeString(Path.of(arguments[0]), page);
        System.out.println(page);
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("\\b" + benchmark.getSimpleName() + "\\b")
                        .build())
                .run();
    }

    private static String page(
            Collection<RunResult> reading, Collection<RunResult> start, Collection<RunResult> hostile) {
        double dom = least(reading, "mime4jAlone");
        double parsed = least(reading, "parsed");
        double whole = least(reading, "wholePath");
        var page = new StringBuilder("""
                # How fast replies are read

                Written by `mvn -Pbenchmark verify`; do not edit. Replies of `src/corpus` in mails of two parts, about 3 KB with
                our invitation quoted in both, are read one after the other on one core of a warm JVM. What counts is the ratio:
                the times themselves are those of one machine, and the best of five rounds each, because it was not alone on it.

                | from octets to | a mail takes | times the DOM |
                | --- | --- | --- |
                """);
        page.append(String.format(Locale.ROOT, "| mime4j's DOM alone | %.0f µs | 1 |\n", dom));
        page.append(String.format(Locale.ROOT, "| the message, parsed | %.0f µs | %.1f |\n", parsed, parsed / dom));
        page.append(String.format(
                Locale.ROOT, "| what is meant: parsed, screened, understood | %.0f µs | %.1f |\n", whole, whole / dom));
        page.append(String.format(Locale.ROOT, """

                The goal for the whole way is three times the DOM.

                The first sentence of all, read in a JVM that has just started, takes %.0f ms with the reading of the model.
                """, least(start, "firstReading")));
        page.append("""

                ## Mail made to hold it up

                Up to 2 MB of one shape, read twice in a JVM that is hardly warm, by a reader that always decides. `HostileMailTest` bounds what
                each of these and many more allocates; if one took the square of its length, it would be minutes.

                | shape | takes |
                | --- | --- |
                """);
        for (RunResult result : hostile) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f ms |\n",
                    result.getParams().getParam("shape"),
                    result.getPrimaryResult().getStatistics().getMin()));
        }
        return page.toString();
    }

    private static double least(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getMin())
                .findFirst()
                .orElseThrow();
    }
}
