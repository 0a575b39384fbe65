-- How and of what somebody wants to be told. No row: of nothing.
create table notice_wish (
    person      text collate "C" primary key,
    -- Minutes before a show, and when it is on: of shows that were asked for, or of every one.
    soon        boolean not null default true,
    live        boolean not null default true,
    every_show  boolean not null default false,
    -- When a question of theirs was answered.
    answers     boolean not null default true,
    mail        boolean not null default true,
    quiet_from  time,
    quiet_until time,
    time_zone   text    not null,
    language    text    not null,
    check ((quiet_from is null) = (quiet_until is null))
);

-- Where mail goes. An address counts once somebody has opened the link that was sent there; until then it is pending.
create table mail_address (
    person        text collate "C" primary key,
    address       text,
    pending       text,
    secret_hash   bytea unique,
    pending_until timestamptz,
    asked_at      timestamptz not null,
    check ((pending is null) = (secret_hash is null) and (pending is null) = (pending_until is null))
);
create index mail_address_pending on mail_address (pending, asked_at) where pending is not null;

-- One thing that one person is told in one way. What makes it one is its key, so two instances plan it once.
create table notice (
    id         uuid             primary key,
    show_id    uuid             not null references show,
    kind       text             not null check (kind in ('SOON', 'LIVE', 'ANSWERED')),
    -- What of the show: its planned start in milliseconds, the question; nothing for LIVE.
    about      text             not null,
    person     text collate "C" not null,
    way        text             not null check (way in ('MAIL', 'PUSH')),
    -- The browser's subscription; nothing for MAIL.
    target     text             not null,
    status     text             not null check (status in ('PLANNED', 'CLAIMED', 'SENDING', 'SENT', 'DROPPED', 'FAILED')),
    due_at     timestamptz      not null,
    claimed_at timestamptz,
    ended_at   timestamptz,
    tries      integer          not null default 0,
    -- Why it was dropped or failed: a word for programs.
    reason     text,
    -- Of the secret with which its reader switches such mails off.
    off_hash   bytea unique,
    unique (show_id, kind, about, person, way, target)
) with (fillfactor = 70);
create index notice_due on notice (due_at) where status = 'PLANNED';
create index notice_held on notice (claimed_at) where status in ('CLAIMED', 'SENDING');
create index notice_person on notice (person);
create index notice_ended on notice (ended_at) where ended_at is not null;
