package dev.keyleaf.demo.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts the embedded server where Spring Boot looks for a database, unless the application was given one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Spring Boot's connection pool needs these details, so it waits for the server; wrong options fail before. */
    @Bean
    @Conditional(NoDatabaseGiven.class)
    OwnServer ownServer(DemoSize size) {
        return OwnServer.start(Leftovers.home());
    }

    @Bean
    DatabaseAddress databaseAddress(JdbcConnectionDetails details) {
        return details instanceof OwnServer server ? server.address() : DatabaseAddress.given(details);
    }

    /** Filled while the beans are made, which is before the web server opens its port. */
    @Bean
    DemoData demoData(DataSource dataSource, DemoSize size) {
        var data = new DemoData(dataSource, size);
        data.fill();
        return data;
    }

    static final class NoDatabaseGiven extends NoneNestedConditions {
        NoDatabaseGiven() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class Given {}
    }
}
