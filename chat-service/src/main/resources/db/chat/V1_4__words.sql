create table word_list (
    one     boolean     primary key default true check (one),
    version bigint      not null,
    words   text[]      not null,
    actor   text,
    at      timestamptz
);

comment on table word_list is 'Words that nobody may write, in the only row.';

insert into word_list (version, words) values (0, '{}');
