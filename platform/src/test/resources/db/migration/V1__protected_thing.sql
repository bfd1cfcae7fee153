-- A table under row-level security as the services' own, for the tests of the scope.
create table protected_thing (
    organisation_code text not null,
    name text not null
);
alter table protected_thing enable row level security;
alter table protected_thing force row level security;
create policy protected_thing_in_scope on protected_thing using (in_scope(organisation_code));
