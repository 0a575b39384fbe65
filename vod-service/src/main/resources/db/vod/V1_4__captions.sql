-- Captions that lie beside a recording, as shows/<show>/captions/<language>.vtt.
create table caption (
    show       text        not null references show,
    language   text        not null,
    cues       int         not null,
    bytes      bigint      not null,
    cut_millis bigint      not null default 0,
    updated_at timestamptz not null default now(),
    primary key (show, language)
);

comment on column caption.cut_millis is 'What was cut off before the recording when they were brought: their times count from there';
comment on column caption.language is 'BCP 47, in the one spelling that addresses have: en, pt-BR, zh-Hant-TW';
