package dev.keyleaf.spring;

import dev.keyleaf.jdbc.JdbcPager;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Lets each {@link JdbcPager} that is a bean read inside the transactions of its data source, also one that the
 * application declares itself: what {@code SET LOCAL} says there, such as for row-level security, would not hold for
 * pages and exports otherwise.
 */
@AutoConfiguration
@ConditionalOnClass({JdbcPager.class, TransactionAwareDataSourceProxy.class})
public final class KeyleafTransactionAutoConfiguration {
    @Bean
    static BeanPostProcessor keyleafPagersInTransactions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcPager pager ? pager.withDataSource(TransactionDataSource::over) : bean;
            }
        };
    }
}
