-- What one side of a concern does, the other is not told of by these tables: a commissioner's doings may tip somebody off.

-- The record for the national system: each side makes its own. Whose one was that stands is not known; it is taken for the
-- commissioner's, so that nothing is shown that should not be.
alter table national_record
    add column side text not null default 'commissioner',
    drop constraint national_record_pk,
    add constraint national_record_pk primary key (concern_id, side),
    add constraint national_record_side_ck check (side in ('practice', 'commissioner'));
alter table national_record alter column side drop default;
drop policy national_record_with_its_case on national_record;
create policy national_record_of_its_side on national_record
    using (exists (select 1 from concern_case c where c.concern_id = national_record.concern_id
        and in_scope(case national_record.side when 'practice' then c.practice_code else c.commissioner_code end)));

alter table national_record_sent
    add column side text not null default 'commissioner',
    drop constraint national_record_sent_pk,
    add constraint national_record_sent_pk primary key (concern_id, side, lfpse_reference),
    add constraint national_record_sent_side_ck check (side in ('practice', 'commissioner'));
alter table national_record_sent alter column side drop default;
select set_config('pqs.service', 'intake.migration', true);
update national_record_sent s set side = 'practice'
from concern_case c where c.concern_id = s.concern_id and c.practice_code = s.sent_for;
select set_config('pqs.service', '', true);
drop policy national_record_sent_with_its_case on national_record_sent;
create policy national_record_sent_of_its_side on national_record_sent
    using (exists (select 1 from concern_case c where c.concern_id = national_record_sent.concern_id
        and in_scope(case national_record_sent.side when 'practice' then c.practice_code else c.commissioner_code end)));
create policy national_record_sent_read_by_commissioner on national_record_sent for select
    using (exists (select 1 from concern_case c where c.concern_id = national_record_sent.concern_id
        and in_scope(c.commissioner_code)));

-- What a medical examiner answered is for those who triage.
drop policy concern_examiner_with_its_case on concern_examiner;
create policy concern_examiner_of_commissioner on concern_examiner
    using (exists (select 1 from concern_case c where c.concern_id = concern_examiner.concern_id
        and in_scope(c.commissioner_code)));

-- Files are for the practice that reported and for whoever triages it, not for all who use its provider. What staff add to what
-- they wrote down stays with them.
alter table attachment add column by_staff boolean not null default false;
comment on column attachment.by_staff is 'added by the staff who triage it, for themselves: its practice does not see it';
drop policy attachment_of_what_it_is_with on attachment;
create policy attachment_of_what_it_is_with on attachment
    using (exists (select from report_draft d where d.draft_id = attachment.draft_id)
        or exists (select from concern_case c where c.concern_id = attachment.concern_id
            and (in_scope(c.commissioner_code) or (in_scope(c.practice_code) and not attachment.by_staff))))
    with check (exists (select from report_draft d where d.draft_id = attachment.draft_id)
        or exists (select from concern_case c where c.concern_id = attachment.concern_id
            and (in_scope(c.commissioner_code) or (in_scope(c.practice_code) and not attachment.by_staff))));
