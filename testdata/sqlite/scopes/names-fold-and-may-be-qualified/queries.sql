-- rule: SQLITE-NAME-1

-- name: Rows :many
SELECT USERS.ID, main.users."full name", [full name] AS again, `ID` AS id_again FROM main.users;
