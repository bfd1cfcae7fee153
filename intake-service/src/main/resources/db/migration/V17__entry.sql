-- Whether a concern came one by one or as a row of a file, so that many at once are told in one message. What is here already
-- counts as come one by one.
alter table concern_case
    add column entry text not null default 'form' constraint concern_case_entry_ck check (entry in ('form', 'import'));
