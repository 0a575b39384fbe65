-- Subscriptions whose money went back are ended at Stripe from now on: those too of which it was known before.
insert into due (subject, payments, mark)
select customer, true, nextval('due_mark')
from (select distinct customer from subscription where reversal is not null and ended_at is null) as reversed
on conflict (subject) do update set payments = true, mark = excluded.mark;
