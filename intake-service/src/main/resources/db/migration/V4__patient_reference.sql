-- The patient a concern is about, where the provider could not find the patient otherwise. In a table of its own, so that
-- no query of concerns brings it along by accident. Sealed: without the service's key, and for any other row, it does not open.
create table concern_patient_reference (
    concern_id               uuid not null,
    practice_code            text not null,
    patient_reference_sealed bytea not null,
    patient_pseudonym        bytea not null,
    constraint concern_patient_reference_pk primary key (concern_id),
    constraint concern_patient_reference_concern_fk foreign key (concern_id) references concern (concern_id),
    constraint concern_patient_reference_pseudonym_ck check (octet_length(patient_pseudonym) = 32)
);

comment on column concern_patient_reference.patient_reference_sealed is 'an NHS number, sealed for this row (ADR 0016)';
comment on column concern_patient_reference.patient_pseudonym is 'keyed, for the purpose same-patient-in-concerns alone';

-- Re-sealing finds by it what is still under an older key.
create index concern_patient_reference_key_ix on concern_patient_reference (sealed_key(patient_reference_sealed));
create index concern_patient_reference_same_ix on concern_patient_reference (practice_code, patient_pseudonym);

alter table concern_patient_reference enable row level security;
alter table concern_patient_reference force row level security;
create policy concern_patient_reference_of_own_practice on concern_patient_reference
    using (in_scope(practice_code)) with check (in_scope(practice_code));

-- What it says never changes; what it is sealed under does.
revoke update, delete on concern_patient_reference from ${app_role};
grant update (patient_reference_sealed, patient_pseudonym) on concern_patient_reference to ${app_role};
