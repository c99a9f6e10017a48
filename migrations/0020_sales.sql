-- Sales: who is sold to and by whom, what was ordered, and what may be ordered.
select kernel.admit('sales');

create table sales.territories (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  country_code text not null check (country_code ~ '^[A-Z]{2}$'),
  country_name text not null,
  region text,
  primary key (organization_id, id)
);
select kernel.add_business_columns('sales.territories');
select kernel.protect('sales.territories');
create index on sales.territories (organization_id, name, id);

create table sales.sales_people (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  email text,
  territory_id uuid,
  user_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, territory_id) references sales.territories (organization_id, id)
);
select kernel.add_business_columns('sales.sales_people');
select kernel.protect('sales.sales_people');
create index on sales.sales_people (organization_id, name, id);
create index on sales.sales_people (organization_id, territory_id);

create table sales.quotas (
  organization_id uuid not null,
  id uuid not null,
  sales_person_id uuid not null,
  starts_on date not null,
  until date check (until > starts_on),
  amount numeric(19,4) not null check (amount >= 0),
  primary key (organization_id, id),
  unique (organization_id, sales_person_id, starts_on),
  foreign key (organization_id, sales_person_id) references sales.sales_people (organization_id, id)
);
select kernel.add_business_columns('sales.quotas');
select kernel.protect('sales.quotas');
create index on sales.quotas (organization_id, starts_on, until);

create table sales.customers (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('PERSON', 'COMPANY')),
  name text not null check (name <> ''),
  segment text,
  account_number text,
  territory_id uuid,
  sales_person_id uuid,
  email text,
  phone text,
  city text,
  country_code text check (country_code ~ '^[A-Z]{2}$'),
  first_ordered_on date,
  primary key (organization_id, id),
  foreign key (organization_id, territory_id) references sales.territories (organization_id, id),
  foreign key (organization_id, sales_person_id) references sales.sales_people (organization_id, id)
);
select kernel.add_business_columns('sales.customers');
select kernel.protect('sales.customers');
create unique index on sales.customers (organization_id, account_number) where account_number is not null;
create index on sales.customers (organization_id, name, id);
create index on sales.customers (organization_id, first_ordered_on);
create index on sales.customers (organization_id, territory_id);
create index on sales.customers (organization_id, sales_person_id);

create table sales.contacts (
  organization_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  name text not null,
  role text,
  email text,
  phone text,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references sales.customers (organization_id, id)
);
select kernel.add_business_columns('sales.contacts');
select kernel.protect('sales.contacts');
create index on sales.contacts (organization_id, customer_id, name);
create index on sales.contacts (organization_id, name, id);

create table sales.orders (
  organization_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  ordered_on date not null,
  due_on date,
  shipped_on date,
  status text not null check (status in ('OPEN', 'APPROVED', 'BACKORDERED', 'SHIPPED', 'CANCELLED')),
  channel text not null check (channel in ('ONLINE', 'RESELLER', 'RETAIL', 'DIRECT')),
  customer_id uuid not null,
  sales_person_id uuid,
  territory_id uuid,
  customer_reference text,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal numeric(19,4) not null,
  discount numeric(19,4) not null default 0,
  tax numeric(19,4) not null default 0,
  freight numeric(19,4) not null default 0,
  total numeric(19,4) not null,
  idempotency_key text,
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, customer_id) references sales.customers (organization_id, id),
  foreign key (organization_id, sales_person_id) references sales.sales_people (organization_id, id),
  foreign key (organization_id, territory_id) references sales.territories (organization_id, id)
);
select kernel.add_business_columns('sales.orders');
select kernel.protect('sales.orders');
-- An order is cancelled, never archived: every figure leans on that.
alter table sales.orders add constraint orders_not_archived check (deleted_at is null);
create unique index on sales.orders (organization_id, idempotency_key) where idempotency_key is not null;
create index on sales.orders (organization_id, ordered_on, id);
create index on sales.orders (organization_id, customer_id, ordered_on);
create index on sales.orders (organization_id, sales_person_id, ordered_on) where sales_person_id is not null;
create index on sales.orders (organization_id, territory_id);
create index on sales.orders (organization_id, total, id);

