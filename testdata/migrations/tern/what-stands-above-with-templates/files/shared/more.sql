create view no_authors as select id from all_authors where id is null;
