-- Deadlines: what was agreed, what happened since, and the moments at which something is to happen, once.
create table deadline (
    subject text not null,
    name text not null,
    source_kind text not null,
    source_reference text not null,
    source_version text not null,
    calendar_name text not null,
    calendar_opens time not null,
    calendar_closes time not null,
    started_at timestamptz not null,
    length text not null,
    paused_at timestamptz,
    pause_reason text,
    paused_by text,
    settled_at timestamptz,
    constraint deadline_pk primary key (subject, name),
    constraint deadline_source_ck check (source_kind in ('law', 'contract', 'policy', 'local-choice')),
    constraint deadline_pause_ck check (num_nonnulls(paused_at, pause_reason, paused_by) in (0, 3)),
    constraint deadline_settled_ck check (settled_at is null or paused_at is null)
);
comment on table deadline is 'its row lock orders firing, pausing, extending and settling';
comment on column deadline.paused_by is 'subject from the identity provider, never a name';

create table deadline_pause (
    subject text not null,
    name text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    reason text not null,
    paused_by text not null,
    constraint deadline_pause_pk primary key (subject, name, from_at),
    constraint deadline_pause_deadline_fk foreign key (subject, name) references deadline (subject, name),
    constraint deadline_pause_order_ck check (until_at >= from_at)
);

create table deadline_extension (
    subject text not null,
    name text not null,
    position integer not null,
    length text not null,
    reason text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    constraint deadline_extension_pk primary key (subject, name, position),
    constraint deadline_extension_deadline_fk foreign key (subject, name) references deadline (subject, name)
);

-- No due_at: paused, or settled before it came.
create table deadline_level (
    subject text not null,
    name text not null,
    level text not null,
    rule text not null,
    due_at timestamptz,
    fired_at timestamptz,
    attempts integer not null default 0,
    try_after timestamptz,
    error_class text,
    constraint deadline_level_pk primary key (subject, name, level),
    constraint deadline_level_deadline_fk foreign key (subject, name) references deadline (subject, name),
    constraint deadline_level_early_ck check (fired_at >= due_at)
);
create index deadline_level_waiting_ix on deadline_level (due_at) where fired_at is null;

-- What has fired. Its key is the promise itself: whatever a runner does, a level cannot fire twice.
create table deadline_firing (
    subject text not null,
    name text not null,
    level text not null,
    due_at timestamptz not null,
    fired_at timestamptz not null,
    constraint deadline_firing_pk primary key (subject, name, level),
    constraint deadline_firing_level_fk foreign key (subject, name, level) references deadline_level (subject, name, level),
    constraint deadline_firing_early_ck check (fired_at >= due_at)
);

revoke delete on deadline from ${app_role};
revoke delete on deadline_level from ${app_role};
revoke update, delete on deadline_pause from ${app_role};
revoke update, delete on deadline_extension from ${app_role};
revoke update, delete on deadline_firing from ${app_role};

-- Who may see a deadline is for the subject's own rules to say, which plumbing does not know. So a person's scope sees none:
-- a use case asks for the subject first and reads its deadline in a service scope.
alter table deadline enable row level security;
alter table deadline force row level security;
create policy deadline_scope on deadline using (in_scope(null));
alter table deadline_pause enable row level security;
alter table deadline_pause force row level security;
create policy deadline_pause_scope on deadline_pause using (in_scope(null));
alter table deadline_extension enable row level security;
alter table deadline_extension force row level security;
create policy deadline_extension_scope on deadline_extension using (in_scope(null));
alter table deadline_level enable row level security;
alter table deadline_level force row level security;
create policy deadline_level_scope on deadline_level using (in_scope(null));
alter table deadline_firing enable row level security;
alter table deadline_firing force row level security;
create policy deadline_firing_scope on deadline_firing using (in_scope(null));
