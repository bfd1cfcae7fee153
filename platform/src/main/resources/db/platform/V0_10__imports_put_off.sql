-- A batch that always meets trouble which usually passes, such as a time limit, is tried ever less often, lets other importers
-- go first, and stops in the end.
alter table import_file add column setbacks integer not null default 0;
alter table import_file add column try_after timestamptz;

comment on column import_file.attempts is 'tries in a row of the batch in hand that failed, or whose runner was lost';
comment on column import_file.setbacks is 'tries in a row of the batch in hand that met trouble which usually passes';
comment on column import_file.try_after is 'time of the database; until then nobody works on it';
