-- What the importer of the tests fills.
create table imported_thing (
    name text not null,
    number integer not null,
    writes integer not null default 1,
    constraint imported_thing_pk primary key (name)
);
