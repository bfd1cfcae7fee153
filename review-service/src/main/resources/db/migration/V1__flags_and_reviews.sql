-- The copy of flags that reviews are opened from, and the reviews.

create table flag (
    flag_id                  uuid        constraint flag_pk primary key,
    reference                text        not null constraint flag_reference_uq unique,
    provider_code            text        not null,
    provider_name            text        not null,
    rule_id                  text        not null,
    rule_version             integer     not null,
    headline                 text        not null,
    raised_at                timestamptz not null,
    commissioner_codes       text[]      not null,
    -- Which review is open from this flag. Told to every commissioner of the flag, so that the second one to act hears
    -- of the first, whose review it may not see.
    review_reference         text,
    review_organisation_code text,
    constraint flag_review_ck check ((review_reference is null) = (review_organisation_code is null))
);

alter table flag enable row level security;
alter table flag force row level security;
-- in_scope(null) holds in a named service scope only.
create policy flag_of_its_commissioners on flag
    using (in_scope(null) or exists (select from unnest(commissioner_codes) as c (code) where in_scope(c.code)));

create table review (
    review_id         uuid        constraint review_pk primary key,
    reference         text        not null constraint review_reference_uq unique,
    flag_id           uuid        not null constraint review_flag_fk references flag,
    provider_code     text        not null,
    organisation_code text        not null,
    reason            text        not null constraint review_reason_ck check (char_length(reason) between 20 and 2000),
    submission_id     text        not null,
    state             text        not null constraint review_state_ck check (state in ('opened')),
    opened_at         timestamptz not null,
    opened_by         text        not null,
    constraint review_submission_uq unique (opened_by, submission_id)
);

-- The row lock on the flag keeps this; the index is the second pair of eyes.
create unique index review_open_per_flag_uq on review (flag_id) where state = 'opened';
create index review_newest_ix on review (opened_at desc, review_id desc);

alter table review enable row level security;
alter table review force row level security;
create policy review_of_its_organisation on review using (in_scope(organisation_code));

-- The decision to open a review, and its reason, stand as they were written.
revoke update, delete on review from ${app_role};
