-- Products: what is sold, what it costs, where it lies, and from whom it is bought.
select kernel.admit('products');

create table products.categories (
  organization_id uuid not null,
  id uuid not null,
  parent_id uuid check (parent_id <> id),
  name text not null check (name <> ''),
  primary key (organization_id, id),
  foreign key (organization_id, parent_id) references products.categories (organization_id, id)
);
select kernel.add_business_columns('products.categories');
select kernel.protect('products.categories');
create index on products.categories (organization_id, name, id);
create index on products.categories (organization_id, parent_id, name);

create table products.products (
  organization_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  name text not null check (name <> ''),
  description text,
  category_id uuid,
  stage text not null check (stage in ('DRAFT', 'INTRODUCTION', 'GROWTH', 'MATURE', 'DECLINE', 'RETIRED')),
  cost numeric(19,4) not null default 0 check (cost >= 0),
  price numeric(19,4) not null default 0 check (price >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  color text,
  size text,
  weight numeric(19,4) check (weight >= 0),
  weight_unit text,
  safety_stock int check (safety_stock >= 0),
  reorder_point int check (reorder_point >= 0),
  introduced_on date,
  retired_on date check (retired_on >= introduced_on),
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, category_id) references products.categories (organization_id, id)
);
select kernel.add_business_columns('products.products');
select kernel.protect('products.products');
create index on products.products (organization_id, name, id);
create index on products.products (organization_id, price, id);
create index on products.products (organization_id, cost, id);
create index on products.products (organization_id, category_id, name);
create index on products.products using gin (name gin_trgm_ops, number gin_trgm_ops);

-- A cost or price holds until the next one of the product begins: gaps and overlaps cannot be written down.
create table products.product_costs (
  organization_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  valid_from date not null,
  amount numeric(19,4) not null check (amount >= 0),
  primary key (organization_id, id),
  unique (organization_id, product_id, valid_from),
  foreign key (organization_id, product_id) references products.products (organization_id, id)
);
select kernel.add_business_columns('products.product_costs');
select kernel.protect('products.product_costs');

create table products.product_prices (
  organization_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  valid_from date not null,
  amount numeric(19,4) not null check (amount >= 0),
  primary key (organization_id, id),
  unique (organization_id, product_id, valid_from),
  foreign key (organization_id, product_id) references products.products (organization_id, id)
);
select kernel.add_business_columns('products.product_prices');
select kernel.protect('products.product_prices');

create table products.warehouses (
  organization_id uuid not null,
  id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  primary key (organization_id, id),
  unique (organization_id, code)
);
select kernel.add_business_columns('products.warehouses');
select kernel.protect('products.warehouses');
create index on products.warehouses (organization_id, name, id);

-- `quantity` is the sum of the level's moves; only the trigger below writes it.
create table products.stock_levels (
  organization_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  quantity int not null default 0,
  safety_stock int not null default 0 check (safety_stock >= 0),
  reorder_point int not null default 0 check (reorder_point >= 0),
  opening_quantity int not null default 0,
  opened_on date not null default current_date,
  primary key (organization_id, id),
  unique (organization_id, product_id, warehouse_id),
  foreign key (organization_id, product_id) references products.products (organization_id, id),
  foreign key (organization_id, warehouse_id) references products.warehouses (organization_id, id)
);
select kernel.add_business_columns('products.stock_levels');
select kernel.protect('products.stock_levels');
create index on products.stock_levels (organization_id, warehouse_id, quantity);
create index on products.stock_levels (organization_id, quantity, id);
-- The quantity follows the ledger and is no change of the level itself: it leaves the stamp alone, on which undoing an import leans.
drop trigger stamp on products.stock_levels;
create trigger stamp before update of product_id, warehouse_id, safety_stock, reorder_point, opening_quantity, opened_on, source_key, deleted_at
  on products.stock_levels for each row execute function kernel.stamp();

-- The ledger of stock: stock on a day is the sum of all moves up to it.
create table products.stock_moves (
  organization_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  moved_on date not null,
  quantity int not null check (quantity <> 0),
  kind text not null check (kind in ('OPENING', 'RECEIPT', 'ISSUE', 'TRANSFER', 'ADJUSTMENT', 'COUNT')),
  reason text,
  reference text,
  unit_cost numeric(19,4) check (unit_cost >= 0),
  primary key (organization_id, id),
  -- deferred, because undoing an import removes a level before its opening move
  foreign key (organization_id, product_id, warehouse_id) references products.stock_levels (organization_id, product_id, warehouse_id)
    deferrable initially deferred
);
select kernel.add_business_columns('products.stock_moves');
select kernel.protect('products.stock_moves');
alter table products.stock_moves add constraint stock_moves_not_archived check (deleted_at is null);
create index on products.stock_moves (organization_id, moved_on, id);
create index on products.stock_moves (organization_id, product_id, warehouse_id, moved_on);
create index on products.stock_moves (organization_id, warehouse_id, moved_on);
create index on products.stock_moves (organization_id, reference) where reference is not null;

