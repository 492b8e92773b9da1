-- keys after the rows: building them at once is several times faster than row by row
alter table users add primary key (id);
alter table posts add primary key (id);
alter table posts add foreign key (author_id) references users;

-- one index for each sort that a client may ask for; each is read in both directions
create index posts_created_at on posts (created_at, id);
create index posts_score on posts (score, id);
create index posts_score_desc on posts (score desc nulls last, id);
create index posts_title on posts (title, id);

-- for one author's posts, newest first
create index posts_author on posts (author_id, created_at, id);

-- For q: parts of a title, by the letters they contain. Without it a rare text is looked for in every row (half a
-- second), so a database that lacks the extension, or the right to it, still does.
do $$
begin
  create extension if not exists pg_trgm;
  create index posts_title_parts on posts using gin (title gin_trgm_ops);
exception when others then
  raise notice 'no index for parts of a title: %', sqlerrm;
end $$;

-- rows that you insert by hand continue the ids
do $$
begin
  perform setval(pg_get_serial_sequence('users', 'id'), (select max(id) from users)) from users limit 1;
  perform setval(pg_get_serial_sequence('posts', 'id'), (select max(id) from posts)) from posts limit 1;
end $$;
