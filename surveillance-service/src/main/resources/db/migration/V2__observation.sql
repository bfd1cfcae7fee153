-- What was observed, when it happened (occurred_on), since when it is known (known_at) and when this system wrote it down
-- (recorded_at). Rows are appended and never changed: a correction is a later row with the same source, source_ref and
-- measure, and a series as known at t takes, of each of these, the row with the latest known_at up to t. supersedes names
-- the row that was in force when the correction was recorded, for people who trace it; as rows may arrive in any order,
-- no series depends on it.
create table observation (
    observation_id uuid not null,
    place bigint generated always as identity,
    provider_code text not null,
    site_code text,
    practitioner uuid,
    measure text not null,
    breakdown text,
    occurred_on date not null,
    period_months smallint,
    known_at timestamptz not null,
    recorded_at timestamptz not null,
    source text not null,
    source_ref text not null,
    count bigint not null,
    exposure bigint,
    supersedes uuid,
    constraint observation_pk primary key (observation_id),
    constraint observation_place_uq unique (place),
    constraint observation_provider_fk foreign key (provider_code) references provider (code),
    constraint observation_supersedes_fk foreign key (supersedes) references observation (observation_id),
    constraint observation_measure_ck check (measure ~ '^[a-z][a-z0-9-]{1,59}$'),
    constraint observation_source_ck check (source ~ '^[a-z][a-z0-9-]{1,59}$'),
    constraint observation_source_ref_ck check (source_ref <> ''),
    constraint observation_period_ck check (period_months between 1 and 120),
    constraint observation_count_ck check (count >= 0),
    constraint observation_exposure_ck check (exposure >= 0)
);
comment on column observation.place is 'place in the record: of one provider''s concerns it grows in the order of commit, as the recorder holds the provider';
comment on column observation.practitioner is 'opaque identity, never a name';
comment on column observation.breakdown is 'what the source divides by, such as the type of department';
comment on column observation.period_months is 'months from occurred_on that the count covers; null for a single event';
comment on column observation.exposure is 'out of how many, where the measure is a part of something';

-- One version of a published figure for each moment; events have their own identity.
create unique index observation_version_uq on observation (source, source_ref, measure, known_at) where measure <> 'concern';
create index observation_concern_ix on observation (source_ref, known_at) where measure = 'concern';
create index observation_series_ix on observation (provider_code, measure, occurred_on);

-- What a concern says besides who, where and when. Together with its observation, never without.
create table concern_observation (
    observation_id uuid not null,
    concern_id uuid not null,
    reference text not null,
    practice_code text not null,
    category text not null,
    severity text not null,
    constraint concern_observation_pk primary key (observation_id),
    constraint concern_observation_fk foreign key (observation_id) references observation (observation_id)
);
create index concern_observation_concern_ix on concern_observation (concern_id);

revoke update, delete on observation, concern_observation from ${app_role};

-- Published figures are public. Concerns are for the commissioners of the provider, and for the rules.
alter table observation enable row level security;
alter table observation force row level security;
create policy observation_scope on observation
    using (measure <> 'concern' or provider_in_scope(provider_code))
    with check (measure <> 'concern' or in_scope(null));

alter table concern_observation enable row level security;
alter table concern_observation force row level security;
create policy concern_observation_scope on concern_observation
    using (exists (select 1 from observation o where o.observation_id = concern_observation.observation_id))
    with check (in_scope(null));
