-- Codes of organisations are written in capital letters. Of two spellings of one code the later change holds.
delete from organisation_succession older
 using organisation_succession newer
 where upper(older.code) = upper(newer.code) and older.code <> newer.code
   and (older.version, older.code) < (newer.version, newer.code);
update organisation_succession
   set code = upper(code), succeeded_by = nullif(upper(succeeded_by), upper(code))
 where code <> upper(code) or succeeded_by <> upper(succeeded_by);
alter table organisation_succession
    add constraint organisation_succession_code_ck check (code = upper(code) and succeeded_by = upper(succeeded_by));
