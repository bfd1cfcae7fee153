-- Answers to changes that were sent with an Idempotency-Key, so that the same request sent again is answered the same and
-- done once. Written in the transaction of the change. Neither the key nor the request is kept, only digests: of actor,
-- operation and key, and of the request keyed by the key, which nobody here knows.
create table idempotent_answer (
    request_digest text not null,
    body_digest text not null,
    organisation_code text not null,
    status integer,
    location text,
    entity_tag text,
    body text,
    kept_at timestamptz not null default clock_timestamp(),
    constraint idempotent_answer_pk primary key (request_digest),
    constraint idempotent_answer_digests_ck check (request_digest ~ '^[0-9a-f]{64}$' and body_digest ~ '^[0-9a-f]{64}$'),
    constraint idempotent_answer_status_ck check (status between 200 and 299)
);
comment on column idempotent_answer.status is 'null only inside the transaction of the change';
create index idempotent_answer_kept_ix on idempotent_answer (kept_at);

-- An actor of no organisation has no scope; their rows are found by whoever knows actor, operation and key, as all are.
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy idempotent_answer_scope on idempotent_answer
    using (organisation_code = '' or in_scope(organisation_code));
