-- Intake's copy of the provider register, fed by pqs.providers.v1. Public data: no row-level security.
create table provider (
    code       text not null,
    name       text not null,
    town       text not null,
    invented   boolean not null,
    changed_at timestamptz not null,
    constraint provider_pk primary key (code)
);

comment on column provider.town is 'empty where the register has none';
comment on column provider.changed_at is 'moment of the state held here; an older one never replaces it';

create table provider_site (
    provider_code text not null,
    site_code     text not null,
    name          text not null,
    constraint provider_site_pk primary key (provider_code, site_code),
    constraint provider_site_provider_fk foreign key (provider_code) references provider (code)
);

create index provider_search_ix on provider using gin (lower(code || ' ' || name || ' ' || town) gin_trgm_ops);
