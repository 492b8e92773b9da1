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
SELECT q.*, id FROM (
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
) ORDER BY id LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of id asc
SELECT q.*, id AS keyleaf_key_1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id LIMIT 3 + 0
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
SELECT q.*, id AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id <= ? ORDER BY id DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id > ? ORDER BY id LIMIT 3 + 0
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
) AND id >= ? ORDER BY id LIMIT 4 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page BEFORE [v] of id asc
SELECT q.*, id AS keyleaf_key_1, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id >= ? ORDER BY id LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND id < ? ORDER BY id DESC LIMIT 3 + 0
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
) AND id <= ? ORDER BY id DESC LIMIT 4 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- describe t desc, id desc
SELECT q.*, t, id FROM (
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
) ORDER BY t DESC, id DESC LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of t desc, id desc
SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC LIMIT 3 + 0
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
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id >= ? ORDER BY t, id LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t > ? ORDER BY t, id LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id < ?
UNION ALL SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t < ? ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC LIMIT 3 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026

-- page from its boundary AFTER [v, v] of t desc, id desc
SELECT q.* FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id <= ?
UNION ALL SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t < ? ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC LIMIT 4 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026

-- page BEFORE [v, v] of t desc, id desc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id <= ? ORDER BY t DESC, id DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t < ? ORDER BY t DESC, id DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id > ?
UNION ALL SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t > ? ORDER BY keyleaf_key_1, keyleaf_key_2 LIMIT 3 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026

-- page from its boundary BEFORE [v, v] of t desc, id desc
SELECT q.* FROM (SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t = ? AND id >= ?
UNION ALL SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND t > ? ORDER BY keyleaf_key_1, keyleaf_key_2 LIMIT 4 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026

-- describe score desc nulls last, id asc
SELECT q.*, score, id FROM (
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
) ORDER BY score DESC, id LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id LIMIT 3 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc with keys
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v] of score desc nulls last, id asc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id <= ? ORDER BY score, id DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score > ? ORDER BY score, id DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id > ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score < ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 LIMIT 3 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page from its boundary AFTER [v, v] of score desc nulls last, id asc
SELECT q.* FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id >= ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score < ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 LIMIT 4 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id >= ? ORDER BY score DESC, id LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score < ? ORDER BY score DESC, id LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL ORDER BY score DESC, id LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id < ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score > ? ORDER BY keyleaf_key_1, keyleaf_key_2 DESC LIMIT 3 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5

-- page from its boundary BEFORE [v, v] of score desc nulls last, id asc
SELECT q.* FROM (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score = ? AND id <= ?
UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score > ? ORDER BY keyleaf_key_1, keyleaf_key_2 DESC LIMIT 4 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5

-- page AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id <= ? ORDER BY score, id DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NOT NULL ORDER BY score, id DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id > ? ORDER BY score DESC, id LIMIT 3 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- page from its boundary AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND score IS NULL AND id >= ? ORDER BY score DESC, id LIMIT 4 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 7

-- describe lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)), score, q."Id" FROM (
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
) ORDER BY (lower(name)), score, q."Id" LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, q."Id" LIMIT 3 + 0 OFFSET ?
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, q."Id" LIMIT 3 + 0
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc with keys
SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, q."Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, q."Id"
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" <= ? ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score < ? ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) < ? ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) > ? ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3 LIMIT 3 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a

-- page from its boundary AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" >= ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) > ? ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3 LIMIT 4 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a

-- page BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" >= ? ORDER BY (lower(name)), score, q."Id" LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score > ? ORDER BY (lower(name)), score, q."Id" LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) > ? ORDER BY (lower(name)), score, q."Id" LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" < ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score < ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) < ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC, keyleaf_key_3 DESC LIMIT 3 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC, keyleaf_key_3 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page from its boundary BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score = ? AND q."Id" <= ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) = ? AND score < ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) < ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC, keyleaf_key_3 DESC LIMIT 4 + 0) q ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC, keyleaf_key_3 DESC
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, ((SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = ? AND q."Id" <= ? ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL OR (SELECT 1 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score < ? ORDER BY (lower(name)) DESC, score DESC, q."Id" DESC LIMIT 1 + 0) IS NOT NULL) AS keyleaf_behind FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = ? AND q."Id" > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NOT NULL ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3 LIMIT 3 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- page from its boundary AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = ? AND q."Id" >= ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > ?
UNION ALL SELECT q.*, (lower(name)) AS keyleaf_key_1, score AS keyleaf_key_2, q."Id" AS keyleaf_key_3 FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) AND (lower(name)) IS NOT NULL ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3 LIMIT 4 + 0) q ORDER BY keyleaf_key_1, keyleaf_key_2, keyleaf_key_3
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Double 0.5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

