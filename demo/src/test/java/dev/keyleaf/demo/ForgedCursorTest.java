package dev.keyleaf.demo;

import static dev.keyleaf.cursor.CursorPolicy.Protection.ENCRYPTED;
import static dev.keyleaf.cursor.CursorPolicy.Protection.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.CursorFault;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.testkit.Forgeries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Forged cursors at a real server: 400 with the right reason, never a page, and never a word of what was in them. */
@WithKeys
class ForgedCursorTest {
    private static final long CASES = Long.getLong("keyleaf.fuzz", 40_000) / 40;
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    /** The whole answer by its reason: all of one reason must be the same, or they would tell something. */
    private final Map<String, String> bodies = new HashMap<>();

    private final RawClient client;
    private final String signed;
    private final String encrypted;

    ForgedCursorTest(@LocalServerPort int port) {
        this.client = new RawClient(port);
        this.signed = client.get("/posts?limit=5").json().get("next_cursor").asString();
        var list = Keys.list(signed);
        this.encrypted = Keys.codec(ENCRYPTED).encode(Keys.codec(SIGNED).decode(signed, list), list);
    }

    @Test
    void realOnesAreRead() {
        JsonNode page = client.get("/posts?limit=5&cursor=" + signed).json();

        assertThat(page.get("items").size()).isEqualTo(5);
        assertThat(client.get("/posts?limit=5&cursor=" + encrypted).json().get("items"))
                .isEqualTo(page.get("items"));
    }

    @Test
    void everyBitFlipIsToldItsReason() {
        for (String token : List.of(signed, encrypted)) {
            for (int bit = 0; bit < Forgeries.bits(token); bit++) {
                assertRefused(Forgeries.withBitFlipped(token, bit), "bit " + bit);
            }
        }
    }

    @Test
    void everyTruncationIsToldItsReason() {
        for (String token : List.of(signed, encrypted)) {
            for (int length = 1; length < token.length(); length++) {
                assertRefused(token.substring(0, length), "first " + length);
                assertRefused(token.substring(token.length() - length), "last " + length);
            }
        }
    }

    @Test
    void everyForgeryIsToldItsReason() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            String token = Forgeries.random(new Random(seed), List.of(signed, encrypted));
            if (!token.equals(signed) && !token.equals(encrypted)) {
                assertRefused(token, "seed " + seed);
            }
        }
    }

    @Test
    void everyForgeryOfAReadableTokenIsANumberOrMalformed() {
        List<String> real = List.of("42", "before_42", "from_1", "upto_-7");
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES / 4; seed++) {
            var random = new Random(seed);
            String token = Forgeries.randomText(random, real.get(random.nextInt(real.size())));
            var answer = client.get("/users/by-id?limit=5&after_id=" + encoded(token));
            if (Forgeries.isPlain(token)) {
                assertThat(answer.status())
                        .as("status for '%s', seed %d", token, seed)
                        .isEqualTo(200);
            } else {
                assertThat(answer.reason())
                        .as("reason to refuse '%s', seed %d", token, seed)
                        .isEqualTo("malformed");
            }
        }
    }

    /** Sent as they are: what a server makes of bytes that are no characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%00", "%", "%zz", "%FF", "%C0%80", "%ED%A0%80", "%F4%90%80%80", "%2", "a%00", "%u0041", "é"})
    void whatIsNoTextIsMalformed(String raw) {
        assertThat(client.get("/posts?limit=5&cursor=" + raw).status()).isEqualTo(400);
        var answer = client.get("/posts?limit=5&cursor=" + signed + raw);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("items", signed);
    }

    /** The limit of the server: 8 KiB of head for Tomcat, if not configured otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {2_001, 7_000, 10_000, 100_000, 10_000_000})
    void longOnesAreRefusedByUsOrByTheServer(int length) {
        for (String path : List.of("/posts?cursor=", "/users/by-id?after_id=")) {
            var answer = client.get(path + "1".repeat(length));
            if (length < 8_000) {
                assertThat(answer.reason()).isEqualTo("malformed");
            }
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("items");
        }
    }

    /** Sealed by the service itself and for this list, and yet no position in it. */
    @Test
    void anotherArityIsAMismatch() {
        var list = Keys.list(signed);
        for (Keyset keyset : List.of(Keyset.of("7"), Keyset.of("2026-11-23 20:52:18+00", "7", "7"))) {
            String token = Keys.codec(SIGNED).encode(Position.after(keyset), list);
            assertThat(client.get("/posts?limit=5&cursor=" + token).reason()).isEqualTo("mismatch");
        }
    }

    private void assertRefused(String token, String which) {
        String reason;
        String body;
        try {
            var answer = client.get("/posts?limit=5&cursor=" + encoded(token));
            reason = answer.reason();
            body = answer.body();
        } catch (AssertionError e) {
            throw new AssertionError("'" + token + "', " + which, e);
        }
        CursorFault right = Forgeries.reason(token);
        assertThat(reason)
                .as("reason to refuse '%s', %s", token, which)
                .isEqualTo(right.name().toLowerCase(Locale.ROOT));
        assertThat(body).as("answer to '%s', %s", token, which).isEqualTo(bodies.computeIfAbsent(reason, r -> body));
    }

    private static String encoded(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
