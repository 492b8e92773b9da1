package dev.keyleaf.spring;

import dev.keyleaf.jdbc.JdbcPager;
import javax.sql.DataSource;

/**
 * Makes pagers with all that the starter configures: the keys and the policy of cursors, Spring's transactions, mappers and
 * exceptions, and the time limit of statements. For applications with several data sources, each of which needs a pager
 * that is a bean of its own:
 *
 * <pre>{@code
 * @Bean
 * JdbcPager archivePager(@Qualifier("archive") DataSource archive, JdbcPagers pagers) {
 *     return pagers.over(archive);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface JdbcPagers {
    /** A pager over a data source, which reads inside the transactions of it. */
    JdbcPager over(DataSource dataSource);
}
