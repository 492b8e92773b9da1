package dev.keyleaf.testkit.databases;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import dev.keyleaf.sql.PageTemplate;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import dev.keyleaf.testkit.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which a dialect writes one page of items, without a pager. */
final class PageForms {
    private static final int LIMIT = 20;
    private static final SqlSelect ITEMS = SqlSelect.of(Item.SELECT);

    private final Connection connection;
    private final Dialect dialect;
    private final Ordering ordering;
    private final int rows;
    private final List<KeyColumn> keys;
    private final List<KeyColumn> addedKeys;

    /** @param rows how many rows the table has */
    PageForms(Connection connection, Dialect dialect, Ordering ordering, int rows) {
        this.rows = rows;
        this.connection = connection;
        this.dialect = dialect;
        this.ordering = ordering;
        List<String> types = run(connection, dialect.describe(ITEMS, ordering), none -> {
            ResultSetMetaData columns = none.getMetaData();
            List<String> found = new ArrayList<>();
            for (int key = 1; key <= ordering.keys().size(); key++) {
                found.add(dialect.keyType(columns.getColumnTypeName(Item.COLUMNS.size() + key)));
            }
            return found;
        });
        this.keys = new ArrayList<>();
        this.addedKeys = new ArrayList<>();
        for (SortKey key : ordering.keys()) {
            var added = new KeyColumn.Converted(types.get(keys.size()), key.expression());
            addedKeys.add(added);
            keys.add(dialect.readsPlainly(added.type()) ? new KeyColumn.Shown(added.type(), added.name()) : added);
        }
    }

    /**
     * The statements of one page.
     *
     * @param strict leaves the row of the cursor out and asks whether there are rows behind
     * @param boundary begins at the row of the cursor, as pagers read it
     * @param boundaryWithKeysAdded the same, where no key is read from the columns of the SELECT
     */
    record Page(SqlStatement strict, SqlStatement boundary, SqlStatement boundaryWithKeysAdded) {}

    /** The page behind so many rows in a hundred. */
    Page behind(int percentage, Travel travel) {
        var position = new Position(keyset(rows / 100 * percentage), travel, false);
        SqlStatement strict = dialect.keysetPage(ITEMS, plan(position), plan(position.turned()), addedKeys, LIMIT + 1);
        return new Page(strict, boundary(position, keys), boundary(position, addedKeys));
    }

    private SqlStatement boundary(Position position, List<KeyColumn> columns) {
        return PageTemplate.of(dialect, ITEMS, ordering, position, columns, LIMIT + 2)
                .fill(ITEMS, position.keyset())
                .statement();
    }

    private SeekPlan plan(@Nullable Position position) {
        return SeekPlan.of(ordering, dialect.nullsSortHigh(), position);
    }

    private Keyset keyset(int offset) {
        long id =
                ids(connection, dialect.offsetPage(ITEMS, ordering, 1, offset)).get(0);
        SqlStatement one = dialect.keysetPage(ITEMS.filter("id = ?", id), plan(null), null, addedKeys, 1);
        return run(connection, one, row -> {
            row.next();
            List<@Nullable String> texts = new ArrayList<>();
            for (int key = 1; key <= addedKeys.size(); key++) {
                Object read = row.getObject(Item.COLUMNS.size() + key);
                Object value = read instanceof Timestamp time ? time.toLocalDateTime() : read; // of HSQLDB
                texts.add(value == null ? null : dialect.keyText(value));
            }
            return new Keyset(texts);
        });
    }

    /** The ids of the rows, of which every column is read as an adapter reads it. */
    static List<Long> ids(Connection connection, SqlStatement sql) {
        return run(connection, sql, row -> {
            int columns = row.getMetaData().getColumnCount();
            List<Long> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getLong(1));
                for (int column = 2; column <= columns; column++) {
                    row.getObject(column);
                }
            }
            return ids;
        });
    }

    private interface Work<R> {
        R run(ResultSet rows) throws SQLException;
    }

    private static <R> R run(Connection connection, SqlStatement sql, Work<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, sql.parameters().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return work.run(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql.text(), e);
        }
    }
}
