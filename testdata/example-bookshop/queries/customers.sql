-- name: RegisterCustomer :one
INSERT INTO customers (public_id, email, name, birthday, newsletter, preferences)
VALUES (?, ?, ?, ?, ?, ?)
RETURNING *;

-- name: GetCustomerByEmail :one
-- Finds a customer; upper and lower case are the same.
SELECT * FROM customers WHERE email = ?;

-- name: GetCustomerByPublicId :one
SELECT * FROM customers WHERE public_id = $1;

-- name: SetPreference :execrows
-- Sets one value in the preferences, which are made where there are none.
UPDATE customers
SET preferences = json_set(coalesce(preferences, '{}'), '$.' || CAST(:key AS TEXT), CAST(:value AS TEXT))
WHERE id = :id;

-- name: GetLanguage :one
-- The language that a customer prefers, if any is set.
SELECT CAST(preferences ->> '$.language' AS TEXT) AS language FROM customers WHERE id = ?;

-- name: SubscribeAll :execrows
UPDATE customers SET newsletter = ? WHERE id IN (sqlc.slice(ids));

-- name: AddAddress :execlastid
INSERT INTO addresses (customer_id, kind, street, city, postcode, country) VALUES (?, ?, ?, ?, ?, ?);

-- name: ListCustomersWithShipping :many
-- The customers, each with the address that parcels go to.
SELECT sqlc.embed(customers), sqlc.embed(addresses)
FROM customers
LEFT JOIN addresses ON addresses.customer_id = customers.id AND addresses.kind = 'shipping'
ORDER BY customers.id;

-- name: Wish :execresult
-- Puts a book on a customer's list; nothing happens when it is there.
INSERT INTO wishes (customer_id, book_id) VALUES (?, ?)
ON CONFLICT (customer_id, book_id) DO NOTHING;

-- name: ListWishes :many
SELECT b.id, b.title, b.price, w.wished_at
FROM wishes w
JOIN books b ON b.id = w.book_id
WHERE w.customer_id = ?
ORDER BY w.wished_at, b.title;

-- name: ListInterests :many
-- The books that a customer has bought, wished for or judged.
SELECT l.book_id FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.customer_id = ?1
UNION
SELECT book_id FROM wishes WHERE customer_id = ?1
UNION
SELECT book_id FROM reviews WHERE customer_id = ?1
ORDER BY book_id;

-- name: ForgetCustomer :execrows
DELETE FROM customers WHERE id = ? AND NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = customers.id);

-- name: WriteReview :one
-- A customer's judgement of a book; a second one takes the place of the first and must be read again.
INSERT INTO reviews (book_id, customer_id, stars, body)
VALUES (?, ?, ?, ?)
ON CONFLICT (book_id, customer_id) DO UPDATE SET
  stars = excluded.stars,
  body = excluded.body,
  approved = NULL,
  written_at = CURRENT_TIMESTAMP
RETURNING *;

-- name: JudgeReview :execrows
UPDATE reviews SET approved = :approved WHERE id = :id AND approved IS NULL;

-- name: ListPendingReviews :many
SELECT r.id, c.name AS customer, b.title AS book, r.stars, r.body
FROM reviews r
JOIN customers c ON c.id = r.customer_id
JOIN books b ON b.id = r.book_id
WHERE r.approved IS NULL
ORDER BY r.written_at, r.id;

-- name: GetRating :one
-- How a book is judged.
SELECT
  count(*) AS reviews,
  avg(stars) AS average,
  count(*) FILTER (WHERE stars >= 4) AS happy,
  max(body) FILTER (WHERE stars = 1) AS a_complaint
FROM reviews
WHERE book_id = ? AND approved;
