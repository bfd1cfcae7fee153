-- What changes under an idempotency key did, for the tests.
create table keyed_effect (
    id bigint generated always as identity,
    text text not null,
    constraint keyed_effect_pk primary key (id)
);
