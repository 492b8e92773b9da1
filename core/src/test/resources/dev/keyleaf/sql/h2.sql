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
) FETCH FIRST 100 ROWS ONLY) c
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- describe id asc
SELECT q.*, id, CASE WHEN RAND() < 0 THEN id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) FETCH FIRST 0 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY id OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of id asc
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) ORDER BY id FETCH FIRST 3 ROWS ONLY)) q ORDER BY id FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of id asc with keys
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1 FROM (
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
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id <= CAST(? AS BIGINT) ORDER BY id DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id > CAST(? AS BIGINT) ORDER BY id FETCH FIRST 3 ROWS ONLY)) q ORDER BY id FETCH FIRST 3 ROWS ONLY
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
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id >= CAST(? AS BIGINT) ORDER BY id FETCH FIRST 4 ROWS ONLY)) q ORDER BY id FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- page BEFORE [v] of id asc
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id >= CAST(? AS BIGINT) ORDER BY id FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id < CAST(? AS BIGINT) ORDER BY id DESC FETCH FIRST 3 ROWS ONLY)) q ORDER BY id DESC FETCH FIRST 3 ROWS ONLY
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
SELECT q.*, CAST(id AS VARCHAR) AS keyleaf_key_1 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND id <= CAST(? AS BIGINT) ORDER BY id DESC FETCH FIRST 4 ROWS ONLY)) q ORDER BY id DESC FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- describe t desc, id desc
SELECT q.*, t, id, CASE WHEN RAND() < 0 THEN t END, CASE WHEN RAND() < 0 THEN id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) FETCH FIRST 0 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of t desc, id desc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of t desc, id desc
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) ORDER BY t DESC, id DESC FETCH FIRST 3 ROWS ONLY)) q ORDER BY t DESC, id DESC FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of t desc, id desc with keys
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM (
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
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id >= CAST(? AS BIGINT) ORDER BY t, id FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t > CAST(? AS TIMESTAMP(9)) ORDER BY t, id FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id < CAST(? AS BIGINT) ORDER BY t DESC, id DESC FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t < CAST(? AS TIMESTAMP(9)) AND RAND() >= 0 ORDER BY t DESC, id DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id < CAST(? AS BIGINT) ORDER BY t DESC, id DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY t DESC, id DESC FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7

-- page from its boundary AFTER [v, v] of t desc, id desc
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id <= CAST(? AS BIGINT) ORDER BY t DESC, id DESC FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t < CAST(? AS TIMESTAMP(9)) AND RAND() >= 0 ORDER BY t DESC, id DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id <= CAST(? AS BIGINT) ORDER BY t DESC, id DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY t DESC, id DESC FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7

-- page BEFORE [v, v] of t desc, id desc
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id <= CAST(? AS BIGINT) ORDER BY t DESC, id DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t < CAST(? AS TIMESTAMP(9)) ORDER BY t DESC, id DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id > CAST(? AS BIGINT) ORDER BY t, id FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t > CAST(? AS TIMESTAMP(9)) AND RAND() >= 0 ORDER BY t, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id > CAST(? AS BIGINT) ORDER BY t, id OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY t, id FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7

-- page from its boundary BEFORE [v, v] of t desc, id desc
SELECT q.*, CAST(t AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id >= CAST(? AS BIGINT) ORDER BY t, id FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t > CAST(? AS TIMESTAMP(9)) AND RAND() >= 0 ORDER BY t, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND t = CAST(? AS TIMESTAMP(9)) AND id >= CAST(? AS BIGINT) ORDER BY t, id OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY t, id FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 2026-01-01 00:00:00
-- String 7

-- describe score desc nulls last, id asc
SELECT q.*, score, id, CASE WHEN RAND() < 0 THEN score END, CASE WHEN RAND() < 0 THEN id END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) FETCH FIRST 0 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of score desc nulls last, id asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY score DESC, id OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of score desc nulls last, id asc
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of score desc nulls last, id asc with keys
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM (
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
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id <= CAST(? AS BIGINT) ORDER BY score, id DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score > CAST(? AS BIGINT) ORDER BY score, id DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score < CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY score DESC, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL AND RAND() >= 0 ORDER BY score DESC, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score < CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5

-- page from its boundary AFTER [v, v] of score desc nulls last, id asc
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id >= CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score < CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY score DESC, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id >= CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL AND RAND() >= 0 ORDER BY score DESC, id FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id >= CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score < CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5

-- page BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id >= CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score < CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL ORDER BY score DESC, id FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id < CAST(? AS BIGINT) ORDER BY score, id DESC FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY score, id DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id < CAST(? AS BIGINT) ORDER BY score, id DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY score, id DESC FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7

-- page from its boundary BEFORE [v, v] of score desc nulls last, id asc
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id <= CAST(? AS BIGINT) ORDER BY score, id DESC FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY score, id DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score = CAST(? AS BIGINT) AND id <= CAST(? AS BIGINT) ORDER BY score, id DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY score, id DESC FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- String 7

-- page AFTER [NULL, v] of score desc nulls last, id asc
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL AND id <= CAST(? AS BIGINT) ORDER BY score, id DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NOT NULL ORDER BY score, id DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL AND id > CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY
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
SELECT q.*, CAST(score AS VARCHAR) AS keyleaf_key_1, CAST(id AS VARCHAR) AS keyleaf_key_2 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND score IS NULL AND id >= CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 4 ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 7

-- describe lower(name) asc, score asc, "Id" asc
SELECT q.*, (lower(name)), score, "Id", CASE WHEN RAND() < 0 THEN (lower(name)) END, CASE WHEN RAND() < 0 THEN score END, CASE WHEN RAND() < 0 THEN "Id" END FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) FETCH FIRST 0 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 40

-- deep offset of lower(name) asc, score asc, "Id" asc
SELECT q.* FROM (
select id, "Id", t, score, name from post where blog = ?
) q WHERE (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" OFFSET ? ROWS FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Long 3000000000

-- first page of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY)) q ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4

