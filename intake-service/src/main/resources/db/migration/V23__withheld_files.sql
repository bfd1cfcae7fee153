-- A file that should not be with its concern is withheld (ADR 0048): nobody reads one by the application any more, and none is lost.
-- People see that there was one in attachment_withholding, and no row of attachment, which has its name and its key.
alter table attachment
    add column withheld boolean not null default false,
    add constraint attachment_withheld_of_concern_ck check (not withheld or concern_id is not null),
    add constraint attachment_withheld_uq unique (attachment_id, withheld);
comment on column attachment.withheld is 'for services alone, which seal its key anew; its pieces go by its row';
create policy attachment_withheld_for_services on attachment as restrictive
    using (not withheld or in_scope(null)) with check (not withheld or in_scope(null));
grant update (withheld) on attachment to ${app_role};

-- The foreign key holds the file withheld for as long as this row is there, and the application does not take rows away.
create table attachment_withholding (
    attachment_id uuid not null,
    withheld      boolean not null default true,
    concern_id    uuid not null,
    of_staff      boolean not null,
    added_at      timestamptz not null,
    side          text not null,
    why           text not null,
    words         text,
    withheld_by   text not null,
    withheld_at   timestamptz not null,
    constraint attachment_withholding_pk primary key (attachment_id),
    constraint attachment_withholding_attachment_fk foreign key (attachment_id, withheld)
        references attachment (attachment_id, withheld),
    constraint attachment_withholding_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint attachment_withholding_withheld_ck check (withheld),
    constraint attachment_withholding_side_ck check (side in ('practice', 'commissioner')),
    constraint attachment_withholding_why_ck
        check (why in ('wrong-file', 'identifies-somebody', 'not-ours-to-share', 'other')),
    constraint attachment_withholding_words_ck
        check (char_length(words) between 2 and 500 and (why <> 'other' or words is not null))
);
comment on column attachment_withholding.of_staff is 'the file was added by the staff who triage it, for themselves';
comment on column attachment_withholding.words is 'typed, and taken only without what may identify somebody';

create index attachment_withholding_concern_ix on attachment_withholding (concern_id);

alter table attachment_withholding enable row level security;
alter table attachment_withholding force row level security;
-- Whoever saw the file sees that it was withheld; it is written by a use case that has asked first.
create policy attachment_withholding_read_by_both_sides on attachment_withholding for select
    using (exists (select from concern_case c where c.concern_id = attachment_withholding.concern_id
        and (in_scope(c.commissioner_code) or (in_scope(c.practice_code) and not attachment_withholding.of_staff))));
create policy attachment_withholding_by_service on attachment_withholding for insert with check (in_scope(null));

revoke update, delete on attachment_withholding from ${app_role};
