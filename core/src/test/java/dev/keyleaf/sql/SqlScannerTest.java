package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ?",
                "a=?",
                "a in (?)",
                "a = ?::int",
                "a = ?||'x'",
                "where ?||a = b",
                "a = ?|4",
                "a like ? escape '!'",
                "a between symmetric ? and 5",
                "created_at at time zone ? as local_time",
                "at time zone ? local_time",
                "timezone(?, created_at)",
                "substring(a from 2 for ?)",
                "substring(a from ?)",
                "overlay(a placing ? from 3)",
                "trim(both ? from a)",
                "make_interval(days := ?)",
                "make_interval(days => ?)",
                "case when a then ? end",
                "case ? when 1 then 2 end",
                "case a when ? then 1 end",
                "json_object('k' value ?)",
                "json_object('k': ?)",
                "sum(a) over (order by b rows ? preceding)",
                "sum(a) over (order by b range ? following)",
                "(select 1 order by a limit ?)",
                "(select 1 fetch first ? rows only)",
                "x @ ?",
                "a <@ ?",
                "a = any(?)",
                "a[?]",
                "array[?]",
                "date ? - a",
                "interval ?",
                "not ?",
                "- ?",
                "/* ' */ a = ? -- it's",
                "a = -- ?\n?",
                "a = -- one\r?",
                "a = 'it''s ?' || ?",
                "a = E'it\\'s ?' || ?",
                "a = e'\\\\' || ?",
                "a = 'back\\' || ?",
                "a = $$ ? $$ || ?",
                "a = $tag$ ? $$ ? $tag$ || ?",
                "a = /* ? /* ? */ ? */ ?",
                "\"who?\" = ?",
                "\"a\"\"?\" = ?",
                "`a?` = ?",
                "U&\"d\\0061t?\" = ?",
                "b'1?' = ?",
                "x$y$z = ?",
                "größe = ?",
                "data ? 'k' or a = /* of the row */ ?",
                "data ?| array['a'] and a = ?",
                "data @? '$.a ? (@ > 1)' and a = ?",
                "data->>'a?' = ?",
                "data ? ?",
                "data ?? ?",
                "data @?? ?",
                "p.data ? lower(?)",
                "p.date ? ?",
                "(data) ? ?",
                "data -> 'tags' ? ?",
                "datas[1] ? ?",
                "data::jsonb ? ?",
                "? is null",
                "date ?-a",
                "sum(a) over (order by b rows ?-1 preceding)",
                "a = ?- b",
                "a = ?-| b",
                "@-@ a = ?",
                "a @-@ b or c ~= ?",
                "a[:2] = ?",
            })
    void findsTheOneQuestionMarkThatIsAParameter(String sql) {
        assertThat(texts(sql, Kind.PARAMETER)).as(sql).containsExactly("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data ? 'k'",
                "data ?'k'",
                "p.data ? 'k'",
                "date ? 'k'",
                "groups ? 'admin'",
                "value ? 'k'",
                "data ? \"column\"",
                "data ? name",
                "data ? lower(name)",
                "data ? ('a' || 'b')",
                "data ? (select k from t)",
                "data ? /* which */ 'k'",
                "data ? -- which\n 'k'",
                "data ? E'k'",
                "data ? $$k$$",
                "data ?? 'k'",
                "p.values ? 'k'",
                "p.interval ? 'k'",
                "data ->'a' ? 'k'",
                "(data) ? 'k'",
                "data[1] ? 'k'",
                "data ?| array['a', 'b']",
                "data ?& array['a', 'b']",
                "data ??| array['a', 'b']",
                "data ?|array['a', 'b']",
                "data @? '$.a'",
                "data @?? '$.a'",
                "data @?'$.a'",
                "a ?# b",
                "a ?- b",
                "a ?-| b",
                "a ?|| b",
                "a ?||b",
                "a ?| b",
                "path ?@> b",
                "path ?<@ b",
                "path ?~ b",
                "path ?@ b",
                "data ?& -b",
                "p.date ?- b",
                "a ??-| b",
                "??- b",
            })
    void findsTheOneQuestionMarkThatIsAnOperator(String sql) {
        assertThat(texts(sql, Kind.PARAMETER)).as(sql).isEmpty();
        assertThat(texts(sql, Kind.OPERATOR)).as(sql).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = :n",
                "a=:n",
                "a = :n::int",
                "a in (:n)",
                "limit:n",
                "then:n",
                "a[:n]",
                "a::text = :n",
                "x := :n",
                "data ? :n",
                "'k' = :n",
                "'12:30' = :n",
                "\"a:b\" = :n",
                "-- :no\n:n",
                "/* :no */ :n",
                "b = a[1:x] and a = :n",
                "b = a[f(1):x] and a = :n",
                "b = a[i:x] and a = :n",
                "b = json_object('k':x) and a = :n",
                "data @? '$.a ? (@ == :no)' and a = :n",
                "created_at at time zone :n",
                "between symmetric :n and 3",
            })
    void findsTheOneNameThatIsAParameter(String sql) {
        assertThat(texts(sql, Kind.PARAMETER)).as(sql).containsExactly(":n");
    }

    @Test
    void castsAndSlicesAndAssignmentsAreNoParameters() {
        assertThat(texts("a::int + b[1:2] + c[x:y] + d[1 : z] + f(p := 1)", Kind.PARAMETER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 'open",
                "a = \"open",
                "a = `open",
                "a = E'open\\'",
                "a = 'it''",
                "a /* open",
                "a /* /* */",
                "a /*/",
                "a $$ open",
                "a $t$ open $T$",
                "a ? /* open",
            })
    void refusesWhatHasNoEnd(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlToken.scan(sql))
                .withMessageStartingWith("'" + sql + "' has a ")
                .withMessageEndingWith(" without an end");
    }

    @Test
    void refusesNumberedParameters() {
        for (String numbered : List.of("$1", "?1", ":1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SqlToken.scan("a = " + numbered))
                    .withMessage("'a = " + numbered + "' must not have numbered parameters such as " + numbered
                            + ", which would mix with those of the page: use ? or :name");
        }
    }

    @Test
    void countsTheParenthesesAroundEachToken() {
        assertThat(SqlToken.scan("a(b(')')c)d").stream().map(t -> t.text() + t.depth()))
                .containsExactly("a0", "(0", "b1", "(1", "')'2", ")1", "c1", ")0", "d0");
    }

    @Test
    void tokensTogetherAreTheSqlToTheLetter() {
        List<String> parts = List.of(
                "?",
                "??",
                "?|",
                "@?",
                ":",
                "::",
                ":n",
                ":=",
                " $$x$$",
                "a",
                "E",
                " E'\\''",
                "'x'",
                "\"q\"",
                "`b`",
                " 1.5e3",
                "(",
                ")",
                "[",
                "]",
                ".",
                ",",
                " ",
                "\n",
                "--c\n",
                "--c\r",
                "/*c*/",
                "\u00a0",
                "é",
                "\ud83d\ude00",
                "and");
        for (long seed = 0; seed < 5_000; seed++) {
            String sql = new Random(seed)
                    .ints(12, 0, parts.size())
                    .mapToObj(parts::get)
                    .collect(Collectors.joining());
            String together = SqlToken.scan(sql).stream().map(SqlToken::text).collect(Collectors.joining());
            assertThat(together).as("seed %d", seed).isEqualTo(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from post /*! order by id */",
                "select id from post /*!80000 order by id */",
                "select id from post /*M! order by id */",
                "select id from post where a ? /*!and b*/",
            })
    void refusesACommentThatIsRunAsSql(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlToken.scan(sql))
                .withMessageContaining("must not have a comment that MySQL or MariaDB runs as SQL (/*! … */)");
    }

    @Test
    void leavesHintsAlone() {
        assertThat(texts("select /*+ index(post) */ id from post where a <> '/*! */'", Kind.SPACE))
                .contains("/*+ index(post) */");
    }

    private static List<String> texts(String sql, Kind kind) {
        return SqlToken.scan(sql).stream()
                .filter(token -> token.kind() == kind)
                .map(SqlToken::text)
                .toList();
    }
}
