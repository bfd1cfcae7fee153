-- Whether something sent again names the same practitioner is told by a keyed pseudonym beside the sealed name, as with
-- patients. Rows from before have none until their names are sealed anew, and are then compared by whether a name is held.
alter table concern_practitioner add column name_pseudonym bytea;
alter table concern_practitioner
    add constraint concern_practitioner_pseudonym_ck check (octet_length(name_pseudonym) = 32);
comment on column concern_practitioner.name_pseudonym is 'keyed, for the purpose same-practitioner-in-concerns alone';
grant update (name_pseudonym) on concern_practitioner to ${app_role};

-- The window that a draft was last saved in, so that another one does not write over it unseen. Means nothing else.
alter table report_draft add column saved_in text not null default '';
alter table report_draft add constraint report_draft_saved_in_ck check (char_length(saved_in) <= 36);
grant update (saved_in) on report_draft to ${app_role};
