create table reaction (
    show   uuid        not null,
    source uuid        not null,
    second timestamptz not null,
    total  bigint      not null,
    totals jsonb       not null,
    primary key (show, source, second)
);

comment on table reaction is 'What a pod had counted in a show''s room by the end of a second, by emoji and together: differences are the curve, the last rows the totals.';
