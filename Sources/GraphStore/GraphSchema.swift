import GRDB

/// The tables of a graph file, and the steps from one version to the next.
enum GraphSchema {
  /// "Entg" in ASCII: marks a SQLite file as a graph of this program (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x456E_7467

  /// The present version (`PRAGMA user_version`).
  static var version: Int { steps.count }

  /// Each step brings a file of the version of its index to the next.
  private static let steps = [
    documentTables + decisionTables + projectionTables + views, identityTables,
  ]

  /// Checks that a file is a graph that this version can read.
  ///
  /// - Returns: whether its tables are of an older version and must be brought to the present one.
  static func isOlder(_ queue: DatabaseQueue, path: String) throws -> Bool {
    let found = try queue.read { try state($0, path: path) }
    if found == 0 {
      throw GraphStoreError(.notAGraph, path: path, detail: "the database is empty")
    }
    return found < version
  }

  /// Makes the tables, or brings them to the present version.
  static func prepare(_ queue: DatabaseQueue, path: String) throws {
    // The tables are made before the log is switched on, so that even a file that is killed away
    // right then says what it is.
    try queue.write { db in
      let found = try state(db, path: path)
      for step in steps[found...] { try db.execute(sql: step) }
      if found < version {
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
      }
    }
    try queue.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      // A crash of the machine may lose the last articles, never the file; a killed process
      // loses nothing.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // 16 MB: the graph is one transaction, whose pages should not go to the log twice.
      try db.execute(sql: "PRAGMA cache_size = -16384")
    }
  }

  /// The version of a file; 0 for a new one.
  private static func state(_ db: Database, path: String) throws -> Int {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if id == 0, found == 0, tables == 0 { return 0 }
    guard id == applicationID else {
      throw GraphStoreError(
        .notAGraph, path: path, detail: "the file is a SQLite database of another program")
    }
    guard found <= version else {
      throw GraphStoreError(
        .newerSchema, path: path,
        detail: "the file has version \(found), this program knows versions up to \(version)")
    }
    return found
  }

  private static let documentTables = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO meta VALUES ('revision', '0'), ('projected_revision', '0'),
      ('optional_name_words', '');

    CREATE TABLE documents (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, source TEXT, url TEXT,
      published TEXT, language TEXT, text TEXT NOT NULL);
    CREATE TABLE zones (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, writer TEXT,
      PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
    CREATE TABLE entities (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, implied INTEGER NOT NULL,
      properties TEXT, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
    CREATE TABLE entity_aliases (
      document INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      alias TEXT NOT NULL, PRIMARY KEY (document, entity, ordinal),
      FOREIGN KEY (document, entity) REFERENCES entities ON DELETE CASCADE) WITHOUT ROWID;
    CREATE TABLE mentions (
      document INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, is_name INTEGER NOT NULL,
      PRIMARY KEY (document, entity, ordinal),
      FOREIGN KEY (document, entity) REFERENCES entities ON DELETE CASCADE) WITHOUT ROWID;
    CREATE TABLE times (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL,
      value TEXT, basis TEXT NOT NULL, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
    CREATE TABLE claims (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, from_entity TEXT NOT NULL, to_entity TEXT NOT NULL,
      date TEXT, place TEXT, polarity TEXT NOT NULL, modality TEXT NOT NULL, by_author INTEGER,
      by_entity TEXT, voice TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL, properties TEXT,
      PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
    CREATE TABLE cues (
      document INTEGER NOT NULL, claim INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      PRIMARY KEY (document, claim, ordinal),
      FOREIGN KEY (document, claim) REFERENCES claims ON DELETE CASCADE) WITHOUT ROWID;
    CREATE TABLE diagnostics (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      message TEXT NOT NULL, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;

    """

  private static let decisionTables = """
    CREATE TABLE decisions (
      key INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, type TEXT, subject TEXT NOT NULL,
      object TEXT, who TEXT NOT NULL, made TEXT NOT NULL, why TEXT NOT NULL);

    """

  private static let projectionTables = """
    CREATE TABLE graph_documents (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
    CREATE TABLE nodes (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL,
      properties TEXT);
    CREATE INDEX nodes_by_label ON nodes (label);
    CREATE TABLE node_aliases (
      node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      alias TEXT NOT NULL, PRIMARY KEY (node, ordinal)) WITHOUT ROWID;
    CREATE TABLE node_documents (
      node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES graph_documents,
      PRIMARY KEY (node, ordinal)) WITHOUT ROWID;
    CREATE TABLE edges (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
      from_node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE,
      to_node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE, symmetric INTEGER NOT NULL,
      polarity TEXT NOT NULL, modality TEXT NOT NULL, date TEXT, "by" TEXT,
      confidence REAL NOT NULL, sources INTEGER NOT NULL, properties TEXT);
    CREATE INDEX edges_by_from ON edges (from_node);
    CREATE INDEX edges_by_to ON edges (to_node);
    CREATE TABLE edge_evidence (
      edge INTEGER NOT NULL REFERENCES edges ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES graph_documents, claim TEXT NOT NULL,
      sentence TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT, "by" TEXT,
      voice TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL, properties TEXT,
      PRIMARY KEY (edge, ordinal)) WITHOUT ROWID;
    CREATE TABLE merges (
      key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES graph_documents,
      entity TEXT NOT NULL, node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE,
      reason TEXT NOT NULL, score REAL NOT NULL);
    CREATE TABLE reprints (
      key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES graph_documents,
      source INTEGER NOT NULL REFERENCES graph_documents, reason TEXT NOT NULL);
    CREATE TABLE graph_diagnostics (ordinal INTEGER PRIMARY KEY, message TEXT NOT NULL);

    """

  /// Version 2: ids that are never given twice, decisions that are taken back, the sidecar.
  private static let identityTables = """
    INSERT INTO meta VALUES ('sidecar', ''), ('origin', 'articles');
    ALTER TABLE decisions ADD COLUMN undone_by TEXT;
    ALTER TABLE decisions ADD COLUMN undone TEXT;
    ALTER TABLE decisions ADD COLUMN undone_why TEXT;
    CREATE TABLE entity_ids (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, entity TEXT NOT NULL,
      node TEXT NOT NULL, PRIMARY KEY (document, entity)) WITHOUT ROWID;
    CREATE TABLE given_ids (hash INTEGER PRIMARY KEY);
    CREATE INDEX merges_by_node ON merges (node);
    INSERT OR IGNORE INTO entity_ids
      SELECT d.key, m.entity, n.id FROM merges m JOIN nodes n ON n.key = m.node
        JOIN graph_documents g ON g.key = m.document JOIN documents d ON d.id = g.id;
    CREATE VIEW reprint_list AS
      SELECT g.id AS document, d.title, d.source AS outlet, s.id AS source, o.title AS source_title,
        o.source AS source_outlet, r.reason
      FROM reprints r JOIN graph_documents g ON g.key = r.document
        JOIN graph_documents s ON s.key = r.source
        LEFT JOIN documents d ON d.id = g.id LEFT JOIN documents o ON o.id = s.id;
    CREATE VIEW decision_list AS
      SELECT key AS number, action, coalesce(json_extract(subject, '$.name'), '') AS subject,
        json_extract(object, '$.name') AS object, type, who, made, why, undone_by, undone, undone_why
      FROM decisions;

    """

  private static let views = """
    CREATE VIEW node_list AS
      SELECT n.id, n.type, n.label,
        (SELECT group_concat(alias, '; ') FROM node_aliases a WHERE a.node = n.key) AS aliases,
        (SELECT count(*) FROM node_documents d WHERE d.node = n.key) AS documents,
        (SELECT count(*) FROM edges e WHERE e.from_node = n.key OR e.to_node = n.key) AS edges
      FROM nodes n;
    CREATE VIEW edge_list AS
      SELECT e.id, e.type, f.label AS from_label, t.label AS to_label, e.date, e.polarity,
        e.modality, e."by", e.sources, e.confidence, v.sentence, d.id AS document,
        f.id AS from_id, t.id AS to_id
      FROM edges e JOIN nodes f ON f.key = e.from_node JOIN nodes t ON t.key = e.to_node
        LEFT JOIN edge_evidence v ON v.edge = e.key AND v.ordinal = 0
        LEFT JOIN graph_documents d ON d.key = v.document;
    CREATE VIEW evidence_list AS
      SELECT e.id AS edge, e.type, f.label AS from_label, t.label AS to_label, v.sentence, v.date,
        v."by", v.voice, v.confidence, v.rule, g.id AS document, d.title, d.source, d.url,
        d.published, v.start, v.end
      FROM edge_evidence v JOIN edges e ON e.key = v.edge
        JOIN nodes f ON f.key = e.from_node JOIN nodes t ON t.key = e.to_node
        JOIN graph_documents g ON g.key = v.document LEFT JOIN documents d ON d.id = g.id;
    CREATE VIEW claim_list AS
      SELECT d.id AS document, c.id, c.type, f.name AS from_name, t.name AS to_name, c.date,
        c.polarity, c.modality,
        CASE WHEN c.by_author THEN 'author' ELSE
          (SELECT name FROM entities b WHERE b.document = c.document AND b.id = c.by_entity)
        END AS "by", c.voice, c.confidence, c.rule,
        substr(d.text, c.start + 1, c.end - c.start) AS sentence
      FROM claims c JOIN documents d ON d.key = c.document
        LEFT JOIN entities f ON f.document = c.document AND f.id = c.from_entity
        LEFT JOIN entities t ON t.document = c.document AND t.id = c.to_entity;
    CREATE VIEW merge_list AS
      SELECT n.id AS node, n.label, d.id AS document, m.entity, m.reason, m.score
      FROM merges m JOIN nodes n ON n.key = m.node JOIN graph_documents d ON d.key = m.document;

    """
}
