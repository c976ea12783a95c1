package org.erbij.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.erbij.privacy.RetentionSettings;
import org.erbij.setup.Finding;
import org.erbij.setup.Section;

/** What is kept for how long, and how old the last copy of it is, in words. */
final class Custody {
    private static final long OLD_DAYS = 31;

    private final Settings settings;
    private final Course course;

    Custody(Settings settings, Course course) {
        this.settings = settings;
        this.course = course;
    }

    Section look(Instant now) {
        RetentionSettings keeping = settings.retention();
        int months = keeping.attendanceMonths();
        return new Section(
                "What is kept",
                List.of(
                        Finding.fine("what people wrote, and the location: erased " + Spans.words(keeping.words())
                                + " after the event"),
                        Finding.fine("whoever did not ask to stay: erased " + Spans.words(keeping.people())
                                + " after their last event; coming to one counts as asking, for "
                                + (months == 1 ? "a month" : months + " months")),
                        backup(now)));
    }

    private Finding backup(Instant now) {
        if (!course.hasPeople()) {
            return Finding.fine(
                    "nothing is stored yet that could be lost, except the key: keep a copy of it elsewhere");
        }
        return new BackupMark(settings.data())
                .read()
                .map(at -> backup(Math.max(0, Duration.between(at, now).toDays())))
                .orElseGet(
                        () -> Finding.look("there is no backup yet: 'erbij backup FILE' writes one, also while 'erbij"
                                + " run' runs; keep it on another disk"));
    }

    private static Finding backup(long days) {
        String age = days == 0 ? "less than a day old" : days == 1 ? "a day old" : days + " days old";
        return days <= OLD_DAYS
                ? Finding.fine("the last backup is " + age)
                : Finding.look("the last backup is " + age + ": 'erbij backup FILE' writes a new one");
    }
}
