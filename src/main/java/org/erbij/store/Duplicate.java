package org.erbij.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Copies a whole database into an empty one, as H2 writes itself down: tables, rows, and where each was counting. */
final class Duplicate {
    private Duplicate() {}

    static void of(DataSource original, DataSource empty) throws SQLException {
        try (Connection from = original.getConnection();
                Connection to = empty.getConnection();
                Statement script = from.createStatement();
                Statement write = to.createStatement();
                ResultSet lines = script.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (!line.startsWith("CREATE USER")) {
                    write.execute(line);
                }
            }
        }
    }
}
