-- A table with a sealed field and its pseudonym, as services have them.
create table sealed_thing (
    thing_id uuid not null,
    organisation_code text not null,
    number_sealed bytea not null,
    number_pseudonym bytea not null,
    constraint sealed_thing_pk primary key (thing_id)
);
create index sealed_thing_key_ix on sealed_thing (sealed_key(number_sealed));
alter table sealed_thing enable row level security;
alter table sealed_thing force row level security;
create policy sealed_thing_in_scope on sealed_thing using (in_scope(organisation_code));
