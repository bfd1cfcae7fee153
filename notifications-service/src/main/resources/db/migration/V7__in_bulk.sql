-- Whether many notices of its kind at once are one deed of somebody who knows of it, such as an import.
alter table notice add column in_bulk boolean not null default false;

-- What is asked when another one comes.
create index notice_in_bulk_ix on notice (organisation_code, rule_id, created_at) where in_bulk;