-- all rows of lower(name) asc, score asc, "Id" asc with keys
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM (
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
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) < CAST(? AS CHARACTER VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) > CAST(? AS CHARACTER VARYING) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score > CAST(? AS BIGINT) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5

-- page from its boundary AFTER [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) > CAST(? AS CHARACTER VARYING) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score > CAST(? AS BIGINT) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY (lower(name)), score, "Id" FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5

-- page BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score > CAST(? AS BIGINT) ORDER BY (lower(name)), score, "Id" FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) > CAST(? AS CHARACTER VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" < CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" < CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) < CAST(? AS CHARACTER VARYING) AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" < CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" < CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) < CAST(? AS CHARACTER VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a

-- page from its boundary BEFORE [v, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) < CAST(? AS CHARACTER VARYING) AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND RAND() >= 0 ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) = CAST(? AS CHARACTER VARYING) AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) < CAST(? AS CHARACTER VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
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
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String a

-- page AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3, (EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" <= CAST(? AS BINARY VARYING) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score < CAST(? AS BIGINT) ORDER BY (lower(name)) DESC, score DESC, "Id" DESC FETCH FIRST 1 ROWS ONLY)) AS keyleaf_behind FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NOT NULL AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" > CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > CAST(? AS BIGINT) ORDER BY (lower(name)), score, "Id" OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY (lower(name)), score, "Id" FETCH FIRST 3 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5

-- page from its boundary AFTER [NULL, v, v] of lower(name) asc, score asc, "Id" asc
SELECT q.*, CAST((lower(name)) AS VARCHAR) AS keyleaf_key_1, CASE WHEN RAND() < 0 THEN (lower(name)) END AS keyleaf_type_1, CAST(score AS VARCHAR) AS keyleaf_key_2, "Id" AS keyleaf_key_3 FROM ((
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" FETCH FIRST 4 ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)
UNION ALL (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NOT NULL AND RAND() >= 0 ORDER BY (lower(name)), score, "Id" FETCH FIRST CASE WHEN EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score = CAST(? AS BIGINT) AND "Id" >= CAST(? AS BINARY VARYING) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) OR EXISTS (
select id, "Id", t, score, name from post 
 WHERE ( blog = ?
) AND (a in (?, ?) or b = ?
) AND (lower(name)) IS NULL AND score > CAST(? AS BIGINT) ORDER BY (lower(name)), score, "Id" OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY) THEN 0 ELSE 4 END ROWS ONLY)) q ORDER BY (lower(name)), score, "Id" FETCH FIRST 4 ROWS ONLY
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5
-- byte[] 1
-- Integer 1
-- Integer 2
-- Integer 3
-- Integer 4
-- String 5

