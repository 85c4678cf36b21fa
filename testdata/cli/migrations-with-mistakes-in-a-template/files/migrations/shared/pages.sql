-- used by several

alter table boks add column pages integer;
