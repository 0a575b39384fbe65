-- What waits, without going through everything that was ever reported.
create index report_open on report (message) where dismissed_at is null;
