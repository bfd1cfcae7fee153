-- Codes of organisations are written in capital letters, as the register writes its commissioners: notices are looked up by
-- them. Codes that differ by nothing but that are one organisation entered twice, which a person has to clear up first.

do $$
declare
    twice text;
begin
    select string_agg(code, ', ' order by code) into twice
      from organisation o
     where exists (select 1 from organisation other where other.code <> o.code and upper(other.code) = upper(o.code));
    if twice is not null then
        raise exception 'organisations entered twice, in different spellings: %', twice
            using hint = 'Move their people and times on call to one spelling and remove the other, then start again.';
    end if;
end
$$;

select set_config('pqs.service', 'notifications.migration', true);

alter table organisation drop constraint organisation_successor_fk;
alter table on_call_shift drop constraint on_call_shift_organisation_fk;
update organisation set code = upper(code), succeeded_by = upper(succeeded_by)
 where code <> upper(code) or succeeded_by <> upper(succeeded_by);
update membership set organisation_code = upper(organisation_code) where organisation_code <> upper(organisation_code);
update on_call_shift set organisation_code = upper(organisation_code) where organisation_code <> upper(organisation_code);
update notice set organisation_code = upper(organisation_code) where organisation_code <> upper(organisation_code);
alter table organisation add constraint organisation_successor_fk foreign key (succeeded_by) references organisation;
alter table on_call_shift
    add constraint on_call_shift_organisation_fk foreign key (organisation_code) references organisation;

alter table organisation add constraint organisation_code_ck check (code = upper(code));
alter table membership add constraint membership_organisation_code_ck check (organisation_code = upper(organisation_code));
