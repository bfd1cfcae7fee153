-- Concerns that may tell of the same, and putting them together.

create index concern_case_nearby_ix on concern_case (provider_code, occurred_on);
create index concern_case_nearby_at_commissioner_ix on concern_case (commissioner_code, occurred_on);
create index concern_case_practitioner_ix on concern_case (practitioner_id) where practitioner_id is not null;
create index concern_patient_reference_anywhere_ix on concern_patient_reference (patient_pseudonym);

-- The words of each narrative, to be searched by. PostgreSQL does not use a full-text index for a table with row-level
-- security, as the search could tell of rows that are not in scope; so the words stand in a table that the application cannot
-- read at all. It has functions that answer with numbers. See ADR 0038.
create table concern_words (
    concern_id uuid not null,
    words      tsvector not null,
    constraint concern_words_pk primary key (concern_id),
    constraint concern_words_concern_fk foreign key (concern_id) references concern (concern_id)
);
comment on table concern_words is 'read by functions of the owner alone, which give numbers and no word';
create index concern_words_ix on concern_words using gin (words) with (fastupdate = off);
revoke all on concern_words from ${app_role};

create function words_of_narrative(narrative text) returns tsvector
    language sql immutable parallel safe
return strip(ts_delete(to_tsvector('pg_catalog.english', narrative), array ['remov']));
comment on function words_of_narrative is 'without places, and without what stands in the place of what was taken out';

create function keep_concern_words() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    insert into concern_words (concern_id, words) values (new.concern_id, words_of_narrative(new.what_happened))
    on conflict do nothing;
    return new;
end
$$;
create trigger concern_words_kept after insert on concern for each row execute function keep_concern_words();

-- Those whose narrative shares two or more of the eight rarest words of the one given. What is rare, the statistics of the table
-- say; a word that is not in them is.
create function concerns_by_words(given uuid, at_most integer) returns setof uuid
    language plpgsql stable security definer rows 50 set search_path from current as
$$
declare
    rare text[];
    pairs tsquery;
begin
    -- Whoever does not see the concern is told nothing of it.
    if not exists (select 1 from concern c where c.concern_id = given) then
        return;
    end if;
    with often as materialized (
        select s.lexeme, s.frequency from pg_catalog.pg_stats p
        cross join lateral unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) as s (lexeme, frequency)
        where p.schemaname = current_schema() and p.tablename = 'concern_words' and p.attname = 'words'
          and s.lexeme is not null)
    select array_agg(w.lexeme order by w.frequency, w.lexeme) into rare from (
        select l.lexeme, coalesce(often.frequency, 0) as frequency
        from concern_words c
        cross join lateral unnest(tsvector_to_array(c.words)) as l (lexeme)
        left join often on often.lexeme = l.lexeme
        where c.concern_id = given
        order by 2, 1 limit 8) w;
    select string_agg('(' || quote_literal(a) || ' & ' || quote_literal(b) || ')', ' | ')::tsquery into pairs
    from unnest(rare) as x (a), unnest(rare) as y (b) where a < b;
    if pairs is null then
        return;
    end if;
    return query
        select c.concern_id from concern_words c
        where c.words @@ pairs and c.concern_id <> given
        order by cardinality(array(select unnest(tsvector_to_array(c.words)) intersect select unnest(rare))) desc,
                 c.concern_id desc
        limit at_most;
end
$$;

-- How many words each shares with the one given, how many of them are rare among all that are compared, and how alike they are by
-- their words: the cosine of the two, each word weighing the more the fewer of them have it.
create function words_in_common(given uuid, others uuid[])
    returns table (concern_id uuid, in_common integer, rare_in_common integer, likeness double precision)
    language sql stable security definer rows 100 set search_path from current as
$$
    with told as materialized (
        select w.concern_id, l.lexeme
        from concern_words w cross join lateral unnest(tsvector_to_array(w.words)) as l (lexeme)
        where (w.concern_id = given or w.concern_id = any (others))
          and exists (select 1 from concern c where c.concern_id = given)),
    weighed as materialized (
        select t.lexeme, count(*) as having_it, power(ln((cardinality(others) + 11.0) / (count(*) + 1.0)), 2) as weight
        from told t group by t.lexeme),
    sized as materialized (
        select t.concern_id, sum(w.weight) as size from told t join weighed w on w.lexeme = t.lexeme group by t.concern_id),
    shared as materialized (
        select o.concern_id, count(*) as words,
               count(*) filter (where w.having_it <= greatest(2, cardinality(others) / 20)) as rare, sum(w.weight) as weight
        from told g
        join told o on o.lexeme = g.lexeme and o.concern_id <> given
        join weighed w on w.lexeme = g.lexeme
        where g.concern_id = given group by o.concern_id)
    select s.concern_id, s.words::integer, s.rare::integer, (s.weight / sqrt(a.size * b.size))::double precision
    from shared s join sized a on a.concern_id = given join sized b on b.concern_id = s.concern_id
    where a.size * b.size > 0
$$;

revoke all on function concerns_by_words(uuid, integer), words_in_common(uuid, uuid[]), keep_concern_words() from public;
grant execute on function concerns_by_words(uuid, integer), words_in_common(uuid, uuid[]) to ${app_role};

-- What was put together and what was separated again: a row each time.
create table concern_merging (
    merging_id   uuid not null,
    concern_id   uuid not null,
    into_id      uuid not null,
    merged_at    timestamptz not null,
    merged_by    text not null,
    due_before   timestamptz,
    separated_at timestamptz,
    separated_by text,
    constraint concern_merging_pk primary key (merging_id),
    constraint concern_merging_concern_fk foreign key (concern_id) references concern_case (concern_id),
    constraint concern_merging_into_fk foreign key (into_id) references concern_case (concern_id),
    constraint concern_merging_itself_ck check (concern_id <> into_id),
    constraint concern_merging_separated_ck check ((separated_at is null) = (separated_by is null))
);
comment on column concern_merging.due_before is 'what was due of the concern that was merged away, to be due again once it is separated';
create unique index concern_merging_once_ix on concern_merging (concern_id) where separated_at is null;
create index concern_merging_into_ix on concern_merging (into_id) where separated_at is null;
alter table concern_merging enable row level security;
alter table concern_merging force row level security;
create policy concern_merging_with_its_case on concern_merging
    using (exists (select 1 from concern_case c where c.concern_id = concern_merging.concern_id));
revoke update, delete on concern_merging from ${app_role};
grant update (separated_at, separated_by) on concern_merging to ${app_role};

-- Concerns that came before their words were kept.
select set_config('pqs.service', 'intake.migration', true);
insert into concern_words (concern_id, words) select concern_id, words_of_narrative(what_happened) from concern
on conflict do nothing;
select set_config('pqs.service', '', true);
