-- A flag: which rule version found something in what was known and on record at its cut, with the evidence as bytes.
create table flag (
    flag_id uuid not null,
    reference text not null,
    provider_code text not null,
    provider_name text not null,
    rule_id text not null,
    rule_version integer not null,
    known_at timestamptz not null,
    recorded_up_to bigint not null,
    counted_after_flag text,
    counted_up_to bigint not null,
    raised_at timestamptz not null,
    headline text not null,
    evidence text not null,
    evidence_digest text not null,
    state text not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledged_organisation text,
    acknowledged_up_to bigint,
    constraint flag_pk primary key (flag_id),
    constraint flag_reference_uq unique (reference),
    constraint flag_provider_fk foreign key (provider_code) references provider (code),
    constraint flag_digest_ck check (evidence_digest ~ '^[0-9a-f]{64}$'),
    constraint flag_state_ck check (
        case state
            when 'raised' then num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_organisation, acknowledged_up_to) = 0
            when 'acknowledged' then num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_organisation, acknowledged_up_to) = 4
            else false
        end)
);
comment on column flag.recorded_up_to is 'the other half of the cut: place in the record of observations that had been reached';
comment on column flag.counted_up_to is 'concerns up to this place in the record did not count again; 0 for none';
comment on column flag.acknowledged_up_to is 'place in the record that had been reached when the flag was acknowledged';
comment on column flag.acknowledged_by is 'subject from the identity provider, never a name';

-- No storms: further concerns while a flag is open raise no second one.
create unique index flag_one_open_uq on flag (provider_code, rule_id) where state = 'raised';
create index flag_newest_ix on flag (raised_at desc, flag_id desc);
create index flag_provider_ix on flag (provider_code, raised_at desc);

-- What was found stays as it was found; only who took it up is added.
revoke update, delete on flag from ${app_role};
grant update (state, acknowledged_at, acknowledged_by, acknowledged_organisation, acknowledged_up_to) on flag to ${app_role};

alter table flag enable row level security;
alter table flag force row level security;
create policy flag_scope on flag
    using (provider_in_scope(provider_code));

-- Reviews that people opened because of a flag, as the review service tells. No foreign key: its events may come by
-- another road than the flag, and nothing here depends on them.
create table flag_review (
    review_id uuid not null,
    flag_id uuid not null,
    reference text not null,
    organisation_code text not null,
    opened_at timestamptz not null,
    constraint flag_review_pk primary key (review_id)
);
create index flag_review_flag_ix on flag_review (flag_id);
revoke update, delete on flag_review from ${app_role};

alter table flag_review enable row level security;
alter table flag_review force row level security;
create policy flag_review_scope on flag_review
    using (exists (select 1 from flag f where f.flag_id = flag_review.flag_id))
    with check (in_scope(null));
