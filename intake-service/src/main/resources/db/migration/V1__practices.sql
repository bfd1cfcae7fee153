-- The directory of practices, as imported from the national file. Public data: no row-level security.
-- A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

create table practice (
    code                text not null,
    name                text not null,
    address_lines       text[] not null,
    postcode            text not null,
    telephone           text not null,
    status              char(1) not null,
    opened_on           date not null,
    closed_on           date,
    commissioner_code   text not null,
    prescribing_setting smallint not null,
    search_text         text not null,
    constraint practice_pk primary key (code),
    constraint practice_status_ck check (status in ('A', 'C', 'D', 'P')),
    constraint practice_closed_ck check ((status = 'C') = (closed_on is not null))
);

comment on column practice.status is 'A open, C closed, D dormant, P proposed, as the directory has it';
comment on column practice.search_text is 'lower case code, name, address, postcode with and without its space';

create index practice_search_ix on practice using gin (search_text gin_trgm_ops);
