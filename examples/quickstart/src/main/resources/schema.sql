create table orders (
  id bigint generated always as identity primary key,
  customer_id bigint not null,
  status varchar(10) not null,
  placed date not null,
  total numeric(10, 2) not null
);

create index on orders (placed desc, id desc);
create index on orders (total desc, id desc);

insert into orders (customer_id, status, placed, total)
select mod(x, 17) + 1, case mod(x, 3) when 0 then 'OPEN' when 1 then 'PAID' else 'CANCELLED' end,
  dateadd(day, mod(x, 365), date '2026-01-01'), mod(x * 7919, 100000) / 100.0
from system_range(1, 1000);
