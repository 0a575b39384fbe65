-- Whence somebody who is not signed in watches: an address as a keyed hash, with a key that is not in the database. Empty
-- where it is not known or not counted; null for people, and again for everybody a few minutes after their last token
-- (DeviceBook). Renewals leave it alone, so that they still change nothing but the row.
alter table viewing_device add column site bytea;
create index viewing_device_site on viewing_device (site) where site is not null;
