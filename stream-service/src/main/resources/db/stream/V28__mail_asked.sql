-- That a link was sent to an address, for a day, so that nobody's mailbox is filled: its SHA-256 in small letters.
create table mail_asked (
    address_hash bytea       not null,
    asked_at     timestamptz not null
);
create index mail_asked_address on mail_asked (address_hash, asked_at);
create index mail_asked_at on mail_asked (asked_at);
drop index mail_address_pending;
