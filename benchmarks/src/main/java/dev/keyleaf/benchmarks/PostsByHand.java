package dev.keyleaf.benchmarks;

import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application would write that does without: the statement of the demo's {@code /posts}, made once, and the
 * same JSON and links put together by hand. Its cursors are neither signed nor bound to anything, its parameters not
 * checked, and it only pages forward.
 */
@RestController
class PostsByHand {
    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    private final DataSource dataSource;
    private final JsonMapper json = new JsonMapper();
    private final SqlStatement statement;

    PostsByHand(DataSource dataSource) {
        this.dataSource = dataSource;
        this.statement = statement();
    }

    /** With a parameter {@code created_at} or {@code id} wherever one of the two is bound. */
    private static SqlStatement statement() {
        Ordering newest = Ordering.by(desc("created_at").notNull()).tieBreaker("id");
        Position start = Position.after(Keyset.of("created_at", "id"));
        Dialect dialect = Dialect.postgreSql();
        return dialect.keysetPage(
                SqlSelect.of("select id, author_id, title, body, score, created_at from posts"),
                SeekPlan.of(newest, dialect.nullsSortHigh(), start),
                SeekPlan.of(newest, dialect.nullsSortHigh(), start.turned()),
                List.of(
                        new KeyColumn.Converted(dialect.keyType("timestamptz"), "created_at"),
                        new KeyColumn.Converted(dialect.keyType("int8"), "id")),
                21);
    }

    static String cursor(String createdAt, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/by-hand/posts")
    ResponseEntity<byte[]> posts(@RequestParam int limit, @RequestParam String cursor, HttpServletRequest request)
            throws SQLException {
        String[] keys = SEPARATOR.split(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), -1);
        List<Object> parameters = statement.parameters();
        var body = new ByteArrayOutputStream(8_192);
        String first = "";
        String last = "";
        boolean more = false;
        boolean behind = false;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(statement.text());
                JsonGenerator out = json.createGenerator(body)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i).equals("id") ? keys[1] : keys[0]);
            }
            out.writeStartObject();
            out.writeName("items");
            out.writeStartArray();
            try (ResultSet rows = query.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    if (i == limit) {
                        more = true;
                        break;
                    }
                    write(rows, out);
                    behind = rows.getBoolean(9);
                    last = cursor(rows.getString(7), rows.getString(8));
                    first = i == 0 ? last : first;
                }
            }
            out.writeEndArray();
            out.writeNumberProperty("limit", limit);
            writeCursor("next_cursor", more ? last : "", out);
            writeCursor("prev_cursor", behind ? first : "", out);
            out.writeBooleanProperty("has_more", more);
            out.writeEndObject();
        }
        String url = request.getRequestURL() + "?limit=" + limit;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Link",
                        "<" + url + ">; rel=\"first\", <" + url + "&cursor=" + first + ">; rel=\"prev\", <" + url
                                + "&cursor=" + last + ">; rel=\"next\"")
                .header("X-Next-Cursor", last)
                .body(body.toByteArray());
    }

    private static void write(ResultSet row, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        out.writeNumberProperty("id", row.getLong(1));
        out.writeNumberProperty("author_id", row.getLong(2));
        out.writeStringProperty("title", row.getString(3));
        out.writeStringProperty("body", row.getString(4));
        int score = row.getInt(5);
        if (row.wasNull()) {
            out.writeNullProperty("score");
        } else {
            out.writeNumberProperty("score", score);
        }
        out.writeStringProperty(
                "created_at", row.getObject(6, OffsetDateTime.class).toInstant().toString());
        out.writeEndObject();
    }

    private static void writeCursor(String name, String cursor, JsonGenerator out) {
        if (cursor.isEmpty()) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, cursor);
        }
    }
}
