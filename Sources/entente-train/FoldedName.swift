import Foundation

/// Names as labels and entities are compared by.
enum FoldedName {
  /// A name without case, accents and article.
  static func key(_ name: String) -> String {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
  }
}
