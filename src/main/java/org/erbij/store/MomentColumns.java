package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Moment.Anchor;
import org.erbij.domain.event.Moment.Days;
import org.erbij.domain.event.Moment.Elapsed;
import org.erbij.domain.event.Moment.On;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A moment in the columns of its form: a day and time, days from an anchor, or time elapsed from it. */
final class MomentColumns {
    private MomentColumns() {}

    /** Binds anchor, days, time, elapsed and local. */
    static Update bind(Update update, Moment moment) {
        Days days = moment instanceof Days d ? d : null;
        Elapsed elapsed = moment instanceof Elapsed e ? e : null;
        On on = moment instanceof On o ? o : null;
        Anchor anchor = days != null ? days.anchor() : elapsed != null ? elapsed.anchor() : null;
        return update.bind("anchor", anchor == null ? null : anchor.name())
                .bind("days", days == null ? null : days.days())
                .bind("time", days == null ? null : days.time())
                .bind("elapsed", elapsed == null ? null : elapsed.offset().toSeconds())
                .bind("local", on == null ? null : on.local());
    }

    /**
     * @param prefix of the columns
     * @return null where the columns hold none
     */
    static @Nullable Moment read(ResultSet row, String prefix) throws SQLException {
        LocalDateTime local = row.getObject(prefix + "at_local", LocalDateTime.class);
        if (local != null) {
            return new On(local);
        }
        String anchor = row.getString(prefix + "anchor");
        if (anchor == null) {
            return null;
        }
        long elapsed = row.getLong(prefix + "elapsed_seconds");
        if (!row.wasNull()) {
            return new Elapsed(Anchor.valueOf(anchor), Duration.ofSeconds(elapsed));
        }
        return new Days(
                Anchor.valueOf(anchor),
                row.getInt(prefix + "days_from"),
                row.getObject(prefix + "at_time", LocalTime.class));
    }
}
