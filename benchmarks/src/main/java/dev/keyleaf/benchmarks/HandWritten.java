package dev.keyleaf.benchmarks;

import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.sql.SqlQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The same rows as the demo's export, in the ways it is compared with. */
@RestController
class HandWritten {
    private static final String POSTS = "select id, author_id, title, body, score, created_at from posts";
    private static final Ordering NEWEST =
            Ordering.by(desc("created_at").notNull()).tieBreaker("id");
    private static final int FETCH_SIZE = 1_000;

    private final DataSource dataSource;
    private final JdbcPager pager;
    private final ObjectWriter json;

    HandWritten(DataSource dataSource, JdbcPager pager, JsonMapper mapper) {
        this.dataSource = dataSource;
        this.pager = pager;
        this.json = mapper.writerFor(Post.class);
    }

    record Post(
            long id,
            long authorId,
            String title,
            String body,
            @Nullable Integer score,
            Instant createdAt) {
        static Post of(ResultSet row) throws SQLException {
            int number = row.getInt(5);
            Integer score = row.wasNull() ? null : number;
            return new Post(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    score,
                    row.getObject(6, OffsetDateTime.class).toInstant());
        }
    }

    /** JDBC and Jackson in a loop, as one would write it: no terminator, no digest, nothing to resume from. */
    @GetMapping("/hand-written")
    ResponseEntity<StreamingResponseBody> handWritten() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "x-ndjson"))
                .body(out -> {
                    try (Connection connection = dataSource.getConnection()) {
                        connection.setAutoCommit(false);
                        try (PreparedStatement statement =
                                connection.prepareStatement(POSTS + " order by created_at desc, id desc")) {
                            statement.setFetchSize(FETCH_SIZE);
                            try (ResultSet row = statement.executeQuery()) {
                                while (row.next()) {
                                    out.write(json.writeValueAsBytes(Post.of(row)));
                                    out.write('\n');
                                }
                            }
                        }
                        connection.rollback();
                    } catch (SQLException e) {
                        throw new UncheckedIOException(new IOException(e));
                    }
                });
    }

    /** Pages instead of a cursor of the database. */
    @GetMapping("/walked")
    Export<Post> walked(ExportRequest request) {
        return Export.of(pager.walk(SqlQuery.of(POSTS, Post.class), NEWEST, request.from()), request);
    }

    /** A cursor of the database, with the hand-written mapping of rows. */
    @GetMapping("/streamed-by-hand")
    Export<Post> streamedByHand(ExportRequest request) {
        return Export.of(pager.stream(JdbcPager.query(POSTS, Post::of), NEWEST, request.from()), request);
    }
}
