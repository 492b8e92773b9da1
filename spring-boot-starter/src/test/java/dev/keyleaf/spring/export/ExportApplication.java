package dev.keyleaf.spring.export;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Exports of the table {@link Entries}. It also runs in a process of its own, to be killed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ExportApplication.Controller.class, ExportApplication.HandlesEverything.class})
class ExportApplication {
    /** Small, so that a server has not written far ahead of what its client has read. */
    static final int SOCKET_BUFFER = 32 * 1024;

    public static void main(String[] args) {
        SpringApplication.run(ExportApplication.class, args);
    }

    record Entry(long id, @Nullable Integer score, String text) {}

    record Reserved(@JsonProperty("_checkpoint") long id) {}

    /** JSON as a database gives it. */
    record Raw(@JsonValue @JsonRawValue String json) {}

    static final class EntrySorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.of("id", Ordering.unique(asc("id")))
                    .and("-score", Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")));
        }
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.txBufSize", Integer.toString(SOCKET_BUFFER)));
    }

    /** As many applications have one: it must not get hold of an export that was cut. */
    @RestControllerAdvice
    static class HandlesEverything {
        @ExceptionHandler
        ResponseEntity<String> answer(Exception exception) {
            return exception instanceof ErrorResponse known
                    ? ResponseEntity.status(known.getStatusCode())
                            .headers(known.getHeaders())
                            .body("handled")
                    : ResponseEntity.internalServerError().body("handled");
        }
    }

    @RestController
    static class Controller {
        private static final SqlQuery<Entry> ENTRIES = SqlQuery.of("select id, score, text from entries", Entry.class);

        private final JdbcPager pager;

        Controller(JdbcPager pager) {
            this.pager = pager;
        }

        @GetMapping("/walk")
        Export<Entry> walk(ExportRequest request, @SortedBy(EntrySorts.class) Ordering ordering) {
            return Export.of(pager.walk(ENTRIES, ordering, request.from()), request);
        }

        @GetMapping("/stream")
        Export<Entry> stream(ExportRequest request, @SortedBy(EntrySorts.class) Ordering ordering) {
            return Export.of(pager.stream(ENTRIES, ordering, request.from()), request);
        }

        @GetMapping("/named")
        ResponseEntity<Export<Entry>> named(ExportRequest request) {
            return ResponseEntity.ok()
                    .header("Content-Disposition", "attachment; filename=entries.ndjson")
                    .body(Export.of(
                            pager.walk(
                                    ENTRIES.filter("id = 1"),
                                    new EntrySorts().get().defaultOrdering(),
                                    request.from()),
                            request));
        }

        /** Fails at the row 1500, in the second page that is read. */
        @GetMapping("/failing")
        Export<Entry> failing(ExportRequest request) {
            SqlQuery<Entry> query =
                    SqlQuery.of("select id, 1 / (id - 1500)::int as score, text from entries", Entry.class);
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        /** Takes a minute for the second row, if one is fetched at a time. */
        @GetMapping("/waiting")
        Export<Entry> waiting(ExportRequest request) {
            SqlQuery<Entry> query = ENTRIES.filter("id <= 2 and (id = 1 or pg_sleep(60) is not null)");
            return Export.of(pager.stream(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        /** Takes half a second for each row behind the hundredth. */
        @GetMapping("/slow")
        Export<Entry> slow(ExportRequest request) {
            SqlQuery<Entry> query = ENTRIES.filter("(id <= 100 or pg_sleep(0.5) is not null)");
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        /** A row that Jackson cannot write, in the middle. */
        @GetMapping("/unwritable")
        Export<Map<String, Object>> unwritable(ExportRequest request) {
            SqlQuery<Map<String, Object>> query = JdbcPager.query("select id from entries", row -> {
                long id = row.getLong("id");
                return Map.of("id", id == 1500 ? endless() : id);
            });
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        @GetMapping("/missing")
        Export<Entry> missing(ExportRequest request) {
            SqlQuery<Entry> query = SqlQuery.of("select id, score, text from nowhere", Entry.class);
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        @GetMapping("/numbers")
        Export<Long> numbers(ExportRequest request) {
            SqlQuery<Long> query = SqlQuery.of("select id from entries", Long.class);
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        /** Rows that look like lines of the export's own, or almost, each in its way. */
        @GetMapping("/lookalikes")
        Export<Object> lookalikes(ExportRequest request) {
            List<Object> rows = List.of(
                    Map.of("id", 1),
                    Map.of("_end", new TreeMap<>(Map.of("rows", 1, "sha256", ""))),
                    Map.of("_checkpoint", "x"),
                    new TreeMap<>(Map.of("id", 4, "_end", Map.of())).descendingMap(),
                    new Raw(" {\n  \"_end\" : {},\r\"raw\": \"json\" }"),
                    new Raw("{\n}"));
            SqlQuery<Object> query = JdbcPager.<Object>query(
                            "select id from entries", row -> rows.get((int) row.getLong("id") - 1))
                    .filter("id <= 6");
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        @GetMapping("/reserved-record")
        Export<Reserved> reservedRecord(ExportRequest request) {
            SqlQuery<Reserved> query =
                    JdbcPager.query("select id from entries", row -> new Reserved(row.getLong("id")));
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        @GetMapping("/reserved")
        Export<Map<String, List<String>>> reserved(ExportRequest request) {
            SqlQuery<Map<String, List<String>>> query =
                    JdbcPager.query("select id from entries", row -> Map.of("_end", List.of("rows")));
            return Export.of(pager.walk(query, new EntrySorts().get().defaultOrdering(), request.from()), request);
        }
    }

    /** A list that is in itself, which JSON cannot say. */
    private static List<Object> endless() {
        var list = new ArrayList<Object>();
        list.add(list);
        return list;
    }
}
