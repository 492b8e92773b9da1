package dev.keyleaf.demo;

import dev.keyleaf.demo.database.DatabaseAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where everything is, once it is all there. */
@Component
class Welcome {
    private final DatabaseAddress database;

    Welcome(DatabaseAddress database) {
        this.database = database;
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String path = event.getApplicationContext().getEnvironment().getProperty("server.servlet.context-path", "");
            System.out.printf(
                    """

                    The demo is ready (Ctrl-C stops it)
                      open      http://localhost:%d%s/
                      jdbc      %s
                      user      %s
                      password  %s
                      psql      %s

                    """,
                    web.getWebServer().getPort(),
                    path,
                    database.jdbcUrl(),
                    database.user(),
                    database.password(),
                    database.psql());
        }
    }
}
