package dev.keyleaf.spring;

import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.paging.Abandonment;
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
 * A {@link JdbcPager} over the application's data source. An application with several of them declares its own, and
 * can inject the {@link CursorPolicy}.
 */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, KeyleafCursorAutoConfiguration.class})
@ConditionalOnClass({JdbcPager.class, TransactionAwareDataSourceProxy.class})
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public final class KeyleafJdbcAutoConfiguration {
    /**
     * Inside a Spring transaction the pager reads on the transaction's connection. Simple records are read several times as
     * fast as by Spring's own mapper, which asks for each value of each row what it could be converted from.
     */
    @Bean
    @ConditionalOnMissingBean
    static JdbcPager keyleafJdbcPager(
            DataSource dataSource,
            CursorPolicy cursors,
            ObjectProvider<Abandonment> abandonment,
            DatabaseProperties properties) {
        JdbcPager pager = JdbcPager.of(new TransactionDataSource(dataSource), cursors)
                .withMappers(new SpringRowMappers().withSimpleRecords())
                .withExceptions(SpringExceptions::of)
                .withAbandonment(abandonment.getIfUnique(() -> Abandonment.NEVER));
        Duration timeout = properties.statementTimeout();
        return timeout.isZero() ? pager : pager.withTimeout(timeout);
    }
}
