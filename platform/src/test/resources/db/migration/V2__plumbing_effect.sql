-- What the tests' consumers did, in the order they did it.
create table plumbing_effect (
    seq bigint generated always as identity,
    event_id text not null,
    key text not null,
    text text not null,
    service text not null default current_setting('pqs.service', true),
    traceparent text,
    constraint plumbing_effect_pk primary key (seq)
);
