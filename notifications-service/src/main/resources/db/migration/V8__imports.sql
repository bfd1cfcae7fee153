-- One message of an import leads to the work list instead of to one thing. in_bulk says now: came by an import, or tells of one.
alter table notice
    drop constraint notice_link_path_ck,
    add constraint notice_link_path_ck check (link_path ~ '^/[a-z]+/[a-z]+(/[0-9a-f-]{36})?$');

-- Those who typed many one by one were held back as if they had imported them. They were told to nobody, and are no import.
select set_config('pqs.service', 'notifications.migration', true);
update notice set in_bulk = false where in_bulk;
