-- count
SELECT count(*) AS keyleaf_count FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
)
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- count up to 100
SELECT count(*) AS keyleaf_count FROM (SELECT 1 AS keyleaf_row FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) LIMIT 100) c
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- describe id asc
SELECT q.*, q.id, CASE WHEN 1 = 0 THEN q.id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) LIMIT 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.id LIMIT 3 OFFSET CAST(? AS bigint)
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q JOIN (SELECT q.id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.id LIMIT 3 OFFSET CAST(? AS bigint)) k ON q.id = k.keyleaf_key_1 ORDER BY q.id
-- Integer 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of id asc
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc with keys
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v] of id asc
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id <= CAST(? AS "int8") ORDER BY q.id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id > CAST(? AS "int8") ORDER BY q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- page from its boundary AFTER [v] of id asc
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id >= CAST(? AS "int8") ORDER BY q.id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- page BEFORE [v] of id asc
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id >= CAST(? AS "int8") ORDER BY q.id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id < CAST(? AS "int8") ORDER BY q.id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- page from its boundary BEFORE [v] of id asc
SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.id <= CAST(? AS "int8") ORDER BY q.id DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- describe t desc, id desc
SELECT q.*, q.t, q.id, CASE WHEN 1 = 0 THEN q.t END, CASE WHEN 1 = 0 THEN q.id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) LIMIT 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.t DESC, q.id DESC LIMIT 3 OFFSET CAST(? AS bigint)
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q JOIN (SELECT q.id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.t DESC, q.id DESC LIMIT 3 OFFSET CAST(? AS bigint)) k ON q.id = k.keyleaf_key_2 ORDER BY q.t DESC, q.id DESC
-- Integer 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of t desc, id desc
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.t DESC, q.id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc with keys
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.t DESC, q.id DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.t DESC, q.id DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of t desc, id desc
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) >= (CAST(? AS "timestamptz"), CAST(? AS "int8")) ORDER BY q.t, q.id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) <= (CAST(? AS "timestamptz"), CAST(? AS "int8")) AND NOT (q.t = CAST(? AS "timestamptz") AND q.id = CAST(? AS "int8")) ORDER BY q.t DESC, q.id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7
-- String 2026-01-01 00:00:00+00
-- String 7

-- page from its boundary AFTER [v, v] of t desc, id desc
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) <= (CAST(? AS "timestamptz"), CAST(? AS "int8")) ORDER BY q.t DESC, q.id DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7

-- page BEFORE [v, v] of t desc, id desc
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) <= (CAST(? AS "timestamptz"), CAST(? AS "int8")) ORDER BY q.t DESC, q.id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) >= (CAST(? AS "timestamptz"), CAST(? AS "int8")) AND NOT (q.t = CAST(? AS "timestamptz") AND q.id = CAST(? AS "int8")) ORDER BY q.t, q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7
-- String 2026-01-01 00:00:00+00
-- String 7

-- page from its boundary BEFORE [v, v] of t desc, id desc
SELECT q.*, CAST(q.t AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (q.t, q.id) >= (CAST(? AS "timestamptz"), CAST(? AS "int8")) ORDER BY q.t, q.id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00+00
-- String 7

-- describe score desc nulls last, id asc
SELECT q.*, q.score, q.id, CASE WHEN 1 = 0 THEN q.score END, CASE WHEN 1 = 0 THEN q.id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) LIMIT 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3 OFFSET CAST(? AS bigint)
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q JOIN (SELECT q.id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3 OFFSET CAST(? AS bigint)) k ON q.id = k.keyleaf_key_2 ORDER BY q.score DESC NULLS LAST, q.id
-- Integer 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of score desc nulls last, id asc
SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc with keys
SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.score DESC NULLS LAST, q.id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY q.score DESC NULLS LAST, q.id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of score desc nulls last, id asc
WITH keyleaf_r0 AS MATERIALIZED (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id > CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3),
keyleaf_r1 AS MATERIALIZED (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score < CAST(CAST(? AS numeric) AS money) AND (SELECT count(*) FROM keyleaf_r0) < 3 ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3),
keyleaf_r2 AS MATERIALIZED (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL AND (SELECT count(*) FROM keyleaf_r0) + (SELECT count(*) FROM keyleaf_r1) < 3 ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3)
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id <= CAST(? AS "int8") ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score > CAST(CAST(? AS numeric) AS money) ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (SELECT * FROM keyleaf_r0 UNION ALL SELECT * FROM keyleaf_r1 UNION ALL SELECT * FROM keyleaf_r2) q ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50

