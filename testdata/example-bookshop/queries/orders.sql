-- name: PlaceOrder :one
-- Opens an order; its lines follow.
INSERT INTO orders (customer_id, address_id, note) VALUES (?, ?, ?)
RETURNING id, status, placed_at;

-- name: AddOrderLines :copyfrom
INSERT INTO order_lines (order_id, line, book_id, quantity, unit_price) VALUES (?, ?, ?, ?, ?);

-- name: AddOrderLine :one
-- Adds a line at the end of an order, at the price of the day.
INSERT INTO order_lines (order_id, line, book_id, quantity, unit_price)
SELECT
  sqlc.arg(order_id),
  1 + coalesce((SELECT max(line) FROM order_lines WHERE order_id = sqlc.arg(order_id)), 0),
  b.id,
  sqlc.arg(quantity),
  b.price
FROM books b
WHERE b.id = sqlc.arg(book_id) AND b.in_print
RETURNING line, unit_price;

-- name: GetOrder :one
-- An order with its customer and, where a parcel is sent, the address.
SELECT sqlc.embed(o), sqlc.embed(c), sqlc.embed(a)
FROM orders o
JOIN customers c ON c.id = o.customer_id
LEFT JOIN addresses a ON a.id = o.address_id
WHERE o.id = ?;

-- name: ListOrderLines :many
SELECT l.line, b.title, l.quantity, l.unit_price, l.quantity * l.unit_price AS line_total
FROM order_lines l
INNER JOIN books b ON b.id = l.book_id
WHERE l.order_id = ?
ORDER BY l.line;

-- name: GetOrderTotal :one
SELECT total, paid, total - paid AS due FROM order_totals WHERE order_id = ?;

-- name: FindOrders :many
-- The orders that fit what is given; what is not given does not matter.
SELECT o.*
FROM orders o
JOIN customers c ON c.id = o.customer_id
WHERE (sqlc.narg(customer_email) IS NULL OR c.email = sqlc.narg(customer_email))
  AND (sqlc.narg(status) IS NULL OR o.status = sqlc.narg(status))
  AND (sqlc.narg(since) IS NULL OR o.placed_at >= sqlc.narg(since))
ORDER BY o.id;

-- name: RecordPayment :one
INSERT INTO payments (order_id, method, amount, reference) VALUES (?, ?, ?, ?) RETURNING id, paid_at;

-- name: SettleOrder :execrows
-- Marks an order as paid once it is.
UPDATE orders
SET status = 'paid'
WHERE id = :id
  AND status = 'open'
  AND (SELECT t.paid >= t.total FROM order_totals t WHERE t.order_id = orders.id);

-- name: ShipOrder :one
UPDATE orders SET status = 'shipped', shipped_at = CURRENT_TIMESTAMP
WHERE id = ? AND status = 'paid'
RETURNING id, shipped_at;

-- name: CancelStaleOrders :many
-- Cancels the open orders from before a time.
UPDATE orders SET status = 'cancelled' WHERE status = 'open' AND placed_at < ? RETURNING id, customer_id;

-- name: DescribeOrders :many
-- The orders of a customer in words.
SELECT
  o.id,
  CASE o.status
    WHEN 'open' THEN 'waits for payment'
    WHEN 'paid' THEN 'waits for the post'
    WHEN 'shipped' THEN 'left on ' || date(o.shipped_at)
    ELSE 'was cancelled'
  END AS description,
  CASE WHEN o.note IS NOT NULL THEN length(o.note) END AS note_length,
  iif(EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id), 'yes', 'no') AS has_payment
FROM orders o
WHERE o.customer_id = ?
ORDER BY o.id;

-- name: ListPaymentsOfOrders :many
-- Orders without payments and payments side by side.
SELECT o.id AS order_id, o.status, p.id AS payment_id, p.amount
FROM orders o
FULL JOIN payments p ON p.order_id = o.id
ORDER BY o.id, p.id;

-- name: ListUnusedAddresses :many
SELECT a.id, a.street, o.id AS order_id
FROM orders o
RIGHT JOIN addresses a ON a.id = o.address_id
WHERE o.id IS NULL
ORDER BY a.id;

-- name: GetLastOrder :one
-- The newest order of a customer.
SELECT * FROM orders WHERE customer_id = ? ORDER BY placed_at DESC, id DESC LIMIT 1;
