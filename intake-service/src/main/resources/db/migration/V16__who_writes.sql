-- Whoever sees a concern reads what was done with it; only those who do it write. What is done through a use case that asks first
-- and then works in a service scope is written by services alone.

-- Steps: by whoever triages, and of a practice only those that it takes itself in its own scope.
drop policy concern_step_with_its_case on concern_step;
create policy concern_step_read_with_its_case on concern_step for select
    using (exists (select 1 from concern_case c where c.concern_id = concern_step.concern_id));
create policy concern_step_added_by_commissioner on concern_step for insert
    with check (in_scope(by_organisation) and exists (select 1 from concern_case c
        where c.concern_id = concern_step.concern_id and in_scope(c.commissioner_code)));
create policy concern_step_added_by_practice on concern_step for insert
    with check (kind in ('reported', 'sent-on', 'file-added') and in_scope(by_organisation)
        and exists (select 1 from concern_case c
            where c.concern_id = concern_step.concern_id and in_scope(c.practice_code)));

-- Questions to providers, answers, pleas, summaries and releases: by services.
drop policy response_request_of_commissioner on response_request;
create policy response_request_read_by_commissioner on response_request for select using (in_scope(commissioner_code));
create policy response_request_by_service on response_request using (in_scope(null)) with check (in_scope(null));

drop policy response_answer_with_its_request on response_answer;
create policy response_answer_read_with_its_request on response_answer for select
    using (exists (select 1 from response_request r where r.request_id = response_answer.request_id));
create policy response_answer_by_service on response_answer using (in_scope(null)) with check (in_scope(null));

drop policy response_plea_with_its_request on response_plea;
create policy response_plea_read_with_its_request on response_plea for select
    using (exists (select 1 from response_request r where r.request_id = response_plea.request_id));
create policy response_plea_by_service on response_plea using (in_scope(null)) with check (in_scope(null));

drop policy response_summary_with_its_case on response_summary;
create policy response_summary_read_with_its_case on response_summary for select
    using (exists (select 1 from concern_case c where c.concern_id = response_summary.concern_id));
create policy response_summary_by_service on response_summary using (in_scope(null)) with check (in_scope(null));

drop policy patient_release_with_its_case on patient_release;
create policy patient_release_read_with_its_case on patient_release for select
    using (exists (select 1 from concern_case c where c.concern_id = patient_release.concern_id));
create policy patient_release_by_service on patient_release using (in_scope(null)) with check (in_scope(null));

-- Mergings: by services.
drop policy concern_merging_with_its_case on concern_merging;
create policy concern_merging_read_with_its_case on concern_merging for select
    using (exists (select 1 from concern_case c where c.concern_id = concern_merging.concern_id));
create policy concern_merging_by_service on concern_merging using (in_scope(null)) with check (in_scope(null));

-- Whom a concern calls: with the concern, by its practice or by whoever triages it.
drop policy case_attention_added_with_its_case on case_attention;
create policy case_attention_added_by_practice on case_attention for insert
    with check (seen_at is null and exists (select 1 from concern_case c
        where c.concern_id = case_attention.concern_id and in_scope(c.practice_code)));

-- A release ends with its concern. Those that were left open when it was closed end now.
select set_config('pqs.service', 'intake.migration', true);
update patient_release given set ended_at = now(), ended_by = 'intake.migration', ended_reason = 'The concern is not open any more'
from concern_case c
where c.concern_id = given.concern_id and given.ended_at is null and c.state in ('closed', 'withdrawn', 'merged');
select set_config('pqs.service', '', true);
