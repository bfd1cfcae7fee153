-- Who adds something new begins its deadline in the same transaction, whatever the scope. Seeing and changing one stays
-- with the services.
create policy deadline_begun on deadline for insert with check (true);
create policy deadline_level_begun on deadline_level for insert with check (true);
