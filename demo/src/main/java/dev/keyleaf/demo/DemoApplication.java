package dev.keyleaf.demo;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the demo. Options: {@code --server.port}, {@code --demo.posts}, {@code --demo.users}, and
 * {@code --spring.datasource.url} for a database that exists already.
 */
@OpenAPIDefinition(
        info = @Info(title = "Keyleaf demo", version = "1", description = "Users and posts in every kind of page."),
        servers = @Server(url = "/", description = "The demo itself"))
@SpringBootApplication
@ConfigurationPropertiesScan
public class DemoApplication {
    public static void main(String[] args) {
        SpringApplication.run(DemoApplication.class, args);
    }
}
