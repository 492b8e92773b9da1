package dev.keyleaf.jdbc;

import javax.sql.DataSource;

/**
 * A data source whose connections depend on who asks for them, such as one that knows transactions. A pager over it
 * asks for rows that are read later (streams and walks) with the data source of the moment they were asked for.
 */
public interface CallerAwareDataSource extends DataSource {
    /**
     * The data source as the caller sees it now. Used later, it gives connections of the same transaction.
     *
     * @return this one where there is no transaction; otherwise one that throws an {@link IllegalStateException} in
     *     place of a connection when the transaction has ended
     */
    DataSource here();
}
