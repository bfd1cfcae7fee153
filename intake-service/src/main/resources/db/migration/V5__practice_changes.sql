-- Since when a practice is its commissioner's, and what later files of the national directory said otherwise than earlier ones.
alter table practice add column commissioner_since date;
comment on column practice.commissioner_since is 'as the directory has it; null where it says nothing, or until the next import';

create table practice_change (
    id bigint generated always as identity,
    practice_code text not null,
    noticed_at timestamptz not null,
    what text not null,
    constraint practice_change_pk primary key (id),
    constraint practice_change_practice_fk foreign key (practice_code) references practice (code),
    constraint practice_change_what_ck check (what <> '')
);
create index practice_change_practice_ix on practice_change (practice_code, id desc);
revoke update, delete on practice_change from ${app_role};

-- Written by the thousand when a file is imported and then searched at once: without this, searches read through the list of
-- what has not been put into the index yet, until the database tidies it up.
drop index practice_search_ix;
create index practice_search_ix on practice using gin (search_text gin_trgm_ops) with (fastupdate = off);
