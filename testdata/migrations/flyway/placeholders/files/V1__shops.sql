-- ${nobody} cares in a comment
CREATE TABLE ${prefix}shops (
  id   INTEGER PRIMARY KEY,
  made TEXT NOT NULL DEFAULT '${flyway:filename}' CHECK (length(made) > ${Least})
);