-- Levels follow the ledger, whoever writes it; the argument is the sign with which the rows in `moved` count.
-- A level that exists only because something moved goes with its last move.
create function products.keep_levels() returns trigger language plpgsql as $$
declare sign int := tg_argv[0];
begin
  insert into products.stock_levels (id, product_id, warehouse_id)
    select gen_random_uuid(), m.product_id, m.warehouse_id from moved m where sign = 1 group by m.product_id, m.warehouse_id
    on conflict (organization_id, product_id, warehouse_id) do nothing;
  update products.stock_levels l set quantity = l.quantity + sign * d.quantity
    from (select m.product_id, m.warehouse_id, sum(m.quantity) as quantity from moved m group by m.product_id, m.warehouse_id) d
   where l.product_id = d.product_id and l.warehouse_id = d.warehouse_id;
  delete from products.stock_levels l using moved m
   where sign = -1 and l.product_id = m.product_id and l.warehouse_id = m.warehouse_id
     and l.source_key is null and l.safety_stock = 0 and l.reorder_point = 0
     and not exists (select from products.stock_moves s where s.product_id = l.product_id and s.warehouse_id = l.warehouse_id);
  return null;
end $$;
create trigger add_moves after insert on products.stock_moves referencing new table as moved
  for each statement execute function products.keep_levels('1');
create trigger add_changed_moves after update on products.stock_moves referencing new table as moved
  for each statement execute function products.keep_levels('1');
create trigger take_changed_moves after update on products.stock_moves referencing old table as moved
  for each statement execute function products.keep_levels('-1');
create trigger take_moves after delete on products.stock_moves referencing old table as moved
  for each statement execute function products.keep_levels('-1');

-- What was ordered and could not be issued, because no warehouse had it.
create table products.shortages (
  organization_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  order_id uuid not null,
  ordered_on date not null,
  quantity int not null check (quantity > 0),
  primary key (organization_id, id),
  unique (organization_id, order_id, product_id),
  foreign key (organization_id, product_id) references products.products (organization_id, id)
);
select kernel.add_business_columns('products.shortages');
select kernel.protect('products.shortages');
create index on products.shortages (organization_id, ordered_on, id);
create index on products.shortages (organization_id, product_id, ordered_on);

create table products.suppliers (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  account_number text not null check (account_number <> ''),
  rating int check (rating between 1 and 5),
  is_preferred boolean not null default false,
  is_active boolean not null default true,
  website text,
  primary key (organization_id, id),
  unique (organization_id, account_number)
);
select kernel.add_business_columns('products.suppliers');
select kernel.protect('products.suppliers');
create index on products.suppliers (organization_id, name, id);

create table products.supplier_products (
  organization_id uuid not null,
  id uuid not null,
  supplier_id uuid not null,
  product_id uuid not null,
  lead_time_days int not null check (lead_time_days >= 0),
  price numeric(19,4) not null check (price >= 0),
  min_order int not null default 1 check (min_order > 0),
  max_order int check (max_order >= min_order),
  primary key (organization_id, id),
  unique (organization_id, product_id, supplier_id),
  foreign key (organization_id, supplier_id) references products.suppliers (organization_id, id),
  foreign key (organization_id, product_id) references products.products (organization_id, id)
);
select kernel.add_business_columns('products.supplier_products');
select kernel.protect('products.supplier_products');
create index on products.supplier_products (organization_id, supplier_id, price);
create index on products.supplier_products (organization_id, product_id, price);

create table products.purchase_orders (
  organization_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  supplier_id uuid not null,
  ordered_on date not null,
  expected_on date,
  shipped_on date,
  status text not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'COMPLETE', 'CANCELLED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal numeric(19,4) not null,
  tax numeric(19,4) not null default 0,
  freight numeric(19,4) not null default 0,
  total numeric(19,4) not null,
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, supplier_id) references products.suppliers (organization_id, id)
);
select kernel.add_business_columns('products.purchase_orders');
select kernel.protect('products.purchase_orders');
alter table products.purchase_orders add constraint purchase_orders_not_archived check (deleted_at is null);
create index on products.purchase_orders (organization_id, ordered_on, id);
create index on products.purchase_orders (organization_id, total, id);
create index on products.purchase_orders (organization_id, supplier_id, ordered_on);

