-- Whom concerns call for, beside those who triage them, and whether they have seen it.
create table case_attention (
    concern_id uuid not null,
    lead       text not null,
    called_at  timestamptz not null,
    due_at     timestamptz,
    seen_at    timestamptz,
    seen_by    text,
    seen_for   text,
    follows    text,
    constraint case_attention_pk primary key (concern_id, lead),
    constraint case_attention_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint case_attention_lead_ck check (lead in ('safeguarding-lead', 'counter-fraud-lead')),
    constraint case_attention_follows_ck check (follows in ('nothing-more', 'looked-into', 'passed-on')),
    constraint case_attention_seen_ck check ((seen_at is null) = (seen_by is null)
        and (seen_at is null) = (seen_for is null) and (seen_at is null) = (follows is null))
);
comment on column case_attention.due_at is 'as the deadline safeguarding-seen says; null where there is none';
create index case_attention_unseen_ix on case_attention (concern_id) where seen_at is null;

alter table case_attention enable row level security;
alter table case_attention force row level security;
-- The practice adds the row with its concern and never sees it: it would tip somebody off.
create policy case_attention_of_commissioner on case_attention
    using (exists (select 1 from concern_case c where c.concern_id = case_attention.concern_id and in_scope(c.commissioner_code)));
create policy case_attention_added_with_its_case on case_attention for insert
    with check (exists (select 1 from concern_case c where c.concern_id = case_attention.concern_id));
revoke update, delete on case_attention from ${app_role};
grant update (due_at, seen_at, seen_by, seen_for, follows) on case_attention to ${app_role};

-- Practitioners of a provider, as those who triage wrote them down: a letter for people, an opaque identity for events, a sealed name.
create table practitioner (
    practitioner_id   uuid not null,
    provider_code     text not null,
    letter            text not null,
    commissioner_code text not null,
    added_at          timestamptz not null,
    name_sealed       bytea not null,
    name_pseudonym    bytea not null,
    constraint practitioner_pk primary key (practitioner_id),
    constraint practitioner_letter_uq unique (provider_code, letter),
    constraint practitioner_letter_ck check (letter ~ '^[A-Z]{1,3}$')
);
comment on column practitioner.commissioner_code is 'whose staff wrote it down';
create index practitioner_key_ix on practitioner (sealed_key(name_sealed));
create index practitioner_name_ix on practitioner (provider_code, name_pseudonym);
alter table practitioner enable row level security;
alter table practitioner force row level security;
create policy practitioner_of_commissioner on practitioner
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy practitioner_read_by_users_of_provider on practitioner for select
    using (exists (select 1 from provider_commissioner uses
                   where uses.provider_code = practitioner.provider_code and in_scope(uses.commissioner_code)));
revoke update, delete on practitioner from ${app_role};
grant update (name_sealed, name_pseudonym) on practitioner to ${app_role};

comment on column concern_case.practitioner_id is 'of practitioner; opaque';

-- Concerns that came before there were leads to call.
select set_config('pqs.service', 'intake.migration', true);
insert into case_attention (concern_id, lead, called_at)
select concern_id, 'safeguarding-lead', reported_at from concern_case
where attention && array ['safeguarding', 'intimate-examination'];
insert into case_attention (concern_id, lead, called_at)
select concern_id, 'counter-fraud-lead', reported_at from concern_case where attention && array ['fraud'];
select set_config('pqs.service', '', true);
