-- Which organisation another one has given way to, as the directory of staff tells it. Public knowledge: no row-level
-- security, for the scopes themselves rest on it.
create table organisation_succession (
    code         text not null,
    -- null: stands by itself; the row stays, so that an older event cannot bring a withdrawn succession back
    succeeded_by text,
    changed_at   timestamptz not null,
    -- counts the changes of the organisation: a clock may step back, this does not
    version      integer not null,
    constraint organisation_succession_pk primary key (code),
    constraint organisation_succession_self_ck check (succeeded_by <> code)
);
revoke delete on organisation_succession from ${app_role};
