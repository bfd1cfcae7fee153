-- Which practice followed which, what full files named, how many patients are registered where, and who came to training.

-- The words of names and addresses, each once: what was mistyped is looked up here, among short words, and not in 13,000 addresses.
create table practice_word (
    word text not null,
    constraint practice_word_pk primary key (word),
    constraint practice_word_ck check (word ~ '^[a-z]{4,}$')
);
create index practice_word_ix on practice_word using gin (word gin_trgm_ops) with (fastupdate = off);
insert into practice_word (word)
select distinct word from practice, regexp_split_to_table(search_text, '[^a-z0-9]+') as word where word ~ '^[a-z]{4,}$';

-- As the national directory tells it (ODS succ). Public data: no row-level security.
create table practice_succession (
    predecessor_code text not null,
    successor_code   text not null,
    effective_on     date not null,
    reason           text not null,
    noticed_at       timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    constraint practice_succession_pk primary key (predecessor_code, successor_code),
    constraint practice_succession_predecessor_fk foreign key (predecessor_code) references practice (code),
    constraint practice_succession_successor_fk foreign key (successor_code) references practice (code),
    constraint practice_succession_self_ck check (predecessor_code <> successor_code),
    constraint practice_succession_reason_ck check (reason ~ '^[A-Z]?$'),
    constraint practice_succession_withdrawn_ck check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on column practice_succession.reason is 'the letter of the directory, such as R for a merger or split; may be empty';
comment on column practice_succession.withdrawn_at is 'a person found it to be wrong; a later file does not bring it back';
create index practice_succession_successor_ix on practice_succession (successor_code);
revoke delete on practice_succession from ${app_role};

-- The last full file that named a practice. Beside the directory, as rows there are costly to write.
create table practice_named (
    practice_code text not null,
    in_file_of    timestamptz not null,
    constraint practice_named_pk primary key (practice_code),
    constraint practice_named_practice_fk foreign key (practice_code) references practice (code)
);

-- Full files read to their end, the real and the invented practices apart, as they come in files of their own.
create table practice_full_file (
    imported_at timestamptz not null,
    invented    boolean not null,
    named       integer not null,
    missing     integer not null,
    constraint practice_full_file_pk primary key (imported_at, invented),
    constraint practice_full_file_counts_ck check (named > 0 and missing >= 0)
);
comment on column practice_full_file.missing is 'practices not closed here that the file did not name';
revoke update, delete on practice_full_file from ${app_role};

-- NHS England publishes them: patients registered at a GP practice.
create table practice_list_size (
    practice_code text not null,
    counted_on    date not null,
    patients      integer not null,
    constraint practice_list_size_pk primary key (practice_code, counted_on),
    constraint practice_list_size_practice_fk foreign key (practice_code) references practice (code),
    constraint practice_list_size_patients_ck check (patients between 0 and 1000000)
);

-- Training for practices: what it was, and how many came from each. No names.
create table training_session (
    session_id        uuid not null,
    commissioner_code text not null,
    kind              text not null,
    title             text not null,
    held_on           date not null,
    run_by            text not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    constraint training_session_pk primary key (session_id),
    constraint training_session_kind_ck check (kind in (
        'significant-event-analysis', 'serious-incident', 'root-cause-analysis', 'how-to-report')),
    constraint training_session_title_ck check (char_length(title) between 3 and 200),
    constraint training_session_run_by_ck check (char_length(run_by) between 2 and 200)
);
comment on column training_session.run_by is 'a team or an organisation';
-- The same session is told of once, however it is written.
create unique index training_session_uq on training_session (commissioner_code, held_on, kind, lower(title));
create index training_session_newest_ix on training_session (commissioner_code, session_id desc);

create table training_attendance (
    session_id        uuid not null,
    practice_code     text not null,
    commissioner_code text not null,
    staff             integer not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    constraint training_attendance_pk primary key (session_id, practice_code),
    constraint training_attendance_session_fk foreign key (session_id) references training_session (session_id),
    constraint training_attendance_practice_fk foreign key (practice_code) references practice (code),
    constraint training_attendance_staff_ck check (staff between 0 and 500)
);
comment on column training_attendance.commissioner_code is 'who keeps the session';
comment on column training_attendance.staff is 'how many came; 0 says that the practice was written down by mistake';
create index training_attendance_practice_ix on training_attendance (practice_code);

alter table training_attendance enable row level security;
alter table training_attendance force row level security;
create policy training_attendance_of_commissioner on training_attendance
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy training_attendance_read_by_practice on training_attendance for select
    using (in_scope(practice_code));
revoke delete on training_attendance from ${app_role};

alter table training_session enable row level security;
alter table training_session force row level security;
create policy training_session_of_commissioner on training_session
    using (in_scope(commissioner_code)) with check (in_scope(commissioner_code));
create policy training_session_read_by_practice on training_session for select
    using (exists (select from training_attendance a
                   where a.session_id = training_session.session_id and a.staff > 0 and in_scope(a.practice_code)));
revoke update, delete on training_session from ${app_role};
