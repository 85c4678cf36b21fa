-- rule: PG-SCHEMA-1

-- name: Customers :many
SELECT * FROM sales.people;

-- name: Employees :many
SELECT * FROM hr.people;

-- name: Both :many
SELECT s.spent, h.salary, hr.raise(h.salary) AS raised, 'low'::hr.grade AS grade, hr.people.id FROM sales.people s JOIN hr.people h USING (id), hr.people;
