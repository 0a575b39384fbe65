-- What notices say in the creator's words; none: what is usual.
create table notice_wording (
    kind    text primary key check (kind in ('SOON', 'LIVE', 'ANSWERED')),
    subject text not null,
    text    text not null
);
