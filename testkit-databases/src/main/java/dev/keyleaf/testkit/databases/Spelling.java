package dev.keyleaf.testkit.databases;

import dev.keyleaf.Ordering;
import dev.keyleaf.testkit.ItemList;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a database has its own way of saying about the tables of the tests. */
interface Spelling {
    String createTable();

    /** The value of the column {@code t}. */
    Object time(Instant t);

    /** The column {@code t} of a row. */
    Instant time(ItemReader.Row row);

    default String clear() {
        return "delete from item";
    }

    /** The filters; a text is found as it is, so a backslash is the escape character of a pattern. */
    default String where(ItemList listing) {
        return listing.where();
    }

    /** The same where a pattern has no escape character by default. */
    static String whereWithEscape(ItemList listing) {
        return listing.where().replace(" like ?", " like ? escape '\\'");
    }

    default String orderBy(ItemList listing) {
        return listing.orderBy();
    }

    /** The keys of the indexes that serve an ordering in addition to the primary key. */
    default List<String> indexes(Ordering ordering) {
        return ordering.keys().size() == 1 ? List.of() : List.of(orderBy(ItemList.of(ordering)));
    }

    /** The keys that it can order by, in another table than {@code item}. */
    TypedKeys keys();

    /** What counts the cost of a page; empty where the database counts nothing. */
    default Optional<CostCounter> counter() throws SQLException {
        return Optional.empty();
    }
}
