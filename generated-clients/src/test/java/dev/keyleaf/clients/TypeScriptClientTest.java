package dev.keyleaf.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyleaf.clients.Node.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningDemo
class TypeScriptClientTest {
    private final String address;
    private final JdbcClient jdbc;

    TypeScriptClientTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.address = "http://localhost:" + port;
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void generate() {
        assumeTrue(
                Node.isHere(),
                "THE TYPESCRIPT CLIENT IS NOT TESTED: it needs node of at least version 18 and npm on the PATH");
        succeed("npm", "ci", "--no-audit", "--no-fund");
        succeed("npm", "run", "generate");
        succeed("npm", "run", "compile");
    }

    @Test
    void pagesThroughTheDemoWithTypedItems() {
        Result walk = succeed("node", "build/walk.js", address);
        JsonNode seen = JsonMapper.shared().readTree(walk.output());

        assertThat(longs(seen.get("ids"))).isEqualTo(ids("select id from posts order by score desc nulls last, id"));
        assertThat(seen.get("scoreless").asLong())
                .isEqualTo(ids("select id from posts where score is null").size())
                .isPositive();
        assertThat(seen.get("users").toString()).isEqualTo("[true,true,true]");
        assertThat(longs(seen.get("feed")))
                .isEqualTo(ids("select id from posts order by created_at desc, id desc limit 5"));
        assertThat(seen.get("nextCursor").asString()).isNotBlank();
        assertThat(seen.get("reason").asString()).isEqualTo("malformed");
        assertThat(seen.get("aboutACursor").toString()).isEqualTo("[true]");
    }

    @Test
    void compilesNoSortThatTheListDoesNotHaveAndNoPropertyOfAnItemEither() {
        Result wrong = Node.run("npm", "run", "compile-wrong");

        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output())
                .contains("wrong/sort.ts(5,64): error TS2322: Type '\"-password\"' is not assignable to type")
                .contains("wrong/item.ts(4,71): error TS2322: Type 'number | null' is not assignable to type 'number'")
                .contains("wrong/item.ts(5,90): error TS2551: Property 'createdAt' does not exist");
    }

    private static Result succeed(String... command) {
        Result result = Node.run(command);
        assertThat(result.exit())
                .as("%s: %s", String.join(" ", command), result.output())
                .isZero();
        return result;
    }

    private static List<Long> longs(JsonNode array) {
        return array.valueStream().map(JsonNode::asLong).toList();
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }
}
