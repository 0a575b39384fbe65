-- To a show for members: the lowest rank of a plan that opens it; null for any.
alter table show
    add column tier integer,
    add check (tier is null or (members_only and tier between 0 and 9));

-- What membership-service says besides.
alter table member
    -- Given by the creator: opens every tier.
    add column complimentary boolean not null default false,
    -- Rank of the plan that is paid.
    add column tier          integer,
    -- Shows that are open to this person as a member's guest.
    add column guest_shows   text[]  not null default '{}';
