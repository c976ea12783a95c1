package org.erbij.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import javax.sql.DataSource;
import org.erbij.store.DatabaseUnavailable.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The tables, version by version ({@code db/migration}). H2 commits each change of a table by itself, so a process that dies in the
 * middle would leave half a version behind. So they are made or changed on a draft beside the file, which takes its place when it is
 * whole.
 */
final class Schema {
    private static final String DRAFT = ".draft";

    private Schema() {}

    /** Makes the file where there is none. */
    static void create(DatabaseFile file) {
        DatabaseFile draft = clean(file.beside(DRAFT));
        migrate(draft);
        replace(draft, file, false);
    }

    /** Brings the file up to date; nobody may have it open. */
    static void upgrade(DatabaseFile file) {
        DatabaseFile draft = clean(file.beside(DRAFT));
        try {
            Files.copy(file.real(), draft.real(), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        migrate(draft);
        replace(draft, file, true);
    }

    /**
     * Whether it has all versions we know.
     *
     * @throws DatabaseUnavailable when it has one that we do not know
     */
    static boolean isUpToDate(DataSource database) {
        Flyway flyway = flyway().dataSource(database)
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            flyway.validate();
            return flyway.info().pending().length == 0;
        } catch (FlywayValidateException tooNew) {
            throw new DatabaseUnavailable(
                    Reason.TOO_NEW,
                    "The database was made by a newer Erbij, which this one could damage. Use that version, or a newer one.",
                    tooNew);
        }
    }

    private static DatabaseFile clean(DatabaseFile draft) {
        try {
            if (draft.exists() && draft.isInUse()) {
                throw DatabaseFile.inUse(new FileAlreadyExistsException(draft.toString()));
            }
            Files.deleteIfExists(draft.real());
            return draft;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void migrate(DatabaseFile draft) {
        try {
            flyway().dataSource(draft.url(), DatabaseFile.USER, draft.password())
                    .ignoreMigrationPatterns("")
                    .load()
                    .migrate();
            draft.makePrivate();
        } catch (FlywayException failed) {
            throw new DatabaseUnavailable(
                    Reason.BROKEN, "The database could not be brought up to date. Nothing was lost.", failed);
        }
    }

    private static void replace(DatabaseFile draft, DatabaseFile file, boolean known) {
        try {
            if (known ? file.isInUse() : file.exists()) {
                throw DatabaseFile.inUse(new FileAlreadyExistsException(file.toString()));
            }
            Files.move(draft.real(), file.real(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .cleanDisabled(true);
    }
}
