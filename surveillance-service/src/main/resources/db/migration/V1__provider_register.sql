-- The register of providers. Public facts: every person with a permission to read providers may read all rows.
create table provider (
    code text not null,
    name text not null,
    town text,
    invented boolean not null,
    changed_at timestamptz not null,
    constraint provider_pk primary key (code),
    constraint provider_code_ck check (code ~ '^[A-Z0-9]([A-Z0-9-]{0,18}[A-Z0-9])?$'),
    constraint provider_name_ck check (name <> ''),
    constraint provider_town_ck check (town <> ''),
    -- ODS never issues a code with a hyphen: nothing invented may stand under a code that could be somebody's.
    constraint provider_invented_code_ck check (not invented or code like '%-%')
);
create index provider_name_ix on provider (lower(name), code);

create table provider_site (
    provider_code text not null,
    site_code text not null,
    name text not null,
    constraint provider_site_pk primary key (provider_code, site_code),
    constraint provider_site_provider_fk foreign key (provider_code) references provider (code)
);

create table provider_commissioner (
    provider_code text not null,
    commissioner_code text not null,
    constraint provider_commissioner_pk primary key (provider_code, commissioner_code),
    constraint provider_commissioner_provider_fk foreign key (provider_code) references provider (code)
);

-- May the running transaction see what is held about this provider? A service scope may; a person may whose organisation
-- commissions the provider. in_scope(null) holds for service scopes alone.
create function provider_in_scope(code text) returns boolean
    language sql stable
return in_scope(null) or exists (
    select 1 from provider_commissioner c where c.provider_code = code and in_scope(c.commissioner_code)
);
