package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import org.junit.jupiter.api.Nested;

/** The laws of paging, and those of what only JDBC has: rows one after another. */
abstract class JdbcPagerContract extends PagerContract {
    /** The table of the database under test. */
    abstract ItemTable table();

    @Override
    protected final Subject open() {
        return table();
    }

    /** Both ways of reading all rows. */
    @Nested
    class RowStreams extends RowStreamLaw {
        RowStreams() {
            super(JdbcPagerContract.this::table, (randomCases() + 4) / 5);
        }
    }

    /** What is held meanwhile, and what becomes of it. */
    @Nested
    class HeldByRowStreams extends RowStreamConnectionLaw {
        HeldByRowStreams() {
            super(JdbcPagerContract.this::table);
        }
    }
}
