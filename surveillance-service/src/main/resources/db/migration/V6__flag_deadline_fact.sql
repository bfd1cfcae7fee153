-- What people decided about the time that a flag's deadline gives. The deadline itself is the platform's; this says who it
-- was, for the story of the flag, and counts the decisions: two people who have seen the same cannot both decide.
create table flag_deadline_fact (
    flag_id uuid not null,
    number integer not null,
    kind text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    organisation_code text not null,
    reason text,
    due_at timestamptz not null,
    constraint flag_deadline_fact_pk primary key (flag_id, number),
    constraint flag_deadline_fact_flag_fk foreign key (flag_id) references flag (flag_id),
    constraint flag_deadline_fact_number_ck check (number >= 1),
    constraint flag_deadline_fact_kind_ck check (
        case kind
            when 'paused' then reason is not null
            when 'resumed' then reason is null
            when 'extended' then reason is not null
            else false
        end),
    constraint flag_deadline_fact_reason_ck check (length(reason) between 1 and 200)
);
comment on column flag_deadline_fact.decided_by is 'subject from the identity provider, never a name; surveillance where a pause ended by itself, and then no organisation';
comment on column flag_deadline_fact.due_at is 'by when the flag then had to be taken up; of a pause, when it ends by itself';

revoke update, delete on flag_deadline_fact from ${app_role};

alter table flag_deadline_fact enable row level security;
alter table flag_deadline_fact force row level security;
create policy flag_deadline_fact_scope on flag_deadline_fact
    using (exists (select 1 from flag f where f.flag_id = flag_deadline_fact.flag_id))
    with check (in_scope(null));
