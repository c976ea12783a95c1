package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.flow.Correction;
import org.erbij.flow.Corrections;
import org.erbij.flow.Truth;
import org.jdbi.v3.core.Handle;

/** correction. */
final class CorrectionTable implements Corrections {
    private static final String INSERT = """
            INSERT INTO correction (mail, truth, attendance, coming, guests, leaves, also, corrected_at)
            VALUES (:mail, :truth, :attendance, :coming, :guests, :leaves, :also, :at)
            """;

    private static final String ANSWERED = "ANSWERED";
    private static final String UNCLEAR = "UNCLEAR";
    private static final String AUTOMATIC = "AUTOMATIC";

    private final Handle handle;

    CorrectionTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(Correction correction) {
        drop(correction.mail());
        Truth.Answered said = correction.truth() instanceof Truth.Answered answered ? answered : null;
        String truth = correction.truth().match(a -> ANSWERED, unclear -> UNCLEAR, automatic -> AUTOMATIC);
        Attendance also = correction.also();
        handle.createUpdate(INSERT)
                .bind("mail", correction.mail())
                .bind("truth", truth)
                .bind(
                        "attendance",
                        said == null ? null : said.answer().attendance().name())
                .bind("coming", said == null ? null : said.answer().coming().name())
                .bind("guests", said == null ? 0 : said.answer().guests())
                .bind("leaves", said != null && said.leaves())
                .bind("also", also == null ? null : also.name())
                .bind("at", Columns.of(correction.at()))
                .execute();
    }

    @Override
    public void drop(long mail) {
        handle.execute("DELETE FROM correction WHERE mail = ?", mail);
    }

    /** What a mail means goes with its words. */
    void dropWordless() {
        handle.execute("DELETE FROM correction WHERE mail IN (SELECT id FROM inbox WHERE length(octets) = 0)");
    }

    @Override
    public List<Correction> all() {
        return handle.createQuery("SELECT * FROM correction ORDER BY mail")
                .map((row, context) -> correction(row))
                .list();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String also = row.getString("also");
        return new Correction(
                row.getLong("mail"),
                truth(row),
                also == null ? null : Attendance.valueOf(also),
                Columns.instant(row, "corrected_at"));
    }

    private static Truth truth(ResultSet row) throws SQLException {
        return switch (row.getString("truth")) {
            case UNCLEAR -> new Truth.Unclear();
            case AUTOMATIC -> new Truth.Automatic();
            default ->
                new Truth.Answered(
                        new Answer(
                                Attendance.valueOf(row.getString("attendance")),
                                Coming.valueOf(row.getString("coming")),
                                row.getInt("guests"),
                                List.of()),
                        row.getBoolean("leaves"));
        };
    }
}
