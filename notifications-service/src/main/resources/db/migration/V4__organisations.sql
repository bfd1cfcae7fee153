-- Organisations of the directory, who is on call for them, and how the first administrator came in.

alter table person
    add column phone text constraint person_phone_ck check (phone ~ '^\+[1-9][0-9]{5,14}$');

-- Who is an organisation is public knowledge: no row-level security. Who works there is not; that is membership.
create table organisation (
    code              text        constraint organisation_pk primary key,
    name              text        not null constraint organisation_name_ck check (char_length(name) between 1 and 200),
    kind              text        not null,
    succeeded_by      text        constraint organisation_successor_fk references organisation,
    succeeded_at      timestamptz,
    succession_reason text,
    version           integer     not null constraint organisation_version_ck check (version >= 1),
    constraint organisation_kind_ck check (kind in ('commissioner', 'practice', 'provider', 'operations', 'other')),
    constraint organisation_self_ck check (succeeded_by <> code),
    constraint organisation_succession_ck check (
        (succeeded_by is null) = (succeeded_at is null) and (succeeded_by is null) = (succession_reason is null))
);
create index organisation_successor_ix on organisation (succeeded_by) where succeeded_by is not null;
revoke delete on organisation from ${app_role};

-- What the directory knows so far are the codes in its memberships. The first commissioner's role tells the kind.
select set_config('pqs.service', 'notifications.migration', true);
insert into organisation (code, name, kind, version)
select organisation_code,
       organisation_code,
       case when bool_or(role = 'commissioner') then 'commissioner'
            when bool_or(role in ('gp', 'practice-manager')) then 'practice'
            when bool_or(role = 'provider-representative') then 'provider'
            when bool_or(role = 'operator') then 'operations'
            else 'other' end,
       1
  from membership
 group by organisation_code;

create table on_call_shift (
    shift_id          uuid        constraint on_call_shift_pk primary key,
    organisation_code text        not null constraint on_call_shift_organisation_fk references organisation,
    subject           text        not null constraint on_call_shift_person_fk references person,
    from_at           timestamptz not null,
    planned_until     timestamptz not null,
    cut_short_at      timestamptz,
    constraint on_call_shift_period_ck check (planned_until > from_at and planned_until <= from_at + interval '31 days')
);
create index on_call_shift_organisation_ix on on_call_shift (organisation_code, planned_until);
create index on_call_shift_person_ix on on_call_shift (subject, planned_until);

alter table on_call_shift enable row level security;
alter table on_call_shift force row level security;
create policy on_call_shift_in_service_scope on on_call_shift using (in_scope(null));
-- Who was on call stays explainable; a time can only be cut short.
revoke update, delete on on_call_shift from ${app_role};
grant update (cut_short_at) on on_call_shift to ${app_role};

-- One row ever: the setting that lets somebody in has been used.
create table first_administrator (
    the_only_one boolean     not null default true constraint first_administrator_pk primary key,
    subject      text        not null,
    claimed_at   timestamptz not null,
    constraint first_administrator_once_ck check (the_only_one)
);
revoke update, delete on first_administrator from ${app_role};
