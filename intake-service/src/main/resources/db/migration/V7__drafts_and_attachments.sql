-- Reports that were begun and not sent. What was typed may identify a patient, so it is sealed, and only whoever typed it
-- sees it. A row goes when the report is sent, when it is thrown away, or 30 days after it was last saved.
create table report_draft (
    draft_id       uuid not null,
    subject        text not null,
    organisation   text not null,
    submission_key text not null,
    fields_sealed  bytea not null,
    category       text,
    provider_code  text,
    begun_at       timestamptz not null,
    saved_at       timestamptz not null,
    constraint report_draft_pk primary key (draft_id),
    constraint report_draft_submission_uq unique (organisation, subject, submission_key),
    constraint report_draft_saved_ck check (saved_at >= begun_at)
);

comment on column report_draft.fields_sealed is 'the fields of the form as they were typed, sealed for this row (ADR 0016)';
comment on column report_draft.category is 'a code of the list, so that one''s drafts can be told apart without opening them';

create index report_draft_key_ix on report_draft (sealed_key(fields_sealed));
create index report_draft_saved_ix on report_draft (saved_at);

alter table report_draft enable row level security;
alter table report_draft force row level security;
-- A service scope (re-sealing, forgetting) sees all; a person sees what they typed themselves, for the organisation they act for.
create policy report_draft_of_its_writer on report_draft
    using (coalesce(current_setting('pqs.service', true), '') <> ''
        or (in_scope(organisation) and subject = nullif(current_setting('pqs.subject', true), '')))
    with check (coalesce(current_setting('pqs.service', true), '') <> ''
        or (in_scope(organisation) and subject = nullif(current_setting('pqs.subject', true), '')));

revoke update on report_draft from ${app_role};
grant update (fields_sealed, category, provider_code, saved_at) on report_draft to ${app_role};

-- Files with a report: with its draft until it is sent, with the concern from then on (ADR 0035). Each is encrypted under a
-- key of its own; that key is the sealed field, so that a change of the service's keys touches 32 bytes a file.
create table attachment (
    attachment_id uuid not null,
    draft_id      uuid,
    concern_id    uuid,
    practice_code text not null,
    name          text not null,
    kind          text not null,
    size_bytes    bigint not null,
    key_sealed    bytea not null,
    added_by      text not null,
    added_at      timestamptz not null,
    constraint attachment_pk primary key (attachment_id),
    constraint attachment_draft_fk foreign key (draft_id) references report_draft (draft_id) on delete cascade,
    constraint attachment_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint attachment_one_place_ck check ((draft_id is null) <> (concern_id is null)),
    constraint attachment_name_ck check (char_length(name) between 1 and 100),
    constraint attachment_kind_ck check (kind in ('pdf', 'png', 'jpeg', 'tiff', 'text', 'docx', 'xlsx')),
    constraint attachment_size_ck check (size_bytes between 1 and 104857600)
);

create index attachment_draft_ix on attachment (draft_id) where draft_id is not null;
create index attachment_concern_ix on attachment (concern_id) where concern_id is not null;
create index attachment_key_ix on attachment (sealed_key(key_sealed));

create table attachment_piece (
    attachment_id uuid not null,
    number        integer not null,
    ciphertext    bytea not null,
    constraint attachment_piece_pk primary key (attachment_id, number),
    constraint attachment_piece_attachment_fk foreign key (attachment_id)
        references attachment (attachment_id) on delete cascade,
    constraint attachment_piece_number_ck check (number >= 0)
);
-- Ciphertext does not compress.
alter table attachment_piece alter column ciphertext set storage external;

-- Who sees the draft or the concern sees its files. Whoever shows one to somebody else (a release to the provider) adds a
-- policy for select of its own. With a concern a file stays for good; with a draft it goes as the draft does.
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_of_what_it_is_with on attachment
    using (exists (select from report_draft d where d.draft_id = attachment.draft_id)
        or exists (select from concern c where c.concern_id = attachment.concern_id))
    with check (exists (select from report_draft d where d.draft_id = attachment.draft_id)
        or exists (select from concern c where c.concern_id = attachment.concern_id));
create policy attachment_of_a_concern_stays on attachment as restrictive for delete
    using (concern_id is null);

alter table attachment_piece enable row level security;
alter table attachment_piece force row level security;
create policy attachment_piece_of_its_attachment on attachment_piece
    using (exists (select from attachment a where a.attachment_id = attachment_piece.attachment_id))
    with check (exists (select from attachment a where a.attachment_id = attachment_piece.attachment_id));

revoke update on attachment, attachment_piece from ${app_role};
revoke delete on attachment_piece from ${app_role};
grant update (draft_id, concern_id, key_sealed) on attachment to ${app_role};
