-- name: CreateWarehouse :execlastid
INSERT INTO warehouses (code, opens_at, closes_at) VALUES (?, ?, ?);

-- name: ReceiveStock :batchexec
-- Adds what has arrived to what is there.
INSERT INTO stock (warehouse_id, book_id, on_hand) VALUES (?, ?, ?)
ON CONFLICT (warehouse_id, book_id) DO UPDATE SET on_hand = on_hand + excluded.on_hand;

-- name: ReserveStock :one
-- Puts copies aside in the warehouse that has most of them; nothing when none has enough.
UPDATE stock
SET reserved = reserved + :quantity
WHERE book_id = :book_id
  AND warehouse_id = (
    SELECT s.warehouse_id
    FROM stock s
    WHERE s.book_id = :book_id AND s.available >= :quantity
    ORDER BY s.available DESC, s.warehouse_id
    LIMIT 1
  )
RETURNING warehouse_id, on_hand, reserved;

-- name: TakeReserved :execrows
UPDATE stock
SET on_hand = on_hand - @quantity, reserved = reserved - @quantity
WHERE warehouse_id = @warehouse_id AND book_id = @book_id;

-- name: ListStock :many
-- Every book in every warehouse, also where there is none of it.
SELECT w.code, b.title, coalesce(s.on_hand, 0) AS on_hand, s.available
FROM warehouses w
CROSS JOIN books b
LEFT JOIN stock s ON s.warehouse_id = w.id AND s.book_id = b.id
ORDER BY w.code, b.title;

-- name: ListStockOfWarehouse :many
-- By the names that the tables share.
SELECT book_id, on_hand, change, moved_at
FROM stock
NATURAL JOIN stock_moves
WHERE warehouse_id = ?
ORDER BY stock_moves.id;

-- name: CountMoves :one
SELECT count(*) AS moves, sum(change) AS change, min(moved_at) AS first_move
FROM stock
JOIN stock_moves USING (warehouse_id, book_id)
WHERE book_id = ?;

-- name: ListOpenWarehouses :many
SELECT code, opens_at, closes_at FROM warehouses WHERE :now BETWEEN opens_at AND closes_at ORDER BY code;

-- name: ListScarceBooks :many
-- The books of which fewer than some are available, with what is there altogether.
SELECT b.id, b.title, total(s.available) AS available
FROM books b
LEFT JOIN stock s ON s.book_id = b.id
WHERE b.in_print
GROUP BY b.id
HAVING total(s.available) < CAST(:fewest AS INTEGER)
ORDER BY available, b.id;
