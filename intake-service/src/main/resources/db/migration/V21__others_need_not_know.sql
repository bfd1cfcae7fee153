-- Commissioners that only use a provider learn what its concerns became, save what nobody may be tipped off about: that is for those
-- who follow it. And why a patient reference was given to a provider is between those who gave it and the practice it came from.
drop policy concern_onward_read_by_users_of_provider on concern_onward;
create policy concern_onward_read_by_users_of_provider on concern_onward for select
    using (not sensitive and not in_scope(practice_code)
        and exists (select 1 from concern_case c where c.concern_id = concern_onward.concern_id));
drop policy patient_release_read_with_its_case on patient_release;
create policy patient_release_read_by_both_sides on patient_release for select
    using (exists (select 1 from concern_case c where c.concern_id = patient_release.concern_id
        and (in_scope(c.practice_code) or in_scope(c.commissioner_code))));
