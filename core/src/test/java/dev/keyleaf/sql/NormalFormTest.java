package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NormalFormTest {
    private static final long CASES = Long.getLong("keyleaf.fuzz", 20_000);
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    /** Each group is of one meaning on every database that can read it. */
    static final List<List<String>> SAME = List.of(
            List.of("select id from t", "SELECT id FROM t", "select  id\n from\tt", "select/* c */id from t -- x"),
            List.of("select id from t where a = ?", "select id from t where a=:a", "select id from t where a = :b "),
            List.of("select id from t where a=-1", "select id from t where a = - 1", "select id from t where a =-1"),
            List.of("select t . id from t", "select t.id from t"),
            List.of("select count(*) from t", "select COUNT( * ) from t", "select count (*) from t"),
            List.of("select lower(a) from t", "select LOWER ( a ) from t"),
            List.of("select max(a) from t", "select MAX( a ) from t"),
            List.of("select a::int from t", "select a :: INT from t"),
            List.of("select cast(a as bigint) from t", "select CAST(a AS BIGINT) from t"),
            List.of("select cast(a as text) from t", "select cast( a as TEXT ) from t"),
            List.of("select case when a then 1 else 2 end from t", "select CASE WHEN a THEN 1 ELSE 2 END FROM t"),
            List.of("select id from t where a in (1,2)", "select id from t where a IN ( 1 , 2 )"),
            List.of("select id from t where a ilike 'x%'", "select id from t where a ILIKE 'x%'"),
            List.of("select id from t where a like ? escape '!'", "select id from t where a LIKE ? ESCAPE '!'"),
            List.of("select a->'x'->>'y' from t", "select a -> 'x' ->> 'y' from t"),
            List.of("select id from t where a ?? 'x'", "select id from t where a ? 'x'"),
            List.of("select a||b from t", "select a || b from t"),
            List.of("select a at time zone 'UTC' from t", "select a AT TIME ZONE 'UTC' from t"),
            List.of("select date '2020-01-01' from t", "select DATE '2020-01-01' from t"),
            List.of("select 'C:\\dir' from t", "SELECT  'C:\\dir'  FROM t"),
            List.of("select E'a\\nb' from t", "SELECT E'a\\nb' FROM t"),
            List.of("select $$a b$$ from t", "SELECT $$a b$$ FROM t"),
            List.of("select `a b` from t", "SELECT `a b` FROM t"),
            List.of("select a[1:2] from t", "SELECT a[1:2] FROM t"),
            List.of("select data #>> '{a}' from t", "SELECT data  #>>  '{a}' FROM t"),
            List.of(
                    "select row_number() over (partition by a order by b desc nulls last) from t",
                    "SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b DESC NULLS LAST) FROM t"),
            List.of("select sum(a) filter (where b) from t", "select SUM(a) FILTER (WHERE b) from t"),
            List.of("with x as (select 1) select * from x", "WITH x AS (SELECT 1) SELECT * FROM x"),
            List.of("select id from t limit 5", "SELECT id FROM t LIMIT 5"),
            List.of("select a from t except select b from t", "select a from t EXCEPT select b from t"),
            List.of("select a from t intersect select b from t", "select a from t INTERSECT SELECT b from t"),
            List.of("select 1.5 from t", "SELECT 1.5 FROM t"),
            List.of("select a from t full outer join u on true", "select a from t FULL OUTER JOIN u ON TRUE"));

    /** Each pair is of two meanings on some database. */
    static final List<List<String>> OTHER = List.of(
            List.of("select id from t", "select id from T"),
            List.of("select id from t where a = 'x'", "select id from t where a = 'X'"),
            List.of("select id from t where a = 'x  y'", "select id from t where a = 'x y'"),
            List.of("select \"a  b\" from t", "select \"a b\" from t"),
            List.of("select `a  b` from t", "select `a b` from t"),
            List.of("select [a  b] from t", "select [a b] from t"),
            List.of("select $$a  b$$ from t", "select $$a b$$ from t"),
            List.of("select id from t where a < @b", "select id from t where a <@ b"),
            List.of("select id from t where a < -b", "select id from t where a <- -b"),
            List.of("select x'1F' from t", "select x '1F' from t"),
            List.of("select N'a' from t", "select N 'a' from t"),
            List.of("select U&'a' from t", "select U & 'a' from t"),
            List.of("select _utf8'a' from t", "select _utf8 'a' from t"),
            List.of("select 1 .5 from t", "select 1.5 from t"),
            List.of("select 1e+5 from t", "select 1e + 5 from t"),
            List.of("select a--1\n from t", "select a--2\n from t"),
            List.of("select a -- x\r, b from t", "select a -- y\r, c from t"),
            List.of("select /* /* */ a */ b from t", "select /* /* */ c */ b from t"),
            List.of("select a # b\n from t", "select a # b from t"),
            List.of("select a # it's\n, 'b -- c' , d = 1 from t", "select a # it's\n, 'b -- c' , d = 2 from t"),
            List.of("select a // b\n from t", "select a // c\n from t where x"),
            List.of(
                    "select id from t where a = 'x\\' -- 1' and b = 1",
                    "select id from t where a = 'x\\' -- 1' and b = 2"),
            List.of("select \"x\\\" -- 1\" as b from t", "select \"x\\\" -- 2\" as b from t"),
            List.of("select E'x\\' -- 1'\n from t", "select E'x\\' -- 1' from t"),
            List.of("select a\u2003b from t", "select a b from t"),
            List.of("select a\u000bb from t", "select a b from t"),
            List.of("select sum (a) from t", "select sum(a) from t"),
            List.of("select [it's] , ' -- ' , a from t", "select [it's] , ' -- ' , b from t"),
            List.of("select $$ ' $$ , ' -- ', a from t", "select $$ ' $$ , ' -- ', b from t"),
            List.of("select a ` b -- c ` \n, d from t", "select a ` b -- c ` , d from t"),
            List.of("select id from a Natural_ join b", "select id from a natural_ join b"),
            List.of("with X(a) as (select 1) select * from x", "with x(a) as (select 1) select * from x"),
            List.of("select a from t X (a)", "select a from t x (a)"),
            List.of("select a from Lateral", "select a from lateral"),
            List.of("select a from t Full join u", "select a from t full join u"),
            List.of("select a from db.Select", "select a from db.select"),
            List.of("select a from Nulls Last", "select a from nulls last"),
            List.of("select a from b, Nulls Last", "select a from b, nulls last"),
            List.of("select a from t End", "select a from t end"),
            List.of("select a from t Intersect", "select a from t intersect"),
            List.of("select /*+ SET_VAR(sql_mode='ANSI') */ a from t", "select /*+ SET_VAR(sql_mode='') */ a from t"),
            List.of("select /*+ x */ a from t", "select a from t"),
            List.of("select a from t where b = ?", "select a from t where b = '?'"),
            List.of("select a from t where b ?? c", "select a from t where b ?| c"),
            List.of("select \\N from t", "select \\ N from t"),
            List.of(
                    "select a from t where b = 1 or c = 2 and d = 3",
                    "select a from t where (b = 1 or c = 2) and d = 3"),
            List.of("verbatim a", "verbatim\na\\"),
            List.of("select a - -1 from t", "select a --1 \n from t"));

    @ParameterizedTest
    @FieldSource("SAME")
    void isOneForOneMeaning(List<String> texts) {
        assertThat(texts.stream().map(NormalForm::of).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("OTHER")
    void isAnotherForAnotherMeaning(List<String> texts) {
        assertThat(texts.stream().map(NormalForm::of).distinct()).hasSize(2);
    }

    /** Blanks and comments come and go where tokens stay the same ones. */
    @Test
    void doesNotDependOnLayout() {
        List<String> texts = SAME.stream().map(group -> group.get(0)).toList();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            var random = new Random(seed);
            String sql = texts.get(random.nextInt(texts.size()));

            assertThat(NormalForm.of(laidOut(sql, random))).as("seed %d", seed).isEqualTo(NormalForm.of(sql));
        }
    }

    /** One character more, less or else in what is no white space makes another text of it, or a case that is folded. */
    @Test
    void changesWithEveryCharacterThatCounts() {
        String sql = "select t.id, 'it''s' || \"N\", x'1F' from t where a <@ b and c = -1.5 and d in (?, ?)";
        String normal = NormalForm.of(sql);
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) == ' ' || sql.charAt(i) == '(') {
                continue;
            }
            String without = sql.substring(0, i) + sql.substring(i + 1);
            try {
                assertThat(NormalForm.of(without)).as(without).isNotEqualTo(normal);
            } catch (IllegalArgumentException e) {
                assertThat(e).as(without).hasMessageContaining("without an end");
            }
        }
    }

    /** The normal form says all that the scanner sees: read again it has the same tokens. */
    @Test
    void isItsOwnNormalForm() {
        for (List<String> group : SAME) {
            String normal = NormalForm.of(group.get(0));

            assertThat(NormalForm.of(normal)).isEqualTo(normal);
        }
    }

    private static String laidOut(String sql, Random random) {
        var text = new StringBuilder();
        List<SqlToken> tokens = SqlToken.scan(sql);
        boolean inBrackets = false;
        boolean afterHash = false;
        for (SqlToken token : tokens) {
            inBrackets |= token.is("[");
            afterHash |= token.is("#");
            boolean isSpace = !token.isSignificant();
            if (isSpace && !inBrackets) {
                text.append(space(random, afterHash));
            } else {
                text.append(token.text());
                boolean isRoomy = (token.is(",") || token.is("(")) && !inBrackets;
                text.append(isRoomy && random.nextBoolean() ? space(random, afterHash) : "");
            }
            inBrackets &= !token.is("]");
        }
        return text.toString();
    }

    private static String space(Random random, boolean afterHash) {
        return switch (random.nextInt(afterHash ? 3 : 6)) {
            case 0 -> " ";
            case 1 -> "\t ";
            case 2 -> " /* x */ ";
            case 3 -> "\r\n";
            case 4 -> " -- it's?\n";
            default -> "/* ' */";
        };
    }
}
