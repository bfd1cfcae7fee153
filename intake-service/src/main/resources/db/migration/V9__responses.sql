-- What a provider is asked about a concern, and what it answers. A provider sees these rows and nothing of the concern itself:
-- what it is told stands here, as somebody chose it.

create table response_request (
    request_id         uuid not null,
    version            bigint not null,
    reference          text not null,
    concern_id         uuid not null,
    provider_code      text not null,
    commissioner_code  text not null,
    asked              text not null,
    identifiers_checked boolean not null,
    confidential       boolean not null,
    category           text not null,
    occurred_on        date,
    site_code          text,
    examination        text,
    practice_code      text,
    urgent             boolean not null,
    state              text not null,
    requested_at       timestamptz not null,
    requested_by       text not null,
    due_at             timestamptz not null,
    overdue_at         timestamptz,
    answered_at        timestamptz,
    in_time            boolean,
    ended_at           timestamptz,
    ended_by           text,
    ended_words        text,
    constraint response_request_pk primary key (request_id),
    constraint response_request_reference_uq unique (reference),
    constraint response_request_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint response_request_asked_ck check (char_length(asked) between 10 and 4000),
    constraint response_request_confidential_ck check (not confidential or practice_code is null),
    constraint response_request_state_ck check (
        state in ('requested', 'overdue', 'answered', 'accepted', 'asked-again', 'withdrawn')),
    constraint response_request_overdue_ck check (state <> 'overdue' or overdue_at is not null),
    constraint response_request_answered_ck check ((answered_at is null) = (in_time is null)
        and (state in ('answered', 'accepted', 'asked-again')) = (answered_at is not null)),
    constraint response_request_ended_ck check ((ended_at is null) = (ended_by is null)
        and (state in ('accepted', 'asked-again', 'withdrawn')) = (ended_at is not null))
);
comment on table response_request is 'all that the provider is told of a concern; the words are written for it';
comment on column response_request.confidential is 'the reporter asked to stay unknown: then no practice goes along';
comment on column response_request.practice_code is 'told to the provider; null where it is not';
comment on column response_request.due_at is 'as the deadline provider-response says; for the order of lists';

create unique index response_request_open_uq on response_request (concern_id)
    where state in ('requested', 'overdue', 'answered');
create index response_request_concern_ix on response_request (concern_id, request_id desc);
create index response_request_provider_ix on response_request (provider_code, due_at, request_id);

alter table response_request enable row level security;
alter table response_request force row level security;
create policy response_request_of_commissioner on response_request
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy response_request_read_by_provider on response_request for select using (in_scope(provider_code));
create policy response_request_read_by_users_of_provider on response_request for select
    using (exists (select 1 from provider_commissioner uses
                   where uses.provider_code = response_request.provider_code and in_scope(uses.commissioner_code)));
revoke update, delete on response_request from ${app_role};
grant update (version, state, due_at, overdue_at, answered_at, in_time, ended_at, ended_by, ended_words)
    on response_request to ${app_role};

-- What the provider answered: each correction is a row more, and none is changed.
create table response_answer (
    request_id          uuid not null,
    position            integer not null,
    words               text not null,
    identifiers_checked boolean not null,
    actions             text,
    actions_on          date,
    answered_by         text not null,
    answered_at         timestamptz not null,
    constraint response_answer_pk primary key (request_id, position),
    constraint response_answer_request_fk foreign key (request_id) references response_request (request_id),
    constraint response_answer_words_ck check (char_length(words) between 10 and 8000),
    constraint response_answer_actions_ck check (char_length(actions) between 1 and 4000)
);
alter table response_answer enable row level security;
alter table response_answer force row level security;
create policy response_answer_with_its_request on response_answer
    using (exists (select 1 from response_request r where r.request_id = response_answer.request_id));
revoke update, delete on response_answer from ${app_role};

-- The provider asked for more time; who asks for it grants or refuses it.
create table response_plea (
    request_id    uuid not null,
    position      integer not null,
    until         date not null,
    reason        text not null,
    asked_by      text not null,
    asked_at      timestamptz not null,
    granted       boolean,
    decided_until date,
    decided_words text,
    decided_by    text,
    decided_at    timestamptz,
    constraint response_plea_pk primary key (request_id, position),
    constraint response_plea_request_fk foreign key (request_id) references response_request (request_id),
    constraint response_plea_reason_ck check (char_length(reason) between 1 and 200),
    constraint response_plea_decided_ck check (num_nonnulls(granted, decided_by, decided_at) in (0, 3)
        and (decided_until is not null) = coalesce(granted, false))
);
alter table response_plea enable row level security;
alter table response_plea force row level security;
create policy response_plea_with_its_request on response_plea
    using (exists (select 1 from response_request r where r.request_id = response_plea.request_id));
revoke update, delete on response_plea from ${app_role};
grant update (granted, decided_until, decided_words, decided_by, decided_at) on response_plea to ${app_role};

-- What the reporter is told of an answer, in words written for it. The reporter sees neither the question nor the answer.
create table response_summary (
    request_id  uuid not null,
    concern_id  uuid not null,
    words       text not null,
    released_by text not null,
    released_at timestamptz not null,
    constraint response_summary_pk primary key (request_id),
    constraint response_summary_request_fk foreign key (request_id) references response_request (request_id),
    constraint response_summary_words_ck check (char_length(words) between 10 and 2000)
);
create index response_summary_concern_ix on response_summary (concern_id, released_at);
alter table response_summary enable row level security;
alter table response_summary force row level security;
create policy response_summary_with_its_case on response_summary
    using (exists (select 1 from concern_case c where c.concern_id = response_summary.concern_id));
revoke update, delete on response_summary from ${app_role};

-- The patient reference is given to the provider: by somebody, for a reason, until it is ended.
create table patient_release (
    release_id    uuid not null,
    concern_id    uuid not null,
    provider_code text not null,
    reason        text not null,
    released_by   text not null,
    released_at   timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    ended_reason  text,
    constraint patient_release_pk primary key (release_id),
    constraint patient_release_reference_fk foreign key (concern_id) references concern_patient_reference (concern_id),
    constraint patient_release_reason_ck check (char_length(reason) between 5 and 200),
    constraint patient_release_ended_ck check (num_nonnulls(ended_at, ended_by, ended_reason) in (0, 3))
);
create unique index patient_release_active_uq on patient_release (concern_id) where ended_at is null;
create index patient_release_concern_ix on patient_release (concern_id, released_at);
alter table patient_release enable row level security;
alter table patient_release force row level security;
create policy patient_release_with_its_case on patient_release
    using (exists (select 1 from concern_case c where c.concern_id = patient_release.concern_id));
create policy patient_release_read_by_provider on patient_release for select using (in_scope(provider_code));
revoke update, delete on patient_release from ${app_role};
grant update (ended_at, ended_by, ended_reason) on patient_release to ${app_role};

-- The sealed field may be read by the provider it was released to, while it is: not before, not after, and by nobody else
-- than until now. Whoever reads the row still needs the service's key, which opens it only with a row in the trail.
create policy concern_patient_reference_while_released on concern_patient_reference for select
    using (exists (select 1 from patient_release given
                   where given.concern_id = concern_patient_reference.concern_id and given.ended_at is null
                     and in_scope(given.provider_code)));
