-- What becomes of a concern, beside what was reported: its case, which triage changes, and its steps, which nobody changes.

alter table concern
    add column urgent boolean not null default false,
    add column source text not null default 'general-practice',
    add column heard_on date,
    add column heard_from text,
    add column confidential boolean not null default false,
    add column examination text,
    add constraint concern_source_ck check (source in ('general-practice', 'verbal', 'meeting-note', 'email', 'complaint',
        'compliment', 'medical-examiner', 'other-body', 'provider-report')),
    add constraint concern_heard_ck check (source = 'general-practice' or heard_on is not null),
    add constraint concern_heard_from_ck check (char_length(heard_from) between 2 and 200),
    add constraint concern_examination_ck check (char_length(examination) between 2 and 100);
comment on column concern.practice_code is 'organisation that reported: a practice, or where staff wrote down what came from none, their own';
comment on column concern.heard_from is 'a role or a body, never a name';
comment on column concern.confidential is 'the reporter is not to be named to the provider';

-- Which commissioners use a provider: they see what concerns it. Public data, fed by pqs.providers.v1.
create table provider_commissioner (
    provider_code text not null,
    commissioner_code text not null,
    constraint provider_commissioner_pk primary key (provider_code, commissioner_code),
    constraint provider_commissioner_provider_fk foreign key (provider_code) references provider (code)
);

create table concern_case (
    concern_id        uuid not null,
    version           bigint not null,
    reference         text not null,
    practice_code     text not null,
    commissioner_code text not null,
    provider_code     text,
    site_code         text,
    category          text not null,
    severity          text not null,
    occurred_on       date not null,
    reported_at       timestamptz not null,
    reported_by       text not null,
    source            text not null,
    confidential      boolean not null,
    urgent            boolean not null,
    attention         text[] not null,
    state             text not null,
    harm_actual       text,
    harm_potential    text,
    themes            text[] not null default '{}',
    practitioner_id   uuid,
    merged_into       uuid,
    outcome_code      text,
    outcome_words     text,
    acknowledged_at   timestamptz,
    acknowledged_by   text,
    closed_at         timestamptz,
    closed_by         text,
    due_at            timestamptz,
    constraint concern_case_pk primary key (concern_id),
    constraint concern_case_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint concern_case_merged_fk foreign key (merged_into) references concern (concern_id),
    constraint concern_case_state_ck check (state in ('received', 'acknowledged', 'closed', 'withdrawn', 'merged')),
    constraint concern_case_attention_ck check (attention <@ array ['safeguarding', 'intimate-examination', 'fraud']),
    constraint concern_case_site_ck check (site_code is null or provider_code is not null),
    constraint concern_case_harm_ck check (harm_actual in ('no-harm', 'low', 'moderate', 'severe', 'not-known')
        and harm_potential in ('no-harm', 'low', 'moderate', 'severe', 'not-known')),
    constraint concern_case_graded_ck check ((harm_actual is null) = (harm_potential is null)),
    constraint concern_case_acknowledged_ck check ((acknowledged_at is null) = (acknowledged_by is null)
        and (state not in ('acknowledged', 'closed') or acknowledged_at is not null)
        and (state <> 'received' or acknowledged_at is null)),
    constraint concern_case_merged_ck check ((state = 'merged') = (merged_into is not null) and merged_into <> concern_id),
    constraint concern_case_closed_ck check ((state = 'closed') = (outcome_code is not null)
        and (outcome_code is null) = (outcome_words is null)
        and (state in ('closed', 'withdrawn', 'merged')) = (closed_at is not null)
        and (closed_at is null) = (closed_by is null)),
    constraint concern_case_outcome_ck check (char_length(outcome_words) between 10 and 2000)
);
comment on column concern_case.commissioner_code is 'who triages it';
comment on column concern_case.provider_code is 'as linked now; what the reporter chose stands in concern';
comment on column concern_case.practitioner_id is 'opaque; the name is kept by surveillance';
comment on column concern_case.due_at is 'the next thing that is due, as its deadline says; null if nothing is. For the order of work lists';
comment on column concern_case.outcome_words is 'what the reporter is told';

create index concern_case_work_ix on concern_case (commissioner_code, urgent desc, due_at, concern_id)
    where state in ('received', 'acknowledged');