-- page from its boundary AFTER [v, v] of score desc nulls last, id asc
(SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, 0 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id >= CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4)
UNION ALL (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, 1 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score < CAST(CAST(? AS numeric) AS money) ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4)
UNION ALL (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, 2 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4) LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page BEFORE [v, v] of score desc nulls last, id asc
WITH keyleaf_r0 AS MATERIALIZED (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id < CAST(? AS "int8") ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 3),
keyleaf_r1 AS MATERIALIZED (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score > CAST(CAST(? AS numeric) AS money) AND (SELECT count(*) FROM keyleaf_r0) < 3 ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 3)
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id >= CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score < CAST(CAST(? AS numeric) AS money) ORDER BY q.score DESC NULLS LAST, q.id LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL ORDER BY q.score DESC NULLS LAST, q.id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (SELECT * FROM keyleaf_r0 UNION ALL SELECT * FROM keyleaf_r1) q ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page from its boundary BEFORE [v, v] of score desc nulls last, id asc
(SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, 0 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score >= CAST(CAST(? AS numeric) AS money) AND q.score <= CAST(CAST(? AS numeric) AS money) AND q.id <= CAST(? AS "int8") ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 4)
UNION ALL (SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, 1 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score > CAST(CAST(? AS numeric) AS money) ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 4) LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String 1.50
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50

-- page AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL AND q.id <= CAST(? AS "int8") ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NOT NULL ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL AND q.id > CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- page from its boundary AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND q.score IS NULL AND q.id >= CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- describe lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)), q.score, q."Id", CASE WHEN 1 = 0 THEN (lower(name)) END, CASE WHEN 1 = 0 THEN q.score END, CASE WHEN 1 = 0 THEN q."Id" END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) LIMIT 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), q.score, q."Id" LIMIT 3 OFFSET CAST(? AS bigint)
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q JOIN (SELECT q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), q.score, q."Id" LIMIT 3 OFFSET CAST(? AS bigint)) k ON q."Id" = k.keyleaf_key_3 ORDER BY (lower(name)), q.score, q."Id"
-- Integer 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), q.score, q."Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc with keys
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), q.score, q."Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), q.score, q."Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
WITH keyleaf_r0 AS MATERIALIZED (SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") >= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) AND NOT ((lower(name)) = CAST(? AS "text") AND q.score = CAST(CAST(? AS numeric) AS money) AND q."Id" = CAST(? AS "mood")) ORDER BY (lower(name)), q.score, q."Id" LIMIT 3),
keyleaf_r1 AS MATERIALIZED (SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND (SELECT count(*) FROM keyleaf_r0) < 3 ORDER BY (lower(name)), q.score, q."Id" LIMIT 3)
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") <= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)) DESC, q.score DESC, q."Id" DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (SELECT * FROM keyleaf_r0 UNION ALL SELECT * FROM keyleaf_r1) q ORDER BY (lower(name)), q.score, q."Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b
-- String a
-- String 1.50
-- String b
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b

-- page from its boundary AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
(SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3, 0 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") >= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)), q.score, q."Id" LIMIT 4)
UNION ALL (SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3, 1 AS keyleaf_range FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY (lower(name)), q.score, q."Id" LIMIT 4) LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") >= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)), q.score, q."Id" LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY (lower(name)), q.score, q."Id" LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") <= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) AND NOT ((lower(name)) = CAST(? AS "text") AND q.score = CAST(CAST(? AS numeric) AS money) AND q."Id" = CAST(? AS "mood")) ORDER BY (lower(name)) DESC, q.score DESC, q."Id" DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b
-- String a
-- String 1.50
-- String b

-- page from its boundary BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)), q.score, q."Id") <= (CAST(? AS "text"), CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)) DESC, q.score DESC, q."Id" DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 1.50
-- String b

-- page AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND (q.score, q."Id") <= (CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)) DESC, q.score DESC, q."Id" DESC LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NOT NULL ORDER BY (lower(name)) DESC, q.score DESC, q."Id" DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND (q.score, q."Id") >= (CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) AND NOT (q.score = CAST(CAST(? AS numeric) AS money) AND q."Id" = CAST(? AS "mood")) ORDER BY (lower(name)), q.score, q."Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String b
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String b
-- String 1.50
-- String b

-- page from its boundary AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS text) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_2, CASE WHEN q."Id" IS NULL OR CAST(CAST(q."Id" AS text) AS "mood") = q."Id" AND (current_setting('IntervalStyle') <> 'sql_standard' OR CAST(q."Id" AS text) NOT LIKE '%-%') THEN CAST(q."Id" AS text) ELSE 'keyleaf: text that does not restore the value' END AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND (q.score, q."Id") >= (CAST(CAST(? AS numeric) AS money), CAST(? AS "mood")) ORDER BY (lower(name)), q.score, q."Id" LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 1.50
-- String b

