-- A removed text stays for whoever had it open, so that they are told instead of losing what they wrote.
alter table text_block add column removed boolean not null default false;
alter table text_block alter column removed drop default;
