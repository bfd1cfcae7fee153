-- Tables that people and systems send to be imported: stored first, read in batches, reported row by row. A crash in the
-- middle costs nothing but the batch in hand, as each batch commits together with the progress it made.
create table import_file (
    import_id uuid not null,
    importer text not null,
    organisation text not null,
    actor text not null,
    file_name text not null,
    state text not null default 'receiving',
    received_at timestamptz not null,
    appended_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    bytes bigint not null default 0,
    sha256 text,
    holder uuid,
    lease_until timestamptz,
    attempts integer not null default 0,
    rows_total bigint,
    rows_read bigint not null default 0,
    rows_new bigint not null default 0,
    rows_changed bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_refused bigint not null default 0,
    working_millis bigint not null default 0,
    problem text,
    constraint import_file_pk primary key (import_id),
    constraint import_file_state_ck check
        (state in ('receiving', 'waiting', 'running', 'done', 'refused', 'stopped', 'cancelled')),
    constraint import_file_adds_up_ck check (rows_read = rows_new + rows_changed + rows_unchanged + rows_refused),
    constraint import_file_whole_ck check (state <> 'done' or rows_read = rows_total),
    constraint import_file_problem_ck check ((state in ('refused', 'stopped')) = (problem is not null)),
    constraint import_file_holder_ck check ((holder is null) = (lease_until is null))
);
create index import_file_history_ix on import_file (importer, received_at desc);
create index import_file_open_ix on import_file (importer, appended_at)
    where state in ('receiving', 'waiting', 'running', 'stopped');
create index import_file_content_ix on import_file (importer, sha256);

comment on column import_file.received_at is 'time of the import by the one clock: what a row without a moment of its own became known at';
comment on column import_file.appended_at is 'time of the database: imports of one kind run one after the other in this order';
comment on column import_file.problem is 'why the file as a whole was refused or the import stopped, in plain words, never quoting the file';
comment on column import_file.working_millis is 'time spent in batches that stand';

-- The file itself, only until it has been read to its end.
create table import_chunk (
    import_id uuid not null,
    number integer not null,
    bytes bytea not null,
    constraint import_chunk_pk primary key (import_id, number),
    constraint import_chunk_file_fk foreign key (import_id) references import_file (import_id)
);
-- A CSV file is text that the table would compress at the cost of most of the time an upload takes.
alter table import_chunk alter column bytes set storage external;

-- What the rows read so far were about, only until the file has been read: a file may say one thing about a subject.
create table import_subject (
    import_id uuid not null,
    subject text not null,
    line bigint not null,
    constraint import_subject_pk primary key (import_id, subject),
    constraint import_subject_file_fk foreign key (import_id) references import_file (import_id)
);

-- The report: refused rows with each fault, and what differed. Never quotes a cell of a refused row.
create table import_finding (
    id bigint generated always as identity,
    import_id uuid not null,
    line bigint not null,
    outcome text not null,
    field text not null,
    code text not null,
    message text not null,
    constraint import_finding_pk primary key (id),
    constraint import_finding_file_fk foreign key (import_id) references import_file (import_id),
    constraint import_finding_outcome_ck check (outcome in ('refused', 'changed'))
);
create index import_finding_ix on import_finding (import_id, outcome, id);
revoke update on import_chunk, import_subject, import_finding from ${app_role};

-- People see what their own organisation sent; the bytes themselves are for the importing service alone.
alter table import_file enable row level security;
alter table import_file force row level security;
create policy import_file_scope on import_file using (in_scope(organisation));

alter table import_chunk enable row level security;
alter table import_chunk force row level security;
create policy import_chunk_scope on import_chunk using (in_scope(null));

alter table import_subject enable row level security;
alter table import_subject force row level security;
create policy import_subject_scope on import_subject using (in_scope(null));

alter table import_finding enable row level security;
alter table import_finding force row level security;
create policy import_finding_scope on import_finding
    using (in_scope(null) or exists (select from import_file f where f.import_id = import_finding.import_id))
    with check (in_scope(null));
