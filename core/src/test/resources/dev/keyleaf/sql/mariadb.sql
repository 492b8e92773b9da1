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
SELECT q.*, id, CASE WHEN 1 = 0 THEN id END FROM (
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
) ORDER BY id LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc with keys
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v] of id asc
SELECT q.*, id AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id <= ? ORDER BY id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id > ? ORDER BY id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- page from its boundary AFTER [v] of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id >= ? ORDER BY id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- page BEFORE [v] of id asc
SELECT q.*, id AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id >= ? ORDER BY id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id < ? ORDER BY id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- page from its boundary BEFORE [v] of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id <= ? ORDER BY id DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- describe t desc, id desc
SELECT q.*, t, id, CASE WHEN 1 = 0 THEN t END, CASE WHEN 1 = 0 THEN id END FROM (
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
) ORDER BY t DESC, id DESC LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of t desc, id desc
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc with keys
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of t desc, id desc
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t > CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id >= ?))) ORDER BY t, id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t < CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id < ?))) ORDER BY t DESC, id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7

-- page from its boundary AFTER [v, v] of t desc, id desc
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t < CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id <= ?))) ORDER BY t DESC, id DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7

-- page BEFORE [v, v] of t desc, id desc
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t < CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id <= ?))) ORDER BY t DESC, id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t > CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id > ?))) ORDER BY t, id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7

-- page from its boundary BEFORE [v, v] of t desc, id desc
SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (t > CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id >= ?))) ORDER BY t, id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 2026-01-01 00:00:00
-- BigDecimal 7

-- describe score desc nulls last, id asc
SELECT q.*, score, id, CASE WHEN 1 = 0 THEN score END, CASE WHEN 1 = 0 THEN id END FROM (
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
) ORDER BY score DESC, id LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc with keys
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id <= ? ORDER BY score DESC, id LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score > ? ORDER BY score DESC, id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = ? AND id > ?) OR (score < ?) OR (score IS NULL)) ORDER BY score DESC, id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- BigDecimal 5

-- page from its boundary AFTER [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = ? AND id >= ?) OR (score < ?) OR (score IS NULL)) ORDER BY score DESC, id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- BigDecimal 5

-- page BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id >= ? ORDER BY score, id DESC LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score < ? ORDER BY score, id DESC LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL ORDER BY id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = ? AND id < ?) OR (score > ?)) ORDER BY score, id DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- BigDecimal 5

-- page from its boundary BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((score = ? AND id <= ?) OR (score > ?)) ORDER BY score, id DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 7
-- BigDecimal 5

-- page AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id <= ? ORDER BY id LIMIT 1) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NOT NULL ORDER BY score DESC, id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id > ? ORDER BY id LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- page from its boundary AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id >= ? ORDER BY id LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 7

-- describe lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)), score, "Id", CASE WHEN 1 = 0 THEN (lower(name)) END, CASE WHEN 1 = 0 THEN score END, CASE WHEN 1 = 0 THEN "Id" END FROM (
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
) ORDER BY (lower(name)), score, "Id" LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" LIMIT 3 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc with keys
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" LIMIT 18446744073709551615
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((((lower(name)) < ? OR ((lower(name)) = ? AND (score < ? OR (score = ? AND ("Id" <= ?)))))) OR ((lower(name)) IS NULL)) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)) > ? OR ((lower(name)) = ? AND (score > ? OR (score = ? AND ("Id" > ?))))) ORDER BY (lower(name)), score, "Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

-- page from its boundary AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)) > ? OR ((lower(name)) = ? AND (score > ? OR (score = ? AND ("Id" >= ?))))) ORDER BY (lower(name)), score, "Id" LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

-- page BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((lower(name)) > ? OR ((lower(name)) = ? AND (score > ? OR (score = ? AND ("Id" >= ?))))) ORDER BY (lower(name)), score, "Id" LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((((lower(name)) < ? OR ((lower(name)) = ? AND (score < ? OR (score = ? AND ("Id" < ?)))))) OR ((lower(name)) IS NULL)) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

-- page from its boundary BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND ((((lower(name)) < ? OR ((lower(name)) = ? AND (score < ? OR (score = ? AND ("Id" <= ?)))))) OR ((lower(name)) IS NULL)) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String a
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

-- page AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND (score < ? OR (score = ? AND ("Id" <= ?))) ORDER BY score DESC, "Id" DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) IS NULL AND (score > ? OR (score = ? AND ("Id" > ?)))) OR ((lower(name)) IS NOT NULL)) ORDER BY (lower(name)), score, "Id" LIMIT 3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

-- page from its boundary AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, CASE WHEN 1 = 0 THEN (lower(name)) END AS keyleaf_type_1, score AS keyleaf_key_2, HEX("Id") AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (((lower(name)) IS NULL AND (score > ? OR (score = ? AND ("Id" >= ?)))) OR ((lower(name)) IS NOT NULL)) ORDER BY (lower(name)), score, "Id" LIMIT 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- BigDecimal 5
-- BigDecimal 5
-- byte[] 1

