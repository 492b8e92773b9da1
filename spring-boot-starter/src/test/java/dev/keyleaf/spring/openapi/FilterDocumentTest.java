package dev.keyleaf.spring.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Where;
import dev.keyleaf.spring.web.Filters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Filters in the document, without an annotation of springdoc's. */
class FilterDocumentTest {
    enum Status {
        NEW,
        @JsonProperty("on-hold")
        ON_HOLD
    }

    @Filters
    @NullMarked
    record OrderFilter(
            @Where("customer = ?") @Positive Optional<Long> customer,
            @Where("status in (?)") @Size(min = 1, max = 3) List<Status> status,
            @Where("placed = ?") LocalDate placed,
            @Where("month = ?") @Nullable YearMonth month,

            @Where(value = "title ilike ?", match = Where.Match.CONTAINS)
            @Size(max = 20)
            @Pattern(regexp = "[a-z]*")
            @Nullable
            String q,

            @Where("total >= ?") @DecimalMin(value = "0", inclusive = false) @Nullable
            BigDecimal total,

            @Where("weight in (?)") List<@Max(9) Short> weight,

            @Where("token = ?") @Parameter(description = "Of the parcel.") @Nullable
            UUID token,

            @Where("paid = ?") @Nullable Boolean paid,
            @Where("seen > ?") @Nullable Instant seen) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(Shop.Controller.class)
    static class Shop {
        @RestController
        static class Controller {
            @GetMapping("/orders")
            KeysetPage<String> orders(OrderFilter filter, KeysetRequest request) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }

            @GetMapping("/count")
            String count(OrderFilter filter) {
                return "";
            }
        }
    }

    private static JsonNode parameter(JsonNode document, String name) {
        for (JsonNode parameter : document.at("/paths/~1orders/get/parameters")) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("there is no " + name + " in " + document.at("/paths/~1orders/get/parameters"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer | {'type':'integer','format':'int64','minimum':1}",
                "status   | {'type':'array','items':{'type':'string','enum':['NEW','on-hold']},'maxItems':3,'minItems':1}",
                "placed   | {'type':'string','format':'date'}",
                "month    | {'type':'string','pattern':'^[0-9]{4}-[0-9]{2}$'}",
                "q        | {'type':'string','maxLength':20,'minLength':1,'pattern':'^(?:[a-z]*)$'}",
                "total    | {'type':'number','exclusiveMinimum':0}",
                "weight   | {'type':'array','items':{'type':'integer','format':'int32','maximum':9,'minimum':-32768},"
                        + "'maxItems':100}",
                "token    | {'type':'string','format':'uuid'}",
                "paid     | {'type':'boolean'}",
                "seen     | {'type':'string','format':'date-time'}",
            })
    void hasTheTypesAndBounds(String name, String schema) {
        JsonNode parameter = parameter(LibraryDocument.of(Shop.class), name);

        assertThat(parameter.path("schema").toString().replace('"', '\'')).isEqualTo(schema);
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean()).isEqualTo(name.equals("placed"));
    }

    @Test
    void spellsExclusiveBoundsAsOpenApi30Does() {
        JsonNode document = LibraryDocument.of(Shop.class, "springdoc.api-docs.version=openapi_3_0");

        assertThat(parameter(document, "total").path("schema").toString().replace('"', '\''))
                .isEqualTo("{'minimum':0,'exclusiveMinimum':true,'type':'number'}");
    }

    @Test
    void hasNoParameterForTheFilterItself() {
        JsonNode document = LibraryDocument.of(Shop.class);

        assertThat(document.at("/paths/~1orders/get/parameters").toString()).doesNotContain("\"filter\"");
        assertThat(document.at("/components/schemas").propertyNames()).doesNotContain("OrderFilter");
        assertThat(parameter(document, "token").path("description").asString()).isEqualTo("Of the parcel.");
    }

    @Test
    void describesTheProblemWhereAFilterIsTakenAlone() {
        assertThat(LibraryDocument.of(Shop.class)
                        .at("/paths/~1count/get/responses")
                        .propertyNames())
                .contains("400");
    }
}
