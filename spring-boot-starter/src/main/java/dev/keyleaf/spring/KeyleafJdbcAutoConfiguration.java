package dev.keyleaf.spring;

import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.jdbc.RowMappers;
import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.sql.JsonReader;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A {@link JdbcPager} over the application's data source. An application with several of them makes its own by
 * {@link JdbcPagers}.
 */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            KeyleafCursorAutoConfiguration.class,
            KeyleafJsonAutoConfiguration.class
        })
@ConditionalOnClass({JdbcPager.class, TransactionAwareDataSourceProxy.class})
@EnableConfigurationProperties(DatabaseProperties.class)
public final class KeyleafJdbcAutoConfiguration {
    /**
     * Inside a Spring transaction pagers read on the transaction's connection. Rows become what Spring's
     * {@code JdbcClient} makes of them, and records also of JSON, arrays and records inside them.
     */
    @Bean
    @ConditionalOnMissingBean
    static JdbcPagers keyleafJdbcPagers(
            ObjectProvider<CursorPolicy> cursors,
            ObjectProvider<Abandonment> abandonment,
            ObjectProvider<JsonReader> json,
            DatabaseProperties properties) {
        RowMappers mappers = new SpringRowMappers().withRecords(json.getIfUnique());
        Duration timeout = properties.statementTimeout();
        return dataSource -> {
            JdbcPager pager = JdbcPager.of(new TransactionDataSource(dataSource), cursors.getObject())
                    .withMappers(mappers)
                    .withExceptions(SpringExceptions::of)
                    .withAbandonment(abandonment.getIfUnique(() -> Abandonment.NEVER));
            return timeout.isZero() ? pager : pager.withTimeout(timeout);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(DataSource.class)
    static JdbcPager keyleafJdbcPager(DataSource dataSource, JdbcPagers pagers) {
        return pagers.over(dataSource);
    }
}
