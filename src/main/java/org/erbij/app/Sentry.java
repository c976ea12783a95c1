package org.erbij.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.erbij.cli.Alarming;
import org.erbij.cli.Terminal;
import org.erbij.desk.StatusReport.Status;
import org.erbij.flow.Health.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the screen of {@code run}, and in its log, that something needs a person: once when it begins, once when it is over. */
final class Sentry {
    private static final Logger LOG = LoggerFactory.getLogger(Sentry.class);

    private final Supplier<Status> status;
    private final Terminal terminal;
    private final Set<String> standing = new TreeSet<>();

    Sentry(Supplier<Status> status, Terminal terminal) {
        this.status = status;
        this.terminal = terminal;
    }

    /** @return whether something needs a person now */
    synchronized boolean look() {
        Map<String, String> found = alarms(status.get());
        found.forEach((what, words) -> {
            if (standing.add(what)) {
                terminal.err().println("! " + words);
                LOG.warn("alarm: {}", words);
            }
        });
        for (String what : Set.copyOf(standing)) {
            if (!found.containsKey(what)) {
                standing.remove(what);
                terminal.err().println(what + " works again.");
                LOG.info("alarm over: {}", what);
            }
        }
        terminal.err().flush();
        return !found.isEmpty();
    }

    private static Map<String, String> alarms(Status now) {
        Map<String, String> found = new LinkedHashMap<>();
        Function<@Nullable Instant, String> moment = Alarming.moments(now);
        for (Condition alarm : now.alarms()) {
            found.put(alarm.work().name().toLowerCase(Locale.ROOT), Alarming.words(alarm, moment));
        }
        Instant unread = now.unreadSince();
        if (unread != null) {
            found.putIfAbsent("reading", "nothing has been read since " + moment.apply(unread) + "; see the log");
        }
        return found;
    }
}
