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
) OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY) c
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- describe id asc
SELECT q.*, id FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND 1 = 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 2147483647

-- first page of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc with keys
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v] of id asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id <= ?) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id > ? ORDER BY id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page from its boundary AFTER [v] of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id >= ? ORDER BY id OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page BEFORE [v] of id asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id >= ?) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id < ? ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page from its boundary BEFORE [v] of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id <= ? ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- describe t desc, id desc
SELECT q.*, t, id FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND 1 = 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 2147483647

-- first page of t desc, id desc
SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc with keys
SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of t desc, id desc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id >= ?) OR (t > ?))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id < ?) OR (t < ?)) ORDER BY t DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00

-- page from its boundary AFTER [v, v] of t desc, id desc
SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id <= ?) OR (t < ?)) ORDER BY t DESC, id DESC OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00

-- page BEFORE [v, v] of t desc, id desc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id <= ?) OR (t < ?))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id > ?) OR (t > ?)) ORDER BY t, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00

-- page from its boundary BEFORE [v, v] of t desc, id desc
SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((t = ? AND id >= ?) OR (t > ?)) ORDER BY t, id OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- LocalDateTime 2026-01-01T00:00
-- Long 7
-- LocalDateTime 2026-01-01T00:00

-- describe score desc nulls last, id asc
SELECT q.*, score, id FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND 1 = 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 2147483647

-- first page of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc with keys
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of score desc nulls last, id asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id <= ?) OR (score > CAST(? AS BIGINT)))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id > ?) OR (score < CAST(? AS BIGINT)) OR (score IS NULL)) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY CASE WHEN keyleaf_key_1 IS NULL THEN 1 ELSE 0 END, keyleaf_key_1 DESC, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5

-- page from its boundary AFTER [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id >= ?) OR (score < CAST(? AS BIGINT)) OR (score IS NULL)) ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5

-- page BEFORE [v, v] of score desc nulls last, id asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id >= ?) OR (score < CAST(? AS BIGINT)) OR (score IS NULL))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id < ?) OR (score > CAST(? AS BIGINT))) ORDER BY CASE WHEN score IS NULL THEN 0 ELSE 1 END, score, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY CASE WHEN keyleaf_key_1 IS NULL THEN 0 ELSE 1 END, keyleaf_key_1, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5

-- page from its boundary BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = CAST(? AS BIGINT) AND id <= ?) OR (score > CAST(? AS BIGINT))) ORDER BY CASE WHEN score IS NULL THEN 0 ELSE 1 END, score, id DESC OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Long 5

-- page AFTER [NULL, v] of score desc nulls last, id asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score IS NULL AND id <= ?) OR (score IS NOT NULL))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id > ? ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY CASE WHEN keyleaf_key_1 IS NULL THEN 1 ELSE 0 END, keyleaf_key_1 DESC, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page from its boundary AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id >= ? ORDER BY CASE WHEN score IS NULL THEN 1 ELSE 0 END, score DESC, id OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- describe lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)), score, "Id" FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND 1 = 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 2147483647

-- first page of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc with keys
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score < CAST(? AS BIGINT)) OR ((lower(name)) < ?))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score > CAST(? AS BIGINT)) OR ((lower(name)) > ?) OR ((lower(name)) IS NULL)) ORDER BY (lower(name)), score, "Id" OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a

-- page from its boundary AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score > CAST(? AS BIGINT)) OR ((lower(name)) > ?) OR ((lower(name)) IS NULL)) ORDER BY (lower(name)), score, "Id" OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a

-- page BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score > CAST(? AS BIGINT)) OR ((lower(name)) > ?) OR ((lower(name)) IS NULL))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" < CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score < CAST(? AS BIGINT)) OR ((lower(name)) < ?)) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC, keyleaf_key_3 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a

-- page from its boundary BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) = ? AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BIGINT)) OR ((lower(name)) = ? AND score < CAST(? AS BIGINT)) OR ((lower(name)) < ?)) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Long 3
-- String a
-- Long 5
-- String a

-- page AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BIGINT)) OR ((lower(name)) IS NULL AND score < CAST(? AS BIGINT)) OR ((lower(name)) IS NOT NULL))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BIGINT)) OR ((lower(name)) IS NULL AND score > CAST(? AS BIGINT))) ORDER BY (lower(name)), score, "Id" OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 3
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 3
-- Long 5

-- page from its boundary AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BIGINT)) OR ((lower(name)) IS NULL AND score > CAST(? AS BIGINT))) ORDER BY (lower(name)), score, "Id" OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 3
-- Long 5

