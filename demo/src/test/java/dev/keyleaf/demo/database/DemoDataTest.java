package dev.keyleaf.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.demo.DemoApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables in a database that was given, each test in one of its own. */
class DemoDataTest {
    private static final DemoSize SIZE = new DemoSize(20_000, 100);
    private static int databases;

    @TempDir
    static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private DriverManagerDataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @BeforeAll
    static void start() {
        server = OwnServer.start(Leftovers.home(temporary, "me"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void createDatabase() {
        String name = "given" + databases++;
        JdbcClient.create(dataSource("demo")).sql("create database " + name).update();
        dataSource = dataSource(name);
        jdbc = JdbcClient.create(dataSource);
    }

    private static DriverManagerDataSource dataSource(String database) {
        return new DriverManagerDataSource(
                server.getJdbcUrl().replaceFirst("/demo$", "/" + database), server.getUsername(), server.getPassword());
    }

    private void fill(DemoSize size) {
        new DemoData(dataSource, size).fill();
    }

    @Test
    void makesAsManyRowsAsAskedFor() {
        fill(SIZE);

        assertThat(number("select count(*) from users")).isEqualTo(100);
        assertThat(number("select count(*) from posts")).isEqualTo(20_000);
    }

    @Test
    void makesNoPostsWhereNoneAreAskedFor() {
        fill(new DemoSize(0, 1));

        assertThat(number("select count(*) from posts")).isZero();
    }

    @Test
    void makesTheSameRowsEveryTime() {
        fill(SIZE);
        String first = text("select md5(string_agg(posts::text, '' order by id)) from posts");
        jdbc.sql("drop table posts, users").update();
        fill(SIZE);

        assertThat(text("select md5(string_agg(posts::text, '' order by id)) from posts"))
                .isEqualTo(first);
    }

    @Test
    void putsAboutTwentyPostsAtOneInstantOfMicroseconds() {
        fill(SIZE);

        assertThat(number("select count(distinct created_at) from posts")).isBetween(950L, 1050L);
        assertThat(number("select count(*) from posts where extract(microseconds from created_at)::bigint % 1000 <> 0"))
                .isGreaterThan(19_000);
    }

    @Test
    void leavesOneInTenWithoutAScoreAndSpreadsTheRestOverFifty() {
        fill(SIZE);

        assertThat(number("select count(*) from posts where score is null")).isBetween(1_800L, 2_200L);
        assertThat(number("select count(distinct score) from posts")).isEqualTo(50);
    }

    @Test
    void letsFewAuthorsWriteMost() {
        fill(new DemoSize(20_000, 10_000));

        assertThat(number("select count(*) from posts where author_id <= 100")).isGreaterThan(7_000);
        assertThat(number("select count(distinct author_id) from posts")).isGreaterThan(3_000);
    }

    @Test
    void givesTitlesEmojiQuotesAndManyScripts() {
        fill(SIZE);

        for (String part : List.of(
                "👩🏽‍💻",
                "🌳",
                "日本語",
                "한국어",
                "हिन्दी",
                "ภาษาไทย",
                "Заметки",
                "Η ιστορία",
                "ירושלים",
                "القاهرة",
                "“",
                "\"",
                "'",
                "%",
                "_",
                "\\",
                "<b>")) {
            assertThat(jdbc.sql("select count(*) from posts where position(:part in title) > 0")
                            .param("part", part)
                            .query(Long.class)
                            .single())
                    .as(part)
                    .isPositive();
        }
    }

    @Test
    void repeatsTitlesSoThatSortingByThemHasTies() {
        fill(SIZE);

        assertThat(number("select count(*) - count(distinct title) from posts")).isGreaterThan(5_000);
    }

    @Test
    void letsIndexOnlyScansWorkAtOnce() {
        fill(SIZE);

        assertThat(number("select relallvisible from pg_class where relname = 'posts'"))
                .isPositive();
        assertThat(number("select reltuples from pg_class where relname = 'posts'"))
                .isEqualTo(20_000);
    }

    @Test
    void continuesTheIdsForRowsInsertedByHand() {
        fill(SIZE);

        assertThat(number("insert into posts (author_id, title, body) values (1, 't', 'b') returning id"))
                .isEqualTo(20_001);
    }

    @Test
    void leavesFilledTablesAsTheyAre() {
        fill(SIZE);
        jdbc.sql("delete from posts where id > 10").update();

        fill(SIZE);

        assertThat(number("select count(*) from posts")).isEqualTo(10);
    }

    @Test
    void refusesATableOfSomeoneElseAndDoesNotTouchIt() {
        jdbc.sql("create table posts (id integer, text varchar(10))").update();

        assertThatThrownBy(() -> fill(SIZE))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("the table 'posts'")
                .hasMessageContaining("but has (id integer, text character varying(10))");
        assertThat(text("select to_regclass('users')::text is null")).isEqualTo("t");
    }

    @Test
    void saysWhatToCheckWhereTheDatabaseIsOutOfReach() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nothing", "me", "secret");

        assertThatThrownBy(() -> new DemoData(nowhere, SIZE).fill())
                .isInstanceOfSatisfying(
                        DatabaseProblem.class,
                        problem -> assertThat(problem.remedy()).contains("spring.datasource.url"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void asksForAPassword() {
        var stranger = new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), "wrong");

        assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
    }

    @Test
    void startsTheApplicationOnADatabaseThatIsGiven() {
        fill(new DemoSize(10, 2));
        String url = Objects.requireNonNull(dataSource.getUrl());

        var application = new SpringApplication(DemoApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                url + "?ApplicationName=test",
                "spring.datasource.username",
                server.getUsername(),
                "spring.datasource.password",
                server.getPassword()));
        try (var context = application.run()) {
            assertThat(context.getBeansOfType(OwnServer.class)).isEmpty();
            assertThat(context.getBean(DatabaseAddress.class))
                    .isEqualTo(new DatabaseAddress(
                            url,
                            server.getUsername(),
                            "(as configured)",
                            "psql -U postgres " + url.substring("jdbc:".length())));
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
