-- What triage recognises as a matter of which nobody may be tipped off is held from then on as if it had been reported so.
alter table concern_case add column sensitive_since timestamptz;
comment on column concern_case.sensitive_since is
    'from when on nobody may be tipped off, where that was recognised later; null where it was so from the beginning, or is not';

-- Those that were recognised before there was that column, and whose leads were not called. Their clock starts when the service does.
select set_config('pqs.service', 'intake.migration', true);
update concern_case c set sensitive_since = became.at
from (select concern_id, min(recorded_at) as at from concern_onward where sensitive group by concern_id) became
where became.concern_id = c.concern_id and not c.attention && array ['safeguarding', 'fraud'];
update concern_case c set attention = array (select distinct code from unnest(c.attention || became.kinds) as code order by code),
    version = c.version + 1
from (select concern_id, array_agg(distinct kind) as kinds from concern_onward where kind in ('safeguarding', 'fraud')
      group by concern_id) became
where became.concern_id = c.concern_id and not c.attention @> became.kinds;
insert into case_attention (concern_id, lead, called_at)
select concern_id, case kind when 'fraud' then 'counter-fraud-lead' else 'safeguarding-lead' end, min(recorded_at)
from concern_onward where kind in ('safeguarding', 'fraud') group by concern_id, kind
on conflict do nothing;
select set_config('pqs.service', '', true);
