-- hashes of the id instead of random(): every run makes the same people
insert into users (id, name, email, created_at)
select id,
       first || ' ' || last,
       'user' || id || '@example.org',
       timestamptz '2020-01-01 00:00:00.000001+00' + id * (interval '4 years' / :users)
from generate_series(:first, :last) id,
     lateral (select (array['Ada', 'Björn', 'Chloé', 'Дмитрий', 'Ελένη', 'Fatima', 'Grace', 'Hồng', '伊藤', 'José',
                            '김', 'Łukasz', 'Maryam', 'Nnamdi', 'Oğuz', 'Priya', 'Quentin', 'Renée', 'שרה', 'Søren',
                            'Tomáš', 'Uma', 'Víðir', '王', 'Ximena', 'Yasmin', 'Zoë'])
                           [1 + (hashint8extended(id, 1) & 1048575) % 27] as first,
                     (array['Almeida', 'Brontë', 'Çelik', 'D''Angelo', 'Ergün', 'Fernández', 'García', 'Hopper',
                            'Иванова', 'Jørgensen', '川端', 'Lovelace', 'Müller', 'Nguyễn', 'O''Brien', '박', 'Quist',
                            'Русакова', 'Şahin', 'Turing', 'Ünal', 'van der Berg', 'Weiß', '许', 'Żak'])
                           [1 + (hashint8extended(id, 2) & 1048575) % 25] as last) names;
