-- The plumbing every service's database has: who may do what, which rows a transaction sees, and the tables that carry
-- events out, in and aside. Runs as the owner role before the service's own migrations.

-- Tables made by later migrations are usable by the application without a grant each. Append-only tables take back
-- what they do not want: revoke update, delete on ... from ${app_role}.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

-- Row-level security asks this of every row: may the running transaction see what belongs to this organisation?
-- A service scope sees all; a person sees the listed organisations; where nobody set a scope, the answer is no.
create function in_scope(organisation_code text) returns boolean
    language sql stable parallel safe
return coalesce(current_setting('pqs.service', true), '') <> ''
    or coalesce(
        organisation_code = any (string_to_array(current_setting('pqs.organisations', true), ',')),
        false
    );

-- Events on their way out. Text, not jsonb: the bytes that were appended are the bytes that are published.
create table outbox (
    id bigint generated always as identity,
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    version integer not null,
    occurred_at timestamptz not null,
    data text not null,
    traceparent text,
    appended_at timestamptz not null default clock_timestamp(),
    published_at timestamptz,
    constraint outbox_pk primary key (id),
    constraint outbox_event_id_uq unique (event_id),
    constraint outbox_version_ck check (version >= 1),
    constraint outbox_key_ck check (key <> '')
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create index outbox_unpublished_ix on outbox (id) where published_at is null;
create index outbox_published_ix on outbox (published_at) where published_at is not null;

-- Wakes the relay. Notifying holds a lock over the commit, so that commits that notify go one after the other; where
-- earlier rows still wait to be published the relay is awake and need not be called. It looks again for a while after its
-- last row, so what slips in between is not left for long.
create function outbox_appended() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from outbox
                   where published_at is null and id < (select min(id) from appended)) then
        perform pg_notify('outbox', '');
    end if;
    return null;
end
$$;

create trigger outbox_appended_tr
    after insert on outbox
    referencing new table as appended
    for each statement
execute function outbox_appended();

-- One row a lease. Held as a row lock, so that it ends with the transaction of its holder, however that dies.
create table relay_lease (
    name text not null,
    constraint relay_lease_pk primary key (name)
);
insert into relay_lease (name) values ('outbox');

-- Events that a consumer has taken into effect. Never pruned: an old event delivered again must still be recognised.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint inbox_pk primary key (consumer, event_id)
);
revoke update, delete on inbox from ${app_role};

-- A key whose next record could not be handled. Its row lock orders the consumer and the person who tries again.
create table parked_key (
    id bigint generated always as identity,
    consumer text not null,
    topic text not null,
    key text not null,
    parked_at timestamptz not null default clock_timestamp(),
    tried_at timestamptz not null default clock_timestamp(),
    attempts integer not null,
    error_class text not null,
    error_message text not null,
    constraint parked_key_pk primary key (id),
    constraint parked_key_uq unique (consumer, topic, key),
    constraint parked_key_attempts_ck check (attempts >= 1)
);

-- The record that could not be handled and those that came after it, as they arrived: their order is that of id. A place
-- alone does not say which record it was, as a topic that was made anew counts its offsets from 0 again; the digest does.
create table parked_record (
    id bigint generated always as identity,
    parked_key_id bigint not null,
    partition integer not null,
    record_offset bigint not null,
    header_names text[] not null,
    header_values bytea[] not null,
    value bytea,
    value_bytes integer not null,
    digest bytea not null,
    parked_at timestamptz not null default clock_timestamp(),
    constraint parked_record_pk primary key (id),
    constraint parked_record_key_fk foreign key (parked_key_id) references parked_key (id),
    constraint parked_record_arrival_uq unique (parked_key_id, partition, record_offset, digest),
    constraint parked_record_headers_ck check (cardinality(header_names) = cardinality(header_values))
);
