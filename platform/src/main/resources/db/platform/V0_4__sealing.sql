-- The sealing keys this database has met: names and counts. No key is in here.
create table sealing_key (
    key_id text not null,
    first_used_at timestamptz not null default clock_timestamp(),
    encryptions_reserved bigint not null,
    retired_at timestamptz,
    constraint sealing_key_pk primary key (key_id),
    -- With nonces of 96 random bits a key seals at most 2^32 times (NIST SP 800-38D, 8.3).
    constraint sealing_key_encryptions_ck check (encryptions_reserved between 0 and 4294967296)
);
comment on column sealing_key.encryptions_reserved is 'set aside in blocks before they are used: never less than were done';
comment on column sealing_key.retired_at is 'since then nothing may be sealed under it, and at that moment nothing was';
revoke delete on sealing_key from ${app_role};

-- Name of the key that a sealed field opens with: the header says it, and the header is no secret. Index it for each sealed
-- column, so that re-sealing finds what is left without reading the rest.
create function sealed_key(field bytea) returns text
    language sql immutable parallel safe
return case when octet_length(field) > 2
    then encode(substring(field from 3 for get_byte(field, 1)), 'escape')
    else ''
end;
