-- What practices reported. A row is what the reporter said and never changes; which provider a name as typed turned out
-- to be stands beside it, in provider_as_typed.
create table concern (
    concern_id          uuid not null,
    reference           text not null,
    practice_code       text not null,
    reported_by         text not null,
    submission_key      text not null,
    submission_digest   text not null,
    provider_code       text,
    site_code           text,
    category            text not null,
    severity            text not null,
    occurred_on         date not null,
    what_happened       text not null,
    identifiers_checked boolean not null,
    reported_at         timestamptz not null,
    constraint concern_pk primary key (concern_id),
    constraint concern_reference_uq unique (reference),
    constraint concern_submission_uq unique (practice_code, reported_by, submission_key),
    constraint concern_site_ck check (site_code is null or provider_code is not null),
    constraint concern_severity_ck check (severity in ('no-harm', 'low', 'moderate', 'severe', 'not-known')),
    constraint concern_occurred_ck check (occurred_on >= date '2000-01-01'),
    constraint concern_what_happened_ck check (char_length(what_happened) between 10 and 4000)
);

comment on column concern.submission_key is 'one per filled form or Idempotency-Key: the same post twice is one concern';
comment on column concern.submission_digest is 'SHA-256 of what was posted: the same key with other content is refused';
comment on column concern.what_happened is 'narrative; never leaves this database by event, log or metric';

create index concern_practice_ix on concern (practice_code, concern_id desc);

alter table concern enable row level security;
alter table concern force row level security;
create policy concern_of_own_practice on concern
    using (in_scope(practice_code)) with check (in_scope(practice_code));

revoke update, delete on concern from ${app_role};

-- Providers that were not on the register when a concern was reported: first a queue for the commissioner of the
-- practice, then the record of what each was linked to. It holds what the commissioner needs, and no narrative.
create table provider_as_typed (
    concern_id        uuid not null,
    reference         text not null,
    practice_code     text not null,
    commissioner_code text not null,
    typed             text not null,
    category          text not null,
    severity          text not null,
    occurred_on       date not null,
    reported_at       timestamptz not null,
    provider_code     text,
    site_code         text,
    linked_by         text,
    linked_at         timestamptz,
    constraint provider_as_typed_pk primary key (concern_id),
    constraint provider_as_typed_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint provider_as_typed_length_ck check (char_length(typed) between 2 and 200),
    constraint provider_as_typed_linked_ck check (
        (provider_code is null) = (linked_at is null) and (provider_code is null) = (linked_by is null)),
    constraint provider_as_typed_site_ck check (site_code is null or provider_code is not null)
);

create index provider_as_typed_waiting_ix on provider_as_typed (commissioner_code, concern_id)
    where provider_code is null;

alter table provider_as_typed enable row level security;
alter table provider_as_typed force row level security;
create policy provider_as_typed_of_commissioner on provider_as_typed
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
-- The practice adds the row with its concern, and sees what became of it.
create policy provider_as_typed_read_by_practice on provider_as_typed for select
    using (in_scope(practice_code));
create policy provider_as_typed_added_by_practice on provider_as_typed for insert
    with check (in_scope(practice_code));

-- Only what the provider turned out to be is ever written to a row that stands.
revoke update, delete on provider_as_typed from ${app_role};
grant update (provider_code, site_code, linked_by, linked_at) on provider_as_typed to ${app_role};
