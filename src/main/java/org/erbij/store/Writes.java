package org.erbij.store;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Notices whether a transaction has changed anything. */
final class Writes implements SqlLogger {
    private boolean any;

    @Override
    public void logBeforeExecution(StatementContext context) {
        String sql = context.getRawSql();
        any |= sql != null && !sql.stripLeading().startsWith("SELECT");
    }

    boolean any() {
        return any;
    }
}
