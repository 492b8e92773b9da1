package dev.keyleaf.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class KeyleafCursorAutoConfigurationTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII));
    private static final Fingerprint LIST = new Fingerprint(1);
    private static final Position PLACE = Position.after(Keyset.of("42"));

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KeyleafCursorAutoConfiguration.class));

    @Test
    void signsWithTheKeyThatIsConfigured() {
        application
                .withPropertyValues("keyleaf.cursor.key=" + KEY)
                .run(context -> assertThat(CursorCodec.signed(CursorKeys.of(new byte[32]))
                                .decode(codec(context).encode(PLACE, LIST), LIST))
                        .isEqualTo(PLACE));
    }

    @Test
    void acceptsCursorsOfAnEarlierKey() {
        String cursor = CursorCodec.signed(CursorKeys.of(new byte[32])).encode(PLACE, LIST);

        application
                .withPropertyValues("keyleaf.cursor.key=" + OTHER_KEY, "keyleaf.cursor.accepted-keys=" + KEY)
                .run(context -> assertThat(codec(context).decode(cursor, LIST)).isEqualTo(PLACE));
    }

    @Test
    void warnsWhereTheKeyIsMissing(CapturedOutput output) {
        application.run(context -> {
            assertThat(context).getBean(CursorKeys.class).isNotNull();
            assertThat(output)
                    .contains("WARN")
                    .contains("keyleaf.cursor.key is not set")
                    .contains("openssl rand -base64 32");
        });
    }

    @Test
    void doesNotWarnWhereTheKeyIsSet(CapturedOutput output) {
        application.withPropertyValues("keyleaf.cursor.key=" + KEY).run(context -> {
            assertThat(context).getBean(CursorKeys.class).isNotNull();
            assertThat(output).doesNotContain("keyleaf.cursor.key");
        });
    }

    @Test
    void doesNotWarnWhereNothingSignsCursors(CapturedOutput output) {
        application.run(context -> assertThat(output).doesNotContain("keyleaf.cursor.key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keyleaf.cursor.key-required=true           | keyleaf.cursor.key is not set, and keyleaf.cursor.key-required is true.
            keyleaf.cursor.key=                        | keyleaf.cursor.key must be base64 of at least 32 bytes, but is of 0.
            keyleaf.cursor.key=c2VjcmV0c2VjcmV0c2VjcmV0 | keyleaf.cursor.key must be base64 of at least 32 bytes, but is of 18.
            keyleaf.cursor.key=c2VjcmV0-not-base64     | keyleaf.cursor.key must be base64, but is not.
            keyleaf.cursor.accepted-keys=c2VjcmV0      | keyleaf.cursor.accepted-keys is set, but keyleaf.cursor.key is not.
            """)
    void refusesKeysThatCannotBeUsedAndDoesNotShowThem(String property, String description) {
        needingKeys().withPropertyValues(property).run(context -> {
            Throwable failure = requireNonNull(context.getStartupFailure());
            FailureAnalysis analysis = requireNonNull(new CursorKeyException.Analyzer().analyze(failure));
            assertThat(analysis.getDescription()).isEqualTo(description);
            assertThat(analysis.getAction()).contains("openssl rand -base64 32");
            assertThat(stackTrace(failure)).contains(description).doesNotContain("c2VjcmV0");
        });
    }

    @Test
    void namesTheAcceptedKeyThatCannotBeUsed() {
        needingKeys()
                .withPropertyValues(
                        "keyleaf.cursor.key=" + KEY,
                        "keyleaf.cursor.accepted-keys[0]=" + OTHER_KEY,
                        "keyleaf.cursor.accepted-keys[1]=c2VjcmV0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(
                                "keyleaf.cursor.accepted-keys[1] must be base64 of at least 32 bytes, but is of 6."));
    }

    @Test
    void protectsCursorsAsConfigured() {
        application
                .withPropertyValues("keyleaf.cursor.protection=encrypted", "keyleaf.cursor.time-to-live=2h")
                .run(context -> {
                    CursorPolicy policy = context.getBean(CursorPolicy.class);
                    assertThat(policy.protection()).isEqualTo(CursorPolicy.Protection.ENCRYPTED);
                    assertThat(policy.timeToLive()).isEqualTo(Duration.ofHours(2));
                    assertThat(policy.keys()).isSameAs(context.getBean(CursorKeys.class));
                });
    }

    @Test
    void showsNoKeyInItsProperties() {
        application
                .withPropertyValues("keyleaf.cursor.key=" + KEY, "keyleaf.cursor.accepted-keys=" + OTHER_KEY)
                .run(
                        context -> assertThat(context.getBean(CursorProperties.class))
                                .hasToString(
                                        "CursorProperties[key set, 1 accepted keys, keyRequired=false, SIGNED, timeToLive=null]"));
    }

    @Test
    void givesWayToTheApplicationsOwnKeys() {
        CursorKeys own = CursorKeys.random();

        application
                .withBean(CursorKeys.class, () -> own)
                .run(context -> assertThat(context).getBean(CursorKeys.class).isSameAs(own));
    }

    /** With something that takes the keys at the start, as a pager does. */
    private ApplicationContextRunner needingKeys() {
        return application.withUserConfiguration(NeedsKeys.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsKeys {
        @Bean
        CursorCodec codec(CursorKeys keys) {
            return CursorCodec.signed(keys);
        }
    }

    private static CursorCodec codec(AssertableApplicationContext context) {
        return CursorCodec.signed(context.getBean(CursorKeys.class));
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
