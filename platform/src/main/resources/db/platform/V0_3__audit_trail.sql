-- The audit trail: who changed or read what, for whom and why. Rows are added and never touched again. Each bears a seal made
-- with a key that the database does not have (see TrailSeal), and stands in one of 64 chains, chosen by its subject.

create table audit_entry (
    id uuid not null,
    shard smallint not null,
    kind text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    actor text,
    actor_roles text not null,
    organisation_code text,
    service_scope text,
    owner_code text,
    person text,
    purpose text,
    reason text,
    details text not null,
    trace_id text,
    recorded_at timestamptz not null,
    key_id text not null,
    seal bytea not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_shard_ck check (shard between 0 and 63),
    constraint audit_entry_kind_ck check (kind in ('CHANGE', 'READ')),
    constraint audit_entry_purpose_ck check (kind <> 'READ' or purpose is not null),
    constraint audit_entry_who_ck check (actor is not null or service_scope is not null),
    constraint audit_entry_reason_ck check (length(reason) <= 200),
    constraint audit_entry_details_ck check (length(details) <= 2000)
);
create index audit_entry_subject_ix on audit_entry (subject_type, subject_id, recorded_at);
create index audit_entry_recorded_ix on audit_entry (recorded_at, id);
create index audit_entry_transaction_ix on audit_entry (transaction_id);

-- The end of each chain. Its row lock is what orders the chain; few rows to a page, so that they are updated in place.
create table audit_head (
    shard smallint not null,
    last_number bigint not null,
    last_hash bytea not null,
    constraint audit_head_pk primary key (shard)
) with (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into audit_head (shard, last_number, last_hash)
select shard, 0, decode(repeat('00', 32), 'hex')
from generate_series(0, 63) as shard;

-- The place of each entry in its chain: numbered from 1 without a gap, each with the hash of the one before.
create table audit_link (
    shard smallint not null,
    number bigint not null,
    entry_id uuid not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint audit_link_pk primary key (shard, number),
    constraint audit_link_entry_uq unique (entry_id)
);

-- Chains what this transaction has added. Deferred, so it runs when the transaction commits: the lock of a chain's end is the
-- last one taken and is held no longer than the commit itself. The first entry's turn chains them all, in the order of the
-- chains, so that no two transactions wait for each other. Runs as the owner: the application cannot write links by itself.
create function audit_chain() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    entry record;
    head record;
    link_hash bytea;
begin
    if exists (select from audit_link where entry_id = new.id) then
        return null;
    end if;
    for entry in select e.id, e.shard, e.seal
                 from audit_entry e
                 where e.transaction_id = pg_current_xact_id()
                   and not exists (select from audit_link l where l.entry_id = e.id)
                 order by e.shard, e.id
    loop
        select last_number, last_hash into strict head from audit_head where shard = entry.shard for update;
        link_hash := sha256(
            int2send(entry.shard) || int8send(head.last_number + 1) || head.last_hash
            || uuid_send(entry.id) || entry.seal);
        insert into audit_link (shard, number, entry_id, previous_hash, hash)
        values (entry.shard, head.last_number + 1, entry.id, head.last_hash, link_hash);
        update audit_head set last_number = head.last_number + 1, last_hash = link_hash where shard = entry.shard;
    end loop;
    return null;
end
$$;
revoke execute on function audit_chain() from public;

create constraint trigger audit_entry_chained_tr
    after insert on audit_entry
    deferrable initially deferred
    for each row
execute function audit_chain();

-- Even the owner does not touch a row by mistake.
create function audit_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is append-only: % of % refused', tg_op, tg_table_name;
end
$$;
create trigger audit_entry_append_only_tr
    before update or delete or truncate on audit_entry
    for each statement
execute function audit_append_only();
create trigger audit_link_append_only_tr
    before update or delete or truncate on audit_link
    for each statement
execute function audit_append_only();

-- Which anchors were made: the ends of the chains, written outside the database (see AnchorFolder).
create table audit_anchor (
    number bigint not null,
    made_at timestamptz not null,
    entries bigint not null,
    seal bytea not null,
    constraint audit_anchor_pk primary key (number),
    constraint audit_anchor_number_ck check (number >= 1)
);
insert into relay_lease (name) values ('audit-anchor');

-- When somebody verified the trail and what came of it. Written by the verifying command as the owner.
create table audit_verification (
    id bigint generated always as identity,
    verified_at timestamptz not null default clock_timestamp(),
    entries bigint not null,
    findings bigint not null,
    constraint audit_verification_pk primary key (id)
);

-- The application adds entries and anchors and reads. It says neither in which transaction an entry was made nor how it is linked.
revoke all on audit_entry, audit_head, audit_link, audit_anchor, audit_verification from ${app_role};
grant select on audit_entry, audit_head, audit_link, audit_anchor, audit_verification to ${app_role};
grant insert (id, shard, kind, action, subject_type, subject_id, actor, actor_roles, organisation_code, service_scope, owner_code,
    person, purpose, reason, details, trace_id, recorded_at, key_id, seal) on audit_entry to ${app_role};
grant insert on audit_anchor to ${app_role};

-- Seen by the organisation that acted, by the organisation whose record it is, and by the member of staff whom it is about.
-- Anybody's deed is recorded, so anything may be added. The owner chains and verifies, and sees all.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_seen on audit_entry for select
    using (in_scope(organisation_code) or in_scope(owner_code)
        or person = nullif(current_setting('pqs.subject', true), ''));
create policy audit_entry_added on audit_entry for insert with check (true);
create policy audit_entry_chained on audit_entry for select to current_user using (true);
