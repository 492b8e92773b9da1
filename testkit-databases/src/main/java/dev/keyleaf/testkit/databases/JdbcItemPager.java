package dev.keyleaf.testkit.databases;

import dev.keyleaf.testkit.ItemPager;
import java.sql.Connection;

/**
 * A pager under test that can read on one connection of JDBC's. With it go the laws that look at the connection: what a
 * page costs there, and in which state it is given back.
 */
public interface JdbcItemPager extends ItemPager {
    /** The same pager, which reads on this connection and does not close it. */
    ItemPager on(Connection connection);
}