create table products.purchase_order_lines (
  organization_id uuid not null,
  id uuid not null,
  purchase_order_id uuid not null,
  line_number int not null,
  product_id uuid not null,
  due_on date,
  quantity int not null check (quantity > 0),
  unit_price numeric(19,4) not null check (unit_price >= 0),
  line_total numeric(19,4) not null,
  received int not null default 0 check (received >= 0),
  rejected int not null default 0 check (rejected between 0 and received),
  stocked int generated always as (received - rejected) stored,
  primary key (organization_id, id),
  unique (organization_id, purchase_order_id, line_number),
  foreign key (organization_id, purchase_order_id) references products.purchase_orders (organization_id, id),
  foreign key (organization_id, product_id) references products.products (organization_id, id)
);
select kernel.add_business_columns('products.purchase_order_lines');
select kernel.protect('products.purchase_order_lines');
alter table products.purchase_order_lines add constraint purchase_order_lines_not_archived check (deleted_at is null);
create index on products.purchase_order_lines (organization_id, product_id, due_on);

-- Units of a product sold on a day, as sales last said. No foreign key: the word of sales may come before the product's file.
create table products.demand (
  organization_id uuid not null,
  product_id uuid not null,
  sold_on date not null,
  units int not null,
  primary key (organization_id, product_id, sold_on)
);
select kernel.protect('products.demand');
create index on products.demand (organization_id, sold_on);

-- Each category with the category at the root of its tree; `subcategory` is the category itself unless it is a root.
create view products.category_paths with (security_invoker = true) as
with recursive path as (
  select c.organization_id, c.id, c.id as category_id, c.name as category_name, null::uuid as subcategory_id, null::text as subcategory_name
    from products.categories c where c.parent_id is null
  union all
  select c.organization_id, c.id, p.category_id, p.category_name, c.id, c.name
    from products.categories c join path p on p.organization_id = c.organization_id and p.id = c.parent_id
)
select * from path;

-- What each product cost on any day: the newest cost known then, the first one before it, the product's own when it has no history.
create view products.cost_periods with (security_invoker = true) as
select p.organization_id, p.id as product_id,
       case when lag(c.valid_from) over products_history is null then date '0001-01-01' else c.valid_from end as holds_from,
       lead(c.valid_from) over products_history as holds_until,
       coalesce(c.amount, p.cost) as amount
  from products.products p
  left join products.product_costs c on c.organization_id = p.organization_id and c.product_id = p.id and c.deleted_at is null
window products_history as (partition by p.organization_id, p.id order by c.valid_from);

-- Each move at each cost of its product: of the rows that hold on a day, the sum is the stock at that day's cost.
create view products.stock_values with (security_invoker = true) as
select m.organization_id, m.product_id, m.warehouse_id, greatest(m.moved_on, c.holds_from) as holds_from, c.holds_until,
       m.quantity * c.amount as value
  from products.stock_moves m
  join products.cost_periods c on c.organization_id = m.organization_id and c.product_id = m.product_id
   and (c.holds_until is null or c.holds_until > m.moved_on);

-- Stock of each product over all warehouses from one move until the next or its retirement, beside its reorder point of today.
create view products.stock_positions with (security_invoker = true) as
select d.organization_id, d.product_id, d.moved_on as holds_from,
       least(lead(d.moved_on) over ledger, p.retired_on) as holds_until,
       sum(d.quantity) over ledger as quantity,
       coalesce(p.reorder_point, l.reorder_point) as reorder_point
  from (select organization_id, product_id, moved_on, sum(quantity) as quantity from products.stock_moves group by 1, 2, 3) d
  join products.products p on p.organization_id = d.organization_id and p.id = d.product_id and p.deleted_at is null
  join (select organization_id, product_id, sum(reorder_point) as reorder_point from products.stock_levels where deleted_at is null group by 1, 2) l
    on l.organization_id = d.organization_id and l.product_id = d.product_id
window ledger as (partition by d.organization_id, d.product_id order by d.moved_on);

-- Units sold on a day, at the product's cost of that day.
create view products.demand_costs with (security_invoker = true) as
select d.organization_id, d.product_id, d.sold_on, d.units, d.units * c.amount as cost
  from products.demand d
  join products.cost_periods c on c.organization_id = d.organization_id and c.product_id = d.product_id
   and c.holds_from <= d.sold_on and (c.holds_until is null or c.holds_until > d.sold_on);

-- Lines that were really bought, each with the day and the supplier of its order.
create view products.purchases with (security_invoker = true) as
select l.organization_id, l.purchase_order_id, l.product_id, o.number, o.supplier_id, o.ordered_on, l.line_total, l.received, l.rejected
  from products.purchase_order_lines l
  join products.purchase_orders o on o.organization_id = l.organization_id and o.id = l.purchase_order_id
 where o.status not in ('REJECTED', 'CANCELLED');

grant select on products.category_paths, products.cost_periods, products.stock_values, products.stock_positions, products.demand_costs,
  products.purchases to aems_products;