-- Day, status, channel, customer, territory and sales person repeat those of the order, so that a figure reads one table.
create table sales.order_lines (
  organization_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  line_number int not null,
  product_id uuid not null,
  quantity int not null check (quantity > 0),
  unit_price numeric(19,4) not null,
  discount_rate numeric(7,4) not null default 0 check (discount_rate between 0 and 1),
  line_total numeric(19,6) not null,
  discount numeric(19,6) generated always as (quantity * unit_price - line_total) stored,
  unit_cost numeric(19,4),
  ordered_on date not null,
  status text not null,
  channel text not null,
  customer_id uuid not null,
  territory_id uuid,
  sales_person_id uuid,
  primary key (organization_id, id),
  unique (organization_id, order_id, line_number),
  foreign key (organization_id, order_id) references sales.orders (organization_id, id)
);
select kernel.add_business_columns('sales.order_lines');
select kernel.protect('sales.order_lines');
alter table sales.order_lines add constraint order_lines_not_archived check (deleted_at is null);
create index on sales.order_lines (organization_id, ordered_on);
create index on sales.order_lines (organization_id, product_id, ordered_on);

create table sales.leads (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  company text,
  email text,
  phone text,
  source text,
  status text not null default 'NEW' check (status in ('NEW', 'CONTACTED', 'QUALIFIED', 'DISQUALIFIED', 'CONVERTED')),
  owner_id uuid,
  received_on date not null,
  primary key (organization_id, id),
  foreign key (organization_id, owner_id) references sales.sales_people (organization_id, id)
);
select kernel.add_business_columns('sales.leads');
select kernel.protect('sales.leads');
create index on sales.leads (organization_id, received_on, id);
create index on sales.leads (organization_id, name, id);
create index on sales.leads (organization_id, owner_id);

