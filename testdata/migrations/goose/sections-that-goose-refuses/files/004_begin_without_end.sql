-- +goose Up
-- +goose StatementBegin
CREATE TABLE f (id INTEGER);
-- +goose Down
DROP TABLE f;
