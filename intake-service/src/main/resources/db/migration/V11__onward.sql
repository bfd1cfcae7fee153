-- What a concern became, and what came of that.

create table concern_onward (
    onward_id         uuid not null,
    concern_id        uuid not null,
    practice_code     text not null,
    commissioner_code text not null,
    kind              text not null,
    body              text,
    owner             text not null,
    began_on          date not null,
    sensitive         boolean not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    outcome_code      text,
    outcome_words     text,
    outcome_at        timestamptz,
    outcome_by        text,
    constraint concern_onward_pk primary key (onward_id),
    constraint concern_onward_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint concern_onward_kind_ck check (kind in ('complaint', 'serious-incident', 'significant-event-analysis',
        'line-of-enquiry', 'safeguarding', 'fraud', 'statutory-body')),
    constraint concern_onward_body_ck check ((kind = 'statutory-body') = (body is not null)),
    constraint concern_onward_owner_ck check (char_length(owner) between 2 and 100),
    constraint concern_onward_outcome_ck check ((outcome_code is null) = (outcome_at is null)
        and (outcome_code is null) = (outcome_by is null) and (outcome_code is not null or outcome_words is null)),
    constraint concern_onward_words_ck check (char_length(outcome_words) between 10 and 2000)
);
comment on column concern_onward.owner is 'the organisation that follows it, never a person';
comment on column concern_onward.sensitive is 'its practice learns nothing of it';
comment on column concern_onward.outcome_by is 'subject of whoever wrote it down; the name of a service where that told of it';
create index concern_onward_concern_ix on concern_onward (concern_id, began_on, onward_id);
alter table concern_onward enable row level security;
alter table concern_onward force row level security;
create policy concern_onward_of_commissioner on concern_onward
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy concern_onward_read_by_practice on concern_onward for select
    using (not sensitive and in_scope(practice_code));
create policy concern_onward_read_by_users_of_provider on concern_onward for select
    using (not in_scope(practice_code) and exists (select 1 from concern_case c where c.concern_id = concern_onward.concern_id));
revoke update, delete on concern_onward from ${app_role};
grant update (outcome_code, outcome_words, outcome_at, outcome_by) on concern_onward to ${app_role};
