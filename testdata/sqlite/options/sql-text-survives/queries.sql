-- rule: TEXT-1

-- name: Odd :one
SELECT '"""' AS quotes, 'back\slash' AS back, '\u0041 \n' AS escaped, '𝄞 é' AS signs, 'trailing   
  lines' AS lines FROM t;
