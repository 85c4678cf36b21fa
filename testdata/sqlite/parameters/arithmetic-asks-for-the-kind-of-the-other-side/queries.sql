-- rule: PARAM-TYPE-1

-- name: Add :exec
UPDATE t SET i = i + :whole, r = r * :factor, d = d - :amount, s = s + :number;

-- name: Twice :exec
UPDATE t SET i = i - @quantity WHERE i >= @quantity;
