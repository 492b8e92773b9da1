package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Where;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Filters that are records, as clients send them. */
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"keyleaf.web.zone=Asia/Kathmandu", "spring.web.locale=en", "spring.web.locale-resolver=fixed"})
@Import(FiltersTest.Orders.class)
class FiltersTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    enum Status {
        NEW,
        @JsonProperty("on-hold")
        ON_HOLD
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = FromBeforeTo.Check.class)
    @interface FromBeforeTo {
        String message() default "must be before to";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Knows both days. */
        class Check implements ConstraintValidator<FromBeforeTo, OrderFilter> {
            @Override
            public boolean isValid(OrderFilter filter, ConstraintValidatorContext context) {
                if (filter.from() == null
                        || filter.to() == null
                        || filter.from().isBefore(filter.to())) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("must be before to")
                        .addPropertyNode("from")
                        .addConstraintViolation();
                return false;
            }
        }
    }

    @Filters
    @FromBeforeTo
    record OrderFilter(
            @Where("customer_id = ?") @Positive Optional<Long> customer,
            @Where("status in (?)") @Size(max = 2) List<Status> status,
            @Where("placed >= ?") @Nullable LocalDate from,
            @Where("placed < ?") @Nullable LocalDate to,

            @Where(value = "title ilike ?", match = Where.Match.CONTAINS) @Size(max = 5)
            Optional<String> q,

            @Where("total >= ?") @DecimalMin("0") @Digits(integer = 8, fraction = 2) @Nullable
            BigDecimal minTotal,

            @Where("author_id = ?") @BindParam("author_id") Optional<@Min(1) Integer> author,
            @Where("token = ?") @Nullable UUID token,
            @Where("seen >= ?") @Nullable Instant seen,
            @Where("paid = ?") @Nullable Boolean paid,
            @Where("weight in (?)") Set<@Max(9) Short> weights,
            @Where("language = ?") @Nullable Locale language,
            @Where("depth = ?") OptionalInt depth) {}

    record PlainFilter(@Where("id = ?") long id) {
        PlainFilter {
            if (id == 13) {
                throw new InvalidRequestException(new InvalidParameter("id", "id must not be 13"));
            }
        }
    }

    record Unmarked(String name) {}

    /**
     * As the compiler of Kotlin makes {@code data class KindFilter(@Where("kind = ?") @Positive val kind: Int?,
     * @Where("name = ?") val name: String)}.
     */
    static final class KindFilter {
        private final @Nullable Integer kind;
        private final String name;

        public KindFilter(@Where("kind = ?") @Positive @Nullable Integer kind, @Where("name = ?") String name) {
            this.kind = kind;
            this.name = name;
        }

        public @Nullable Integer getKind() {
            return kind;
        }

        public String getName() {
            return name;
        }

        public @Nullable Integer component1() {
            return kind;
        }

        public String component2() {
            return name;
        }
    }

    @RestController
    static class Orders {
        @GetMapping("/orders")
        KeysetPage<String> orders(
                OrderFilter filter,
                KeysetRequest request,
                @SortedBy(TestApplication.PostSorts.class) dev.keyleaf.Ordering ordering) {
            return new KeysetPage<>(List.of(filter.toString()), request.limit(), "NEXT", null);
        }

        @GetMapping("/plain")
        String plain(PlainFilter filter) {
            return String.valueOf(filter.id());
        }

        @GetMapping("/spring")
        String spring(@ModelAttribute OrderFilter filter, KeysetRequest request) {
            return String.valueOf(filter.minTotal());
        }

        @GetMapping("/kinds")
        KeysetPage<String> kinds(KindFilter filter, KeysetRequest request) {
            return new KeysetPage<>(List.of(filter.getKind() + " " + filter.getName()), request.limit(), null, null);
        }

        @GetMapping("/unmarked")
        String unmarked(Unmarked filter, KeysetRequest request) {
            return filter.name();
        }
    }

    private String filter(String query) {
        RawHttp.Response page = http.get("/orders?" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().at("/items/0").asString();
    }

    /** What is wrong, by parameter, in the order of the answer. */
    private List<String> refusals(String target) {
        RawHttp.Response refused = http.get(target);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        return StreamSupport.stream(refused.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("detail").asString())
                .toList();
    }

    @Test
    void readsADataClassOfKotlins() {
        assertThat(http.get("/kinds?name=a").json().at("/items/0").asString()).isEqualTo("null a");
        assertThat(http.get("/kinds?name=a&kind=7").json().at("/items/0").asString())
                .isEqualTo("7 a");
        assertThat(refusals("/kinds?kind=0"))
                .hasSize(2)
                .anySatisfy(detail -> assertThat(detail).startsWith("kind must be greater than 0"))
                .anySatisfy(detail -> assertThat(detail).startsWith("name "));
    }

    @Test
    void leavesOutWhatIsNotSent() {
        assertThat(filter(""))
                .isEqualTo("OrderFilter[customer=Optional.empty, status=[], from=null, to=null, q=Optional.empty, "
                        + "minTotal=null, author=Optional.empty, token=null, seen=null, paid=null, weights=[], "
                        + "language=null, depth=OptionalInt.empty]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer=9223372036854775807 | customer=Optional[9223372036854775807]",
                "status=on-hold&status=NEW    | status=[ON_HOLD, NEW]",
                "status=NEW&status=NEW        | status=[NEW]",
                "from=2024-02-29              | from=2024-02-29",
                "q=a%20b%26c                  | q=Optional[a b&c]",
                "q=+a                         | q=Optional[ a]",
                "q=%E2%82%AC                  | q=Optional[€]",
                "minTotal=5.50                | minTotal=5.5,",
                "minTotal=100                 | minTotal=100,",
                "minTotal=0.00                | minTotal=0,",
                "author_id=7                  | author=Optional[7]",
                "token=3f2504e0-4f89-41d3-9a0c-0305e82c3301 | token=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "seen=2026-01-31T23:59:00%2B05:00           | seen=2026-01-31T18:59:00Z",
                "seen=2026-01-31                            | seen=2026-01-30T18:15:00Z",
                "paid=false                   | paid=false",
                "weights=9&weights=-32768     | weights=[9, -32768]",
                "language=de-CH               | language=de_CH",
                "depth=-5                     | depth=OptionalInt[-5]",
                "%66rom=2024-02-29            | from=2024-02-29",
            })
    void readsValues(String query, String expected) {
        assertThat(filter(query)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer=0        | customer must be greater than 0: '0'",
                "customer=         | customer must not be empty: leave it out for no filter",
                "customer          | customer must not be empty: leave it out for no filter",
                "customer=1&customer=1 | customer must be given at most once, but was given 2 times",
                "customer=9223372036854775808 | customer must be a whole number from -9223372036854775808 to"
                        + " 9223372036854775807 in plain digits, but was '9223372036854775808'",
                "status=new        | status must be one of NEW, on-hold, but was 'new'",
                "status=ON_HOLD    | status must be one of NEW, on-hold, but was 'ON_HOLD'",
                "from=2023-02-29   | from must be a date such as 2026-01-31, but was '2023-02-29'",
                "from=+2023-02-2   | from must be a date such as 2026-01-31, but was ' 2023-02-2'",
                "from=0000-01-01   | from must be a date such as 2026-01-31, but was '0000-01-01'",
                "q=%00             | q must be text in UTF-8 without the character U+0000, but was '\\u0000'",
                "q=%FF             | q must be text in UTF-8 without the character U+0000, but was '\ufffd'",
                "q=%zz             | q must be text in UTF-8 without the character U+0000, but was '\ufffd'",
                "q=abcdef          | q size must be between 0 and 5: 'abcdef'",
                "minTotal=1e3      | minTotal must be a number such as 12 or 12.5, in at most 40 plain digits, but was '1e3'",
                "minTotal=-0.0     | minTotal must be a number such as 12 or 12.5, in at most 40 plain digits, but was '-0.0'",
                "minTotal=-1       | minTotal must be greater than or equal to 0: '-1'",
                "author_id=0       | author_id must be greater than or equal to 1: '0'",
                "token=3f2504e0    | token must be a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301, but was '3f2504e0'",
                "paid=TRUE         | paid must be one of true, false, but was 'TRUE'",
                "weights=1&weights=10 | weights must be less than or equal to 9: '10'",
                "language=%00      | language must be a valid Locale, but was '\\u0000'",
                "from=2026-01-02&to=2026-01-02 | from must be before to",
            })
    void refusesWhatIsNoValue(String query, String detail) {
        assertThat(refusals("/orders?" + query)).containsExactly(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T23:59:00",
                "2026-01-31T23:59:00+05:00",
                "2026-01-31T24:00:00Z",
                "2026-13-01",
                "now",
                "0",
                "9999-12-31T23:59:59-18:00",
                "+999999999-01-01",
                "2026-01-31%2023:59:00Z"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThat(refusals("/orders?seen=" + text)).singleElement().asString().startsWith("seen must be a date and");
    }

    @Test
    void boundsTheValuesOfAList() {
        assertThat(refusals("/orders?" + "weights=1&".repeat(101)))
                .containsExactly("weights must be given at most 100 times, but was given 101 times");
        assertThat(filter("weights=1&".repeat(100))).contains("weights=[1]");
    }

    @Test
    void namesAllThatIsWrongAtOnceWithPaging() {
        assertThat(refusals("/orders?customer=0&q=&status=x&status=&limit=0&sort=y&cursor="))
                .extracting(detail -> detail.replaceFirst(" .*", ""))
                .containsExactly("limit", "cursor", "sort", "status", "status", "q", "customer");
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(http.get("/orders?status=x").json().at("/errors/0/allowed").toString())
                .isEqualTo("[\"NEW\",\"on-hold\"]");
    }

    @Test
    void repeatsFiltersInLinks() {
        assertThat(http.get("/orders?status=NEW&q=a%20b&limit=5").link("next"))
                .contains("/orders?status=NEW&q=a%20b&limit=5&cursor=NEXT");
    }

    @Test
    void readsAFilterWithoutAPageRequest() {
        assertThat(http.get("/plain?id=7").body()).isEqualTo("7");
        assertThat(refusals("/plain")).containsExactly("id must be given");
        assertThat(refusals("/plain?id=x&limit=3"))
                .containsExactly("id must be a whole number from -9223372036854775808 to 9223372036854775807 in plain "
                        + "digits, but was 'x'");
    }

    @Test
    void answersWhatTheConstructorRefuses() {
        assertThat(refusals("/plain?id=13")).containsExactly("id must not be 13");
    }

    @Test
    void leavesToSpringWhatAsksForIt() {
        assertThat(http.get("/spring?minTotal=1e3").body()).isEqualTo("1E+3");
        assertThat(http.get("/unmarked?name=&x=1").body()).isEmpty();
    }
}
