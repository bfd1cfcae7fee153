-- A concern that was taken up is to be judged in time.
alter table concern_case add column judge_by timestamptz;
comment on column concern_case.judge_by is 'as the deadline judge-concern says, while it waits to be judged; else null';
create index concern_case_unjudged_ix on concern_case (concern_id) where state = 'acknowledged' and harm_actual is null;
