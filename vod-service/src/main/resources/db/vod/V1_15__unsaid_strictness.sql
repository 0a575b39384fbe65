-- What is older than an event that said nothing of the windows may come after it, and is looked at in the same way.
alter table show
    add column unsaid_strictness int;

comment on column show.unsaid_strictness is 'Whom events let in that said nothing of windows, as strictness of show_window; of several the strictest';
