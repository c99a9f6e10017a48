-- Whose row is whose in sales: a row belongs to its sales person, and lies in its territory. Territories, sales people and what is
-- known of products are the same for everybody.
create unique index sales_people_user on sales.sales_people (organization_id, user_id) where user_id is not null;

-- The sales people that are the persons whom this transaction reaches, or that sell in the territories that it reaches.
create function sales.people_in_reach() returns uuid[] language sql stable parallel safe
  return array(select p.id from sales.sales_people p where p.user_id = any (kernel.reach_users()));
create function sales.sellers_in_reach() returns uuid[] language sql stable parallel safe
  return array(select p.id from sales.sales_people p
    where p.user_id = any (kernel.reach_users()) or p.territory_id = any (kernel.reach_territories()));

-- What has a territory is reached by it alone: what a seller of the territory sold elsewhere is the business of elsewhere.
select kernel.limit_reach(target, 'sales_person_id = any ((select sales.people_in_reach())::uuid[])
    or territory_id = any ((select kernel.reach_territories())::uuid[])')
  from unnest(array['sales.customers', 'sales.orders', 'sales.order_lines', 'sales.opportunities', 'sales.opportunity_stages']::regclass[]) target;

-- What has none is reached by whose it is, or by what it is about.
select kernel.limit_reach('sales.quotas', 'sales_person_id = any ((select sales.sellers_in_reach())::uuid[])');
select kernel.limit_reach('sales.leads', 'owner_id = any ((select sales.sellers_in_reach())::uuid[])');
select kernel.limit_reach('sales.contacts', 'customer_id in (select c.id from sales.customers c)');
select kernel.limit_reach('sales.activities', 'sales_person_id = any ((select sales.people_in_reach())::uuid[])
    or customer_id in (select c.id from sales.customers c) or opportunity_id in (select o.id from sales.opportunities o)');