create index concern_case_provider_ix on concern_case (provider_code, concern_id desc);
create index concern_case_practice_ix on concern_case (practice_code, concern_id desc);
create index concern_case_merged_ix on concern_case (merged_into) where merged_into is not null;

alter table concern_case enable row level security;
alter table concern_case force row level security;
create policy concern_case_of_commissioner on concern_case
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy concern_case_read_by_practice on concern_case for select using (in_scope(practice_code));
create policy concern_case_added_by_practice on concern_case for insert with check (in_scope(practice_code));
create policy concern_case_read_by_users_of_provider on concern_case for select
    using (exists (select 1 from provider_commissioner uses
                   where uses.provider_code = concern_case.provider_code and in_scope(uses.commissioner_code)));
revoke delete on concern_case from ${app_role};

-- Whoever sees the case sees what was reported.
create policy concern_read_with_its_case on concern for select
    using (exists (select 1 from concern_case c where c.concern_id = concern.concern_id));

create table concern_step (
    step_id         uuid not null,
    concern_id      uuid not null,
    at              timestamptz not null,
    kind            text not null,
    by_subject      text not null,
    by_organisation text not null,
    sensitive       boolean not null,
    words           text,
    constraint concern_step_pk primary key (step_id),
    constraint concern_step_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint concern_step_words_ck check (char_length(words) between 1 and 4000)
);
comment on table concern_step is 'what was done with a concern, in order of time; nobody changes it';
comment on column concern_step.sensitive is 'the reporter is told that it is being handled, and no more';
create index concern_step_concern_ix on concern_step (concern_id, at, step_id);
alter table concern_step enable row level security;
alter table concern_step force row level security;
create policy concern_step_with_its_case on concern_step
    using (exists (select 1 from concern_case c where c.concern_id = concern_step.concern_id));
revoke update, delete on concern_step from ${app_role};

-- A practitioner as the reporter typed it. Sealed, in a table of its own, as the patient reference is.
create table concern_practitioner (
    concern_id    uuid not null,
    practice_code text not null,
    name_sealed   bytea not null,
    constraint concern_practitioner_pk primary key (concern_id),
    constraint concern_practitioner_concern_fk foreign key (concern_id) references concern (concern_id)
);
create index concern_practitioner_key_ix on concern_practitioner (sealed_key(name_sealed));
alter table concern_practitioner enable row level security;
alter table concern_practitioner force row level security;
create policy concern_practitioner_of_own_practice on concern_practitioner
    using (in_scope(practice_code)) with check (in_scope(practice_code));
create policy concern_practitioner_read_with_its_case on concern_practitioner for select
    using (exists (select 1 from concern_case c where c.concern_id = concern_practitioner.concern_id));
revoke update, delete on concern_practitioner from ${app_role};
grant update (name_sealed) on concern_practitioner to ${app_role};

-- Concerns that came before there were cases.
select set_config('pqs.service', 'intake.migration', true);
insert into concern_case (concern_id, version, reference, practice_code, commissioner_code, provider_code, site_code, category,
    severity, occurred_on, reported_at, reported_by, source, confidential, urgent, attention, state)
select c.concern_id, 1, c.reference, c.practice_code, coalesce(t.commissioner_code, p.commissioner_code, c.practice_code),
    coalesce(c.provider_code, t.provider_code), coalesce(c.site_code, t.site_code), c.category, c.severity, c.occurred_on,
    c.reported_at, c.reported_by, c.source, c.confidential, c.urgent,
    case when c.category = 'safeguarding' then array ['safeguarding']
         when c.category in ('chaperoning', 'manner-of-examination') then array ['intimate-examination']
         when c.category = 'over-claimed-scan' then array ['fraud']
         else array []::text[] end,
    'received'
from concern c
left join provider_as_typed t on t.concern_id = c.concern_id
left join practice p on p.code = c.practice_code;
insert into concern_step (step_id, concern_id, at, kind, by_subject, by_organisation, sensitive)
select gen_random_uuid(), concern_id, reported_at, 'reported', reported_by, practice_code, false from concern_case;
select set_config('pqs.service', '', true);

-- Whoever sees the case sees what the provider was called when it was reported.
create policy provider_as_typed_read_with_its_case on provider_as_typed for select
    using (exists (select 1 from concern_case c where c.concern_id = provider_as_typed.concern_id));
