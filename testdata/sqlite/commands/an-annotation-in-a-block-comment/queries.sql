-- rule: :many

/* name: Rows :many
   Every row there is. */
SELECT a FROM t;
