/// What a model knows about words apart from their context. Immutable, shared by all threads.
struct Vocabulary: Sendable {
  private let norms: [UInt64: String]
  private let baseNorms: [UInt64: String]
  private let rows: KeyTable
  /// Static vectors; nil for a model without them.
  let vectors: VectorTable?

  init(folder: String) throws(LanguageError) {
    norms = try Vocabulary.readNorms(ModelFile(path: folder + "/vocab/lookups.bin"))
    var base: [UInt64: String] = [:]
    for pair in BaseNorms.pairs { base[StringID.of(pair.text)] = pair.norm }
    baseNorms = base
    let settings = folder + "/vocab/vectors.cfg"
    if ModelFile.exists(settings) {
      let file = try ModelFile(path: settings)
      guard let json = JSONText.parse(file.bytes) else { throw file.corrupt("is not JSON") }
      let mode = json["mode"]?.string ?? "default"
      guard mode == "default" else { throw file.unsupported("has vectors of the mode \(mode)") }
    }
    let path = folder + "/vocab/vectors"
    vectors = ModelFile.exists(path) ? try VectorTable.open(path) : nil
    rows =
      if let vectors {
        try KeyTable(ModelFile(path: folder + "/vocab/key2row"), rowLimit: vectors.rows)
      } else {
        KeyTable()
      }
  }

  private static func readNorms(_ file: ModelFile) throws(LanguageError) -> [UInt64: String] {
    let root = try MessagePackReader.read(file)
    guard root.pairs != nil else { throw file.corrupt("is not a map") }
    var norms: [UInt64: String] = [:]
    for (key, value) in root["lexeme_norm"]?.pairs ?? [] {
      guard let key = key.uint, let value = value.string else {
        throw file.corrupt("has a norm that is not text")
      }
      norms[key] = value
    }
    return norms
  }

  /// Row of the static vector of a text; nil when it has none.
  func vectorRow(_ orth: UInt64) -> Int? { rows.row(of: orth) }

  /// The usual spelling of a text.
  func norm(_ orth: UInt64, lower: String) -> String { norms[orth] ?? baseNorms[orth] ?? lower }
}
