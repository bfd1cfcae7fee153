-- The directory of staff. It spans organisations and holds addresses, so no organisation's scope opens it: the policies
-- ask for a named service scope, and only the use cases of the directory (for those who manage it) and the dispatcher
-- name one.

create table person (
    subject      text    constraint person_pk primary key,
    display_name text    not null constraint person_display_name_ck check (display_name <> ''),
    email        text    constraint person_email_ck check (char_length(email) <= 254 and email !~ '[[:cntrl:][:space:]]'),
    version      integer not null constraint person_version_ck check (version >= 1)
);

alter table person enable row level security;
alter table person force row level security;
-- in_scope(null) holds in a named service scope only.
create policy person_in_service_scope on person using (in_scope(null));

create table membership (
    id                bigint      generated always as identity constraint membership_pk primary key,
    subject           text        not null constraint membership_person_fk references person,
    organisation_code text        not null,
    role              text        not null,
    from_at           timestamptz not null,
    until_at          timestamptz,
    constraint membership_period_ck check (until_at >= from_at)
);

-- Nobody holds the same role in the same organisation twice at once.
create unique index membership_current_uq on membership (organisation_code, role, subject) where until_at is null;
create index membership_subject_ix on membership (subject);

alter table membership enable row level security;
alter table membership force row level security;
create policy membership_in_service_scope on membership using (in_scope(null));

-- Leavers are leavers, not deleted: who was told what stays explainable.
revoke delete on person, membership from ${app_role};
