-- What the reporter adds or answers later tells of the same as the narrative: a concern is found by those words too. The text search
-- still answers with numbers and no word (ADR 0038).
create function keep_words_told_later() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    update concern_words set words = strip(words || words_of_narrative(new.words)) where concern_id = new.concern_id;
    return new;
end
$$;
create trigger concern_words_told_later after insert on concern_step for each row
    when (new.kind in ('reporter-added', 'reporter-answered') and new.words is not null)
    execute function keep_words_told_later();
revoke all on function keep_words_told_later() from public;

select set_config('pqs.service', 'intake.migration', true);
update concern_words kept set words = strip(kept.words || words_of_narrative(told.words))
from (select concern_id, string_agg(words, ' ') as words from concern_step
      where kind in ('reporter-added', 'reporter-answered') and words is not null group by concern_id) told
where told.concern_id = kept.concern_id;
select set_config('pqs.service', '', true);
