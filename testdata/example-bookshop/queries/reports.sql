-- name: RevenueByMonth :many
-- What was sold in each month, and the sum up to then.
WITH months AS (
  SELECT strftime('%Y-%m', o.placed_at) AS month, sum(l.quantity * l.unit_price) AS revenue
  FROM orders o
  JOIN order_lines l ON l.order_id = o.id
  WHERE o.status <> 'cancelled'
  GROUP BY 1
)
SELECT month, revenue, sum(revenue) OVER (ORDER BY month) AS revenue_so_far
FROM months
ORDER BY month;

-- name: BestSellers :many
-- The books that sold most, with their place in the list and in their format.
SELECT
  b.id,
  b.title,
  b.format,
  sum(l.quantity) AS copies,
  rank() OVER (ORDER BY sum(l.quantity) DESC) AS place,
  dense_rank() OVER (PARTITION BY b.format ORDER BY sum(l.quantity) DESC) AS place_in_format
FROM order_lines l
JOIN books b ON b.id = l.book_id
JOIN orders o ON o.id = l.order_id AND o.status IN ('paid', 'shipped')
GROUP BY b.id
ORDER BY place, b.title
LIMIT ?;

-- name: CustomerValues :many
-- What each customer has ordered, the best ones first, in four classes.
SELECT
  c.id,
  c.name,
  count(t.order_id) AS orders,
  coalesce(sum(t.total), 0.0) AS value,
  max(t.placed_at) AS last_order,
  ntile(4) OVER (ORDER BY coalesce(sum(t.total), 0.0) DESC) AS class
FROM customers c
LEFT JOIN order_totals t ON t.customer_id = c.id AND t.status <> 'cancelled'
GROUP BY c.id
ORDER BY value DESC, c.id;

-- name: OrdersByStatus :one
-- How many orders stand where.
SELECT
  count(*) FILTER (WHERE status = 'open') AS open,
  count(*) FILTER (WHERE status = 'paid') AS paid,
  count(*) FILTER (WHERE status = 'shipped') AS shipped,
  count(*) FILTER (WHERE status = 'cancelled') AS cancelled
FROM orders;

-- name: BigOrders :many
-- The orders with at least so many copies.
SELECT order_id, count(*) AS lines, sum(quantity) AS copies
FROM order_lines
GROUP BY order_id
HAVING sum(quantity) >= CAST(? AS INTEGER)
ORDER BY copies DESC, order_id;

-- name: SalesPerDay :many
-- One row for each day of a time, also for those without an order.
WITH RECURSIVE days (day) AS (
  SELECT date(CAST(:first_day AS TEXT))
  UNION ALL
  SELECT date(day, '+1 day') FROM days WHERE day < :last_day
)
SELECT days.day, count(o.id) AS orders
FROM days
LEFT JOIN orders o ON date(o.placed_at) = days.day
GROUP BY days.day
ORDER BY days.day;

-- name: ListNeverSold :many
SELECT id FROM books EXCEPT SELECT book_id FROM order_lines ORDER BY 1;

-- name: ListWishedAndSold :many
SELECT book_id FROM wishes INTERSECT SELECT book_id FROM order_lines ORDER BY book_id;

-- name: PaymentsByMethod :many
-- The sums of each way to pay, and of all of them in the last row.
SELECT method, count(*) AS payments, sum(amount) AS amount, FALSE AS is_total
FROM payments
GROUP BY method
UNION ALL
SELECT NULL, count(*), sum(amount), TRUE FROM payments
ORDER BY is_total, method;

-- name: PublisherShares :many
-- How many books each publisher has, and which share of all that is.
SELECT
  p.name,
  count(b.id) AS books,
  round(100.0 * count(b.id) / (SELECT count(*) FROM books), 1) AS percent,
  group_concat(b.title, '; ') AS titles,
  json_group_array(b.isbn) FILTER (WHERE b.isbn IS NOT NULL) AS isbns
FROM publishers p
LEFT JOIN books b ON b.publisher_id = p.id
GROUP BY p.id
ORDER BY books DESC, p.name;

-- name: PricesInCurrency :many
-- What the books cost in a currency by its latest rate.
WITH latest AS (
  SELECT rate FROM exchange_rates WHERE currency = :currency ORDER BY day DESC LIMIT 1
)
SELECT b.title, b.price, round(b.price * latest.rate, 2) AS price_in_currency
FROM books b, latest
ORDER BY b.id;

-- name: SetExchangeRate :exec
INSERT INTO exchange_rates (day, currency, rate) VALUES (?, ?, ?)
ON CONFLICT (day, currency) DO UPDATE SET rate = excluded.rate;

-- name: DearestOfEachFormat :many
-- The dearest book of each format, by a window in a derived table.
SELECT format, title, price
FROM (
  SELECT format, title, price, row_number() OVER (PARTITION BY format ORDER BY price DESC, id) AS place
  FROM books
)
WHERE place = 1
ORDER BY format;

-- name: StockValue :one
SELECT sum(s.on_hand * b.price) AS total FROM stock s JOIN books b ON b.id = s.book_id;
