-- A release ends with its question. Those of questions that were accepted or taken back before end now.
select set_config('pqs.service', 'intake.migration', true);
update patient_release given set ended_at = now(), ended_by = 'intake.migration', ended_reason = 'No answer is waited for any more'
where given.ended_at is null
    and exists (select 1 from response_request r
        where r.concern_id = given.concern_id and r.provider_code = given.provider_code)
    and not exists (select 1 from response_request r
        where r.concern_id = given.concern_id and r.provider_code = given.provider_code
            and r.state in ('requested', 'overdue', 'answered'));
select set_config('pqs.service', '', true);
