package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.cursor.CursorKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a developer reads where an application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Application {
        @Bean
        String needsKeys(CursorKeys keys) {
            return keys.toString();
        }
    }

    @Test
    void namesThePropertyAndTheCommandThatMakesAKey(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class, "--server.port=0", "--keyleaf.cursor.key=c2VjcmV0c2VjcmV0"))
                .rootCause()
                .isInstanceOf(CursorKeyException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("keyleaf.cursor.key must be base64 of at least 32 bytes, but is of 12.")
                .contains("openssl rand -base64 32")
                .doesNotContain("c2VjcmV0");
    }
}
