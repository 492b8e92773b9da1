package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that read all rows of a list one after another, and what tells the keysets of their rows. */
public final class RowScan {
    private final Dialect dialect;
    private final Description description;
    private final List<SqlStatement> statements;
    private final boolean withKeys;
    private @Nullable RowKeys keys;

    RowScan(Dialect dialect, Description description, List<SqlStatement> statements, boolean withKeys) {
        this.dialect = dialect;
        this.description = description;
        this.statements = statements;
        this.withKeys = withKeys;
    }

    /** The statements, to be run in this order. */
    public List<SqlStatement> statements() {
        return statements;
    }

    /**
     * Called for the result of each statement, before its rows.
     *
     * @return whether the keys still have the types for which the statements were made; if not, a new scan is needed
     */
    public boolean begin(ResultColumns columns) {
        if (!withKeys) {
            return true;
        }
        keys = RowKeys.in(columns, dialect, description.keys(), 0);
        return keys != null && description.resultTypes().contains(keys.types());
    }

    /** How many columns at the end of the result that was begun last are not the SELECT's. */
    public int added() {
        return keys == null ? 0 : keys.added();
    }

    /** Whether the keys have the types of another scan, and their rows therefore one order. */
    public boolean isLike(RowScan other) {
        return description.keys().equals(other.description.keys());
    }

    /** The keyset of a row of the result that was begun last. */
    public Keyset keyset(ResultRow<?> row) {
        return requireNonNull(keys, "keys").keyset(row);
    }

    Description description() {
        return description;
    }

    @Nullable
    RowKeys keys() {
        return keys;
    }
}
