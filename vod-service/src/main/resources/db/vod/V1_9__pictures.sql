-- Poster and storyboard of a recording; both are in the bucket.
create table pictures (
    show     text        primary key references show,
    made_of  text,
    tried_of text        not null,
    attempts int         not null,
    tried_at timestamptz not null
);

comment on column pictures.made_of is 'Which segments they show; shown only while the recording still has these';
