-- Notices of concerns: told by several rules of one cause, as somebody on call or as the reporter, or not told at all.

alter table notice
    -- Where the link leads. Null in rows of flags from before; a replica of the version before may still add some.
    add column link_path text constraint notice_link_path_ck check (link_path ~ '^/[a-z]+/[a-z]+/[0-9a-f-]{36}$'),
    drop constraint notice_state_ck,
    drop constraint notice_nobody_ck,
    drop constraint notice_failure_ck;

-- role: a role, or on-call, or reporter.
alter table notice
    add constraint notice_state_ck
        check (state in ('nobody-to-tell', 'told-later', 'owed', 'sending', 'sent', 'failed', 'not-sent')),
    add constraint notice_nobody_ck
        check (state = 'not-sent' or (person_subject is null) = (state in ('nobody-to-tell', 'told-later'))),
    add constraint notice_failure_ck check ((failure_reason is not null) = (state in ('failed', 'not-sent')));

-- A cause is told to a person once, whatever rules tell it; and to nobody once for each rule, organisation and role.
create unique index notice_cause_person_uq on notice (cause_event_id, person_subject) where person_subject is not null;
create unique index notice_cause_nobody_uq on notice (cause_event_id, rule_id, organisation_code, role)
    where person_subject is null;
drop index notice_person_uq;
drop index notice_nobody_uq;

-- What is asked when a concern changes: what has not left yet, and whether an organisation knows of it already.
create index notice_subject_ix on notice (subject_id, rule_id);
