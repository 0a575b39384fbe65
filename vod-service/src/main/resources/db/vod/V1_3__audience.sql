-- Who may watch a recording, as stream-service says, for its creator to see; null: those to whom the show was open.
alter table show
    add column audience text,
    add column tier     int;
