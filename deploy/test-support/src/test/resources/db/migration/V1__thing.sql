create table thing (name text primary key);
grant select on thing to ${app_role};
