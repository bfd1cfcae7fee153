-- An acknowledgement settles what the flag knew, not what was recorded while it waited for somebody. Flags acknowledged
-- before this migration keep the place they were given.
comment on column flag.acknowledged_up_to is 'concerns up to this place in the record are settled: the flag''s recorded_up_to';