create table sales.opportunities (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  customer_id uuid not null,
  sales_person_id uuid,
  territory_id uuid,
  lead_id uuid,
  amount numeric(19,4) not null check (amount >= 0),
  stage text not null check (stage in ('PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
  probability numeric(5,4) not null check (probability between 0 and 1),
  opened_on date not null,
  expected_close_on date,
  closed_on date check (closed_on >= opened_on),
  loss_reason text,
  primary key (organization_id, id),
  check ((closed_on is not null) = (stage in ('WON', 'LOST'))),
  foreign key (organization_id, customer_id) references sales.customers (organization_id, id),
  foreign key (organization_id, sales_person_id) references sales.sales_people (organization_id, id),
  foreign key (organization_id, territory_id) references sales.territories (organization_id, id),
  foreign key (organization_id, lead_id) references sales.leads (organization_id, id)
);
select kernel.add_business_columns('sales.opportunities');
select kernel.protect('sales.opportunities');
create index on sales.opportunities (organization_id, opened_on, id);
create index on sales.opportunities (organization_id, closed_on) where closed_on is not null;
create index on sales.opportunities (organization_id, customer_id, opened_on);
create index on sales.opportunities (organization_id, sales_person_id);
create index on sales.opportunities (organization_id, territory_id);
create index on sales.opportunities (organization_id, lead_id);
create index on sales.opportunities (organization_id, name, id);
create index on sales.opportunities (organization_id, amount, id);

-- What an opportunity was worth, in which stage, from a day until (not including) another: the pipeline of any past day.
create table sales.opportunity_stages (
  organization_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  stage text not null check (stage in ('PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
  entered_on date not null,
  left_on date check (left_on >= entered_on),
  amount numeric(19,4) not null,
  probability numeric(5,4) not null check (probability between 0 and 1),
  customer_id uuid not null,
  territory_id uuid,
  sales_person_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, opportunity_id) references sales.opportunities (organization_id, id)
);
select kernel.add_business_columns('sales.opportunity_stages');
select kernel.protect('sales.opportunity_stages');
create index on sales.opportunity_stages (organization_id, opportunity_id, entered_on);
create index on sales.opportunity_stages (organization_id, entered_on, left_on);

create table sales.activities (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('CALL', 'EMAIL', 'MEETING', 'NOTE', 'TASK')),
  scheduled_on date not null,
  subject text not null check (subject <> ''),
  customer_id uuid,
  opportunity_id uuid,
  sales_person_id uuid,
  is_done boolean not null default false,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references sales.customers (organization_id, id),
  foreign key (organization_id, opportunity_id) references sales.opportunities (organization_id, id),
  foreign key (organization_id, sales_person_id) references sales.sales_people (organization_id, id)
);
select kernel.add_business_columns('sales.activities');
select kernel.protect('sales.activities');
create index on sales.activities (organization_id, scheduled_on, id);
create index on sales.activities (organization_id, customer_id, scheduled_on);
create index on sales.activities (organization_id, opportunity_id, scheduled_on);
create index on sales.activities (organization_id, sales_person_id);

-- What sales knows of the products domain, by its events: names to report by, and what a product cost on which days.
create table sales.sold_products (
  organization_id uuid not null,
  product_id uuid not null,
  name text not null,
  number text not null,
  subcategory_id uuid,
  subcategory_name text,
  category_id uuid,
  category_name text,
  primary key (organization_id, product_id)
);
select kernel.protect('sales.sold_products');

create table sales.product_costs (
  organization_id uuid not null,
  product_id uuid not null,
  valid_from date not null,
  valid_until date,
  cost numeric(19,4) not null,
  primary key (organization_id, product_id, valid_from)
);
select kernel.protect('sales.product_costs');

-- What a product cost on a day; null when nobody said.
create function sales.cost_on(product uuid, day date) returns numeric language sql stable parallel safe as $$
  select c.cost from sales.product_costs c
   where c.organization_id = kernel.current_organization_id() and c.product_id = product
     and c.valid_from <= day and (c.valid_until is null or c.valid_until > day)
   order by c.valid_from desc limit 1
$$;

-- A line repeats what its order says and takes the cost of its day, whoever writes it. Imports alone write that themselves, by one
-- join for all lines (see subgraphs/sales/imports.ts): two look-ups a line are two thirds of the time of a large import.
create function sales.take_order() returns trigger language plpgsql as $$
begin
  select o.ordered_on, o.status, o.channel, o.customer_id, o.territory_id, o.sales_person_id, sales.cost_on(new.product_id, o.ordered_on)
    into new.ordered_on, new.status, new.channel, new.customer_id, new.territory_id, new.sales_person_id, new.unit_cost
    from sales.orders o where o.organization_id = new.organization_id and o.id = new.order_id;
  return new;
end $$;
create trigger take_order before insert on sales.order_lines
  for each row when (new.ordered_on is null) execute function sales.take_order();
create trigger take_other_order before update of order_id, product_id on sales.order_lines
  for each row execute function sales.take_order();

-- Lines follow when their order changes.
create function sales.change_lines() returns trigger language plpgsql as $$
begin
  update sales.order_lines l
     set ordered_on = o.ordered_on, status = o.status, channel = o.channel, customer_id = o.customer_id,
         territory_id = o.territory_id, sales_person_id = o.sales_person_id,
         unit_cost = case when l.ordered_on = o.ordered_on then l.unit_cost else sales.cost_on(l.product_id, o.ordered_on) end
    from touched o
   where l.organization_id = o.organization_id and l.order_id = o.id
     and (l.ordered_on, l.status, l.channel, l.customer_id, l.territory_id, l.sales_person_id)
         is distinct from (o.ordered_on, o.status, o.channel, o.customer_id, o.territory_id, o.sales_person_id);
  return null;
end $$;
create trigger change_lines after update on sales.orders referencing new table as touched
  for each statement execute function sales.change_lines();

-- Whoever counts units elsewhere hears of the product days whose lines changed or went away, be it by an undone import.
create function sales.tell_days(days jsonb) returns void language sql as $$
  insert into kernel.events (type, payload)
  select 'sales.OrderLinesChanged', jsonb_build_object('days', jsonb_agg(day))
    from (select day, (row_number() over () - 1) / 1000 as part from jsonb_array_elements(days) day) d
   group by part
$$;

create function sales.tell_removed_lines() returns trigger language plpgsql as $$
begin
  perform sales.tell_days(jsonb_agg(jsonb_build_object('productId', product_id, 'on', ordered_on)))
     from (select distinct product_id, ordered_on from touched) d;
  return null;
end $$;
create trigger tell_removed_lines after delete on sales.order_lines referencing old table as touched
  for each statement execute function sales.tell_removed_lines();

create function sales.tell_changed_lines() returns trigger language plpgsql as $$
begin
  perform sales.tell_days(jsonb_agg(jsonb_build_object('productId', product_id, 'on', ordered_on)))
     from (select distinct d.product_id, d.ordered_on
             from before b join touched t using (organization_id, id),
                  lateral (values (b.product_id, b.ordered_on), (t.product_id, t.ordered_on)) d(product_id, ordered_on)
            where (b.product_id, b.ordered_on, b.quantity, b.status) is distinct from (t.product_id, t.ordered_on, t.quantity, t.status)) d;
  return null;
end $$;
create trigger tell_changed_lines after update on sales.order_lines referencing old table as before new table as touched
  for each statement execute function sales.tell_changed_lines();

-- A customer knows the day of its first order that was not cancelled.
create function sales.note_first_order() returns trigger language plpgsql as $$
begin
  update sales.customers c set first_ordered_on = f.first_on
    from (select t.organization_id, t.customer_id,
                 (select min(o.ordered_on) from sales.orders o
                   where o.organization_id = t.organization_id and o.customer_id = t.customer_id and o.status <> 'CANCELLED') as first_on
            from (select distinct organization_id, customer_id from touched) t) f
   where c.organization_id = f.organization_id and c.id = f.customer_id and c.first_ordered_on is distinct from f.first_on;
  return null;
end $$;

-- New orders can only make that day earlier, so they alone decide: a great many at once are not looked up one customer at a time.
create function sales.note_new_orders() returns trigger language plpgsql as $$
begin
  update sales.customers c set first_ordered_on = f.first_on
    from (select t.organization_id, t.customer_id, min(t.ordered_on) as first_on
            from touched t where t.status <> 'CANCELLED' group by t.organization_id, t.customer_id) f
   where c.organization_id = f.organization_id and c.id = f.customer_id
     and (c.first_ordered_on is null or c.first_ordered_on > f.first_on);
  return null;
end $$;
create trigger note_new_orders after insert on sales.orders referencing new table as touched
  for each statement execute function sales.note_new_orders();
create trigger note_changed_order after update on sales.orders referencing new table as touched
  for each statement execute function sales.note_first_order();
create trigger note_changed_customer after update on sales.orders referencing old table as touched
  for each statement execute function sales.note_first_order();
create trigger note_deleted_order after delete on sales.orders referencing old table as touched
  for each statement execute function sales.note_first_order();

-- A stage repeats whose opportunity it is.
create function sales.take_opportunity() returns trigger language plpgsql as $$
begin
  select o.customer_id, o.territory_id, o.sales_person_id into new.customer_id, new.territory_id, new.sales_person_id
    from sales.opportunities o where o.organization_id = new.organization_id and o.id = new.opportunity_id;
  return new;
end $$;
create trigger take_opportunity before insert or update of opportunity_id on sales.opportunity_stages
  for each row execute function sales.take_opportunity();

create function sales.change_stages() returns trigger language plpgsql as $$
begin
  update sales.opportunity_stages s
     set customer_id = o.customer_id, territory_id = o.territory_id, sales_person_id = o.sales_person_id
    from touched o
   where s.organization_id = o.organization_id and s.opportunity_id = o.id
     and (s.customer_id, s.territory_id, s.sales_person_id) is distinct from (o.customer_id, o.territory_id, o.sales_person_id);
  return null;
end $$;
create trigger change_stages after update on sales.opportunities referencing new table as touched
  for each statement execute function sales.change_stages();

-- Columns that follow from other rows are no change of the row itself: they leave its stamp alone, on which undoing an import leans.
drop trigger stamp on sales.customers;
create trigger stamp before update of kind, name, segment, account_number, territory_id, sales_person_id, email, phone, city, country_code, source_key, deleted_at
  on sales.customers for each row execute function kernel.stamp();
drop trigger stamp on sales.orders;
create trigger stamp before update of number, ordered_on, due_on, shipped_on, status, channel, customer_id, sales_person_id, territory_id,
    customer_reference, currency, subtotal, tax, freight, total, source_key
  on sales.orders for each row execute function kernel.stamp();
drop trigger stamp on sales.order_lines;
create trigger stamp before update of order_id, line_number, product_id, quantity, unit_price, discount_rate, line_total, source_key
  on sales.order_lines for each row execute function kernel.stamp();
drop trigger stamp on sales.opportunity_stages;
create trigger stamp before update of opportunity_id, stage, entered_on, left_on, amount, probability, source_key, deleted_at
  on sales.opportunity_stages for each row execute function kernel.stamp();
