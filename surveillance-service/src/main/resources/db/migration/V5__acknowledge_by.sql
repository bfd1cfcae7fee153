-- A flag that nobody took up in time is overdue, from the moment its deadline passed; acknowledging it later leaves that on
-- record. Flags that were open before get their deadline when the service starts, as SQL knows no working calendar.
alter table flag add column overdue_at timestamptz;
alter table flag add constraint flag_overdue_ck check (overdue_at >= raised_at);
comment on column flag.overdue_at is 'when nobody had taken it up in time; null if somebody did or still may';
grant update (overdue_at) on flag to ${app_role};
