package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Posting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which subjects mails left, asked for each mail that may be under another: as cheap with many mails as with few. */
class OutboxSubjectsTest {
    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = new Disk(folder);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private void post(int mails, IntFunction<String> subject) {
        RsvpKey anne = disk.invite("anne");
        disk.write(books -> {
            for (int i = 0; i < mails; i++) {
                Posting plain = Disk.mail(anne, MailKind.CONFIRMATION, "history " + i);
                books.outbox()
                        .put(
                                new Posting(
                                        anne,
                                        plain.kind(),
                                        plain.version(),
                                        subject.apply(i),
                                        plain.message(),
                                        plain.due(),
                                        plain.validUntil(),
                                        false),
                                Disk.NOW);
            }
        });
    }

    @Test
    void isEachOnceWithoutPrefixAndCapitals() {
        assertThat(disk.outbox().subjects()).isEmpty();

        post(6, i -> i % 2 == 0 ? "Re: Een avond" : "Tot gauw: Een avond");

        assertThat(disk.outbox().subjects()).containsExactlyInAnyOrder("een avond", "tot gauw: een avond");
    }

    /** So many that the database has looked at how many differ, as it does by itself. */
    @Test
    void noMailIsReadForASubjectThatAnotherHas() throws SQLException {
        post(2_500, i -> "Avond " + i % 4);

        assertThat(plan(OutboxMails.SUBJECTS)).contains("outbox_subject_key", "/* distinct */");
        assertThat(disk.outbox().subjects()).hasSize(4);
    }

    /** Which index is gone by, and {@code distinct} where it is stepped through. */
    private String plan(String query) throws SQLException {
        try (Connection connection = disk.database().quartzConnections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN ANALYZE " + query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
