-- What a medical examiner found on the three questions, beside the concern that staff wrote down.
create table concern_examiner (
    concern_id   uuid not null,
    cause_agreed text not null,
    coroner      text not null,
    governance   text not null,
    constraint concern_examiner_pk primary key (concern_id),
    constraint concern_examiner_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint concern_examiner_answers_ck check (cause_agreed in ('yes', 'no', 'not-known')
        and coroner in ('yes', 'no', 'not-known') and governance in ('yes', 'no', 'not-known'))
);
alter table concern_examiner enable row level security;
alter table concern_examiner force row level security;
create policy concern_examiner_with_its_case on concern_examiner
    using (exists (select 1 from concern_case c where c.concern_id = concern_examiner.concern_id));
revoke update, delete on concern_examiner from ${app_role};

-- Which concern a row of a file became, by the sender's own reference: the same row again is the same concern.
create table concern_import_reference (
    organisation_code  text not null,
    external_reference text not null,
    concern_id         uuid not null,
    reference          text not null,
    digest             text not null,
    imported_at        timestamptz not null,
    constraint concern_import_reference_pk primary key (organisation_code, external_reference),
    constraint concern_import_reference_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint concern_import_reference_ck check (char_length(external_reference) between 1 and 60)
);
alter table concern_import_reference enable row level security;
alter table concern_import_reference force row level security;
create policy concern_import_reference_of_sender on concern_import_reference
    using (in_scope(organisation_code)) with check (in_scope(organisation_code));
revoke update, delete on concern_import_reference from ${app_role};

-- The record for the national system (LFPSE) as a person has reviewed it. Codes are those of the taxonomy it names.
create table national_record (
    concern_id          uuid not null,
    version             bigint not null,
    taxonomy            text not null,
    description         text not null,
    immediate_actions   text,
    answers             text not null,
    identifiers_checked boolean not null,
    changed_by          text not null,
    changed_at          timestamptz not null,
    constraint national_record_pk primary key (concern_id),
    constraint national_record_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint national_record_ck check (char_length(description) between 10 and 4000
        and char_length(immediate_actions) between 1 and 4000)
);
comment on column national_record.answers is 'question=code, one a line';
alter table national_record enable row level security;
alter table national_record force row level security;
create policy national_record_with_its_case on national_record
    using (exists (select 1 from concern_case c where c.concern_id = national_record.concern_id));
revoke delete on national_record from ${app_role};

-- That somebody sent it on, and what the national system called it. Nobody changes it.
create table national_record_sent (
    concern_id      uuid not null,
    lfpse_reference text not null,
    taxonomy        text not null,
    sent_by         text not null,
    sent_for        text not null,
    sent_at         timestamptz not null,
    constraint national_record_sent_pk primary key (concern_id, lfpse_reference),
    constraint national_record_sent_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint national_record_sent_ck check (lfpse_reference ~ '^[A-Za-z0-9][A-Za-z0-9/_-]{2,39}$')
);
alter table national_record_sent enable row level security;
alter table national_record_sent force row level security;
create policy national_record_sent_with_its_case on national_record_sent
    using (exists (select 1 from concern_case c where c.concern_id = national_record_sent.concern_id));
revoke update, delete on national_record_sent from ${app_role};
