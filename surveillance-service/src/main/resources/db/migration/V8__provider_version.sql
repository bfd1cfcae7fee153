-- Which state of a provider somebody has seen before changing it, and who made the state that stands.
alter table provider
    add column version bigint not null default 1,
    add column changed_by text,
    add constraint provider_version_ck check (version >= 1);
comment on column provider.version is 'counts the states; each change adds one';
comment on column provider.changed_by is 'subject from the identity provider, never a name; null where no person asked for the change';
create index provider_order_ix on provider (name, code);
