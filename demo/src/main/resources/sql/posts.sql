-- Hashes of the id instead of random(): every run makes the same posts.
insert into posts (id, author_id, title, body, score, created_at)
select id,
       -- skewed: the first author writes a tenth of everything, the last ones a post or two
       1 + floor(:users * power(u.author, 5))::bigint,
       opening || ' ' || topic || case when u.numbered < 0.4 then ' #' || id else '' end,
       opening || '. ' || repeat(topic || ' ', 1 + (u.body * 12)::int) || '— post ' || id || '.',
       -- one in ten has no score; 50 values, all as often, so that a page lies as scattered at any depth
       case when u.scored >= 0.1 then floor(50 * u.score)::int end,
       -- about 20 posts an instant, ids and instants only roughly in step, two years altogether
       timestamptz '2024-01-01 00:00:00+00' + interval '1 microsecond' * (tick * step + (hashint8extended(tick, 9) & 524287))
from (select 731::bigint * 86400000000 / (1 + :posts / 20) as step) time,
     generate_series(:first::bigint, :last::bigint) id,
     lateral (select (hashint8extended(id, 1) & 1073741823) / 1073741824.0::float8 as author,
                     (hashint8extended(id, 2) & 1073741823) / 1073741824.0::float8 as numbered,
                     (hashint8extended(id, 3) & 1073741823) / 1073741824.0::float8 as body,
                     (hashint8extended(id, 4) & 1073741823) / 1073741824.0::float8 as scored,
                     (hashint8extended(id, 5) & 1073741823) / 1073741824.0::float8 as score) u,
     lateral (select greatest(0, id - (hashint8extended(id, 6) & 63)) / 20 as tick) t,
     lateral (select (array['Notes on', 'Why I like', 'Against', 'A short history of', 'Ten years of', '“Quoted”:',
                            'It''s all about', '50% off:', 'snake_case and', 'C:\temp and', 'Über', 'À propos de',
                            'Заметки о', 'Η ιστορία:', '日本語で', '关于', '한국어로', 'על', 'عن', 'हिन्दी में',
                            '🚀', '👩🏽‍💻', '🇪🇺 ❤️', 'ﬁne', 'Café', 'Café', 'ZEBRA', 'zebra', '<b>bold</b> &amp;', '"double"'])
                           [1 + (hashint8extended(id, 7) & 1048575) % 30] as opening,
                     (array['pages', 'cursors', 'B-trees', 'leaf pages', 'the last page', 'offsets', 'deep offsets', 'ties',
                            'NULLs', 'sort keys', 'lists without an end', 'infinite scrolling', 'totals', 'Zürich', 'naïveté',
                            'smörgåsbord', 'Ljubljana', 'индексы', 'δέντρα', '東京', '京都の秋', '北京', '서울', 'ירושלים',
                            'القاهرة', 'दिल्ली', 'ภาษาไทย', '🌳', '🍁🍂', 'E = mc²', '½ of it', 'tabs	and spaces', 'quotes '''''])
                           [1 + (hashint8extended(id, 8) & 1048575) % 33] as topic) words;
