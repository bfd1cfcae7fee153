-- What providers worry about in the practices that refer to them.
create table reverse_alert (
    alert_id          uuid not null,
    reference         text not null,
    provider_code     text not null,
    practice_code     text not null,
    commissioner_code text not null,
    category          text not null,
    happened_on       date not null,
    words             text not null,
    raised_by         text not null,
    raised_at         timestamptz not null,
    submission_key    text not null,
    submission_digest text not null,
    answer            text,
    answered_by       text,
    answered_at       timestamptz,
    constraint reverse_alert_pk primary key (alert_id),
    constraint reverse_alert_reference_uq unique (reference),
    constraint reverse_alert_submission_uq unique (provider_code, raised_by, submission_key),
    constraint reverse_alert_words_ck check (char_length(words) between 10 and 2000),
    constraint reverse_alert_answer_ck check (char_length(answer) between 2 and 2000),
    constraint reverse_alert_answered_ck check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index reverse_alert_provider_ix on reverse_alert (provider_code, alert_id desc);
create index reverse_alert_practice_ix on reverse_alert (practice_code, alert_id desc);
create index reverse_alert_commissioner_ix on reverse_alert (commissioner_code, alert_id desc);
alter table reverse_alert enable row level security;
alter table reverse_alert force row level security;
create policy reverse_alert_of_provider on reverse_alert
    using (in_scope(provider_code)) with check (in_scope(provider_code));
create policy reverse_alert_read_by_practice on reverse_alert for select using (in_scope(practice_code));
create policy reverse_alert_answered_by_practice on reverse_alert for update
    using (in_scope(practice_code)) with check (in_scope(practice_code));
create policy reverse_alert_read_by_commissioner on reverse_alert for select using (in_scope(commissioner_code));
revoke update, delete on reverse_alert from ${app_role};
grant update (answer, answered_by, answered_at) on reverse_alert to ${app_role};

-- What reporters say of how their concern was handled. Single answers are the practice's own; others see them added up.
create table concern_feedback (
    concern_id        uuid not null,
    practice_code     text not null,
    commissioner_code text not null,
    clear             smallint not null,
    quick             smallint not null,
    words             text,
    given_by          text not null,
    given_at          timestamptz not null,
    changed_at        timestamptz not null,
    constraint concern_feedback_pk primary key (concern_id),
    constraint concern_feedback_case_fk foreign key (concern_id) references concern_case (concern_id),
    constraint concern_feedback_clear_ck check (clear between 1 and 5),
    constraint concern_feedback_quick_ck check (quick between 1 and 5),
    constraint concern_feedback_words_ck check (char_length(words) between 2 and 1000)
);
create index concern_feedback_commissioner_ix on concern_feedback (commissioner_code, given_at);
alter table concern_feedback enable row level security;
alter table concern_feedback force row level security;
create policy concern_feedback_of_practice on concern_feedback
    using (in_scope(practice_code)) with check (in_scope(practice_code));
revoke delete on concern_feedback from ${app_role};
