-- A deadline may also be shortened: no more than this length is left from then on.
alter table deadline_extension add column shortens boolean not null default false;
comment on table deadline_extension is 'what people changed of a deadline, in order: more time, or less where shortens';
