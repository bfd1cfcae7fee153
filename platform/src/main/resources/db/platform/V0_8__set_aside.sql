-- Parked records that nobody will ever be able to take in, and that a person has set aside: kept as they arrived, with who
-- did it and why, so that what came after them can go on.
create table set_aside_record (
    id bigint generated always as identity,
    consumer text not null,
    topic text not null,
    key text not null,
    partition integer not null,
    record_offset bigint not null,
    header_names text[] not null,
    header_values bytea[] not null,
    value bytea,
    value_bytes integer not null,
    digest bytea not null,
    error_class text not null,
    error_message text not null,
    parked_at timestamptz not null,
    set_aside_at timestamptz not null default clock_timestamp(),
    set_aside_by text not null,
    reason text not null,
    constraint set_aside_record_pk primary key (id),
    constraint set_aside_record_headers_ck check (cardinality(header_names) = cardinality(header_values)),
    constraint set_aside_record_reason_ck check (btrim(reason) <> '' and length(reason) <= 500)
);
revoke update, delete on set_aside_record from ${app_role};
