package io.github.jsqlc.resolution;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeKind;
import io.github.jsqlc.engine.TypeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All types, functions, operators and casts of one database: its own, its extensions', the schema's. */
public final class TypeSpace {
  private static final TypeInfo ARRAY_OF = null;
}
