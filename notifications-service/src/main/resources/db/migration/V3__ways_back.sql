-- A notice that ended without reaching anybody can be taken up again: by somebody who takes the role, or by an operator.

alter table notice
    drop constraint notice_state_ck,
    drop constraint notice_nobody_ck,
    drop constraint notice_unknown_ck,
    drop constraint notice_duplicates_ck;

-- A failed notice tells how many outcomes are unknown, not how many copies too many that may make.
select set_config('pqs.service', 'notifications.migration', true);
update notice set unknown_outcomes = possible_duplicates + 1 where state = 'failed' and possible_duplicates > 0;

alter table notice
    add constraint notice_state_ck
        check (state in ('nobody-to-tell', 'told-later', 'owed', 'sending', 'sent', 'failed')),
    add constraint notice_nobody_ck check ((person_subject is null) = (state in ('nobody-to-tell', 'told-later'))),
    -- Promise 7 in numbers: no outcome is unknown but of an attempt that was made, no duplicate but after an unknown
    -- outcome. More than one counted duplicate takes a person who had it sent again (NoticeState).
    add constraint notice_unknown_ck check (unknown_outcomes between 0 and attempts),
    add constraint notice_duplicates_ck check (possible_duplicates between 0 and unknown_outcomes);

-- What is looked for when somebody takes a role.
create index notice_waiting_ix on notice (organisation_code, role) where state = 'nobody-to-tell';
