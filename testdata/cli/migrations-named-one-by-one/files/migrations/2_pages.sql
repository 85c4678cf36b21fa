-- +goose Up
ALTER TABLE books ADD COLUMN pages INTEGER;
-- +goose Down
SELECT nothing FROM here;
