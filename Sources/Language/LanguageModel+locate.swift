#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension LanguageModel {
  /// Folder of the model that is used when none is named.
  public static let defaultFolder = "en_core_web_md-3.7.1"

  /// Finds the folder of the model: the one named explicitly, else the environment variable
  /// `ENTENTE_MODEL`, else the user's data folder, else `models` in the current folder.
  ///
  /// - Parameter explicit: what the user named, if anything.
  /// - Throws: `LanguageError` with the code `modelMissing`; its text says how to fetch the model.
  public static func locate(explicit: String?) throws(LanguageError) -> String {
    if let explicit { return try existing(explicit, "the model named") }
    if let named = environment("ENTENTE_MODEL"), !named.isEmpty {
      return try existing(named, "the model that ENTENTE_MODEL names")
    }
    var places: [String] = []
    let data =
      environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 }
      ?? environment("HOME").map { $0 + "/.local/share" }
    if let data { places.append(data + "/entente/models/" + defaultFolder) }
    places.append("models/" + defaultFolder)
    for place in places where ModelFile.exists(place + "/meta.json") { return place }
    throw LanguageError(
      .modelMissing, file: "",
      "no language model found in \(places.joined(separator: " or ")); run `make model` to fetch it, "
        + "or name a folder with --model or ENTENTE_MODEL")
  }

  private static func existing(_ path: String, _ what: String) throws(LanguageError) -> String {
    guard ModelFile.exists(path + "/meta.json") else {
      throw LanguageError(
        .modelMissing, file: path,
        "\(what) is no folder of a spaCy model; run `make model` to fetch the default one")
    }
    return path
  }

  private static func environment(_ name: String) -> String? {
    // SAFETY: the value is copied at once; nothing here changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
