package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.Total;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.test.json.JacksonTester;
import org.springframework.test.context.ContextConfiguration;

/** What an application's own {@code @JsonTest} sees. */
@JsonTest(properties = "keyleaf.web.body.items=data")
@ContextConfiguration(classes = JsonSliceTest.Application.class)
class JsonSliceTest {
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    @Autowired
    private JacksonTester<KeysetPage<String>> json;

    @Test
    void writesAndReadsPagesAsTheApplicationIsConfigured() throws IOException {
        var page = new KeysetPage<>(List.of("a"), 1, "NEXT", null, new Total.Exact(7));

        assertThat(json.write(page)).extractingJsonPathStringValue("$.data[0]").isEqualTo("a");
        assertThat(json.parseObject(json.write(page).getJson())).isEqualTo(page);
    }
}
