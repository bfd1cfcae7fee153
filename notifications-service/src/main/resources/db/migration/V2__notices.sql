-- Who is owed which notice, and what became of it.

create table notice (
    notice_id           uuid        constraint notice_pk primary key,
    rule_id             text        not null,
    cause_event_id      uuid        not null,
    subject_id          uuid        not null,
    reference           text        not null,
    headline            text        not null,
    organisation_code   text        not null,
    role                text        not null,
    -- null: nobody to tell
    person_subject      text,
    created_at          timestamptz not null,
    state               text        not null,
    attempts            integer     not null,
    unknown_outcomes    integer     not null,
    possible_duplicates integer     not null,
    -- owed: not before; sending: outcome unknown from then on
    due_at              timestamptz,
    -- since when it is sending, or when it ended
    state_since         timestamptz not null,
    failure_reason      text,
    constraint notice_state_ck check (state in ('nobody-to-tell', 'owed', 'sending', 'sent', 'failed')),
    constraint notice_nobody_ck check ((person_subject is null) = (state = 'nobody-to-tell')),
    constraint notice_due_ck check ((due_at is not null) = (state in ('owed', 'sending'))),
    constraint notice_failure_ck check ((failure_reason is not null) = (state = 'failed')),
    -- Promise 7 in numbers: at most one counted duplicate, and only after an unknown outcome.
    constraint notice_unknown_ck check (unknown_outcomes between 0 and 1),
    constraint notice_duplicates_ck check (possible_duplicates between 0 and 1)
);

-- A cause is told once: to each person, and to nobody once for each organisation.
create unique index notice_person_uq on notice (cause_event_id, rule_id, person_subject) where person_subject is not null;
create unique index notice_nobody_uq on notice (cause_event_id, rule_id, organisation_code) where person_subject is null;
-- What the dispatcher looks for.
create index notice_due_ix on notice (due_at) where state in ('owed', 'sending');
create index notice_newest_ix on notice (created_at desc, notice_id desc);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_its_organisation on notice using (in_scope(organisation_code));

-- The proof of who was told what is kept.
revoke delete on notice from ${app_role};
