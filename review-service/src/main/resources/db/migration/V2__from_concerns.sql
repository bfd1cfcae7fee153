-- What concerns became that is followed here, as intake told of it, and what came of that.
create table from_concern (
    onward_id         uuid        not null,
    concern_id        uuid        not null,
    reference         text        not null,
    provider_code     text,
    commissioner_code text        not null,
    kind              text        not null,
    became_at         timestamptz not null,
    outcome           text,
    words             text,
    followed_up_at    timestamptz,
    followed_up_by    text,
    constraint from_concern_pk primary key (onward_id),
    constraint from_concern_kind_ck check (kind in ('serious-incident', 'significant-event-analysis', 'line-of-enquiry')),
    constraint from_concern_outcome_ck check (outcome in ('action-taken', 'learning-shared', 'no-action-needed', 'not-borne-out',
        'passed-on')),
    constraint from_concern_followed_ck check ((outcome is null) = (followed_up_at is null)
        and (outcome is null) = (followed_up_by is null) and (outcome is null) = (words is null)),
    constraint from_concern_words_ck check (char_length(words) between 10 and 2000)
);
comment on column from_concern.words is 'stays here: no narrative travels';
create index from_concern_newest_ix on from_concern (became_at desc, onward_id desc);
alter table from_concern enable row level security;
alter table from_concern force row level security;
create policy from_concern_of_its_commissioner on from_concern using (in_scope(commissioner_code));
revoke update, delete on from_concern from ${app_role};
grant update (outcome, words, followed_up_at, followed_up_by) on from_concern to ${app_role};
