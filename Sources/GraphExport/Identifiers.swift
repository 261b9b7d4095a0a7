/// Ids of a graph as names that every reader accepts.
///
/// An id made only of ASCII letters, digits, `.`, `-`, `_` and `:` (a subset of XML's NMTOKEN) is
/// kept; any other gets `_` in place of each foreign character and, where that is taken, a number.
struct Identifiers {
  private var changed: [String: String] = [:]

  /// Number of ids that had to be changed.
  var changedCount: Int { changed.count }

  /// Takes all ids of one kind, in canonical order; the result depends on nothing else.
  ///
  /// - Parameter longest: greatest length that is kept, in bytes; 100 at least.
  init(_ ids: some Sequence<String>, longest: Int = 200) {
    let foreign = ids.filter { !Identifiers.isName($0) || $0.utf8.count > longest }
    guard !foreign.isEmpty else { return }
    var taken = Set(ids)
    for id in foreign {
      let base = Identifiers.renamed(id)
      var name = base
      var number = 2
      while taken.contains(name) {
        name = "\(base)_\(number)"
        number += 1
      }
      taken.insert(name)
      changed[id] = name
    }
  }

  /// The name that stands for an id.
  subscript(id: String) -> String { changed[id] ?? id }

  /// Whether the text is such a name as it stands.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && text.utf8.allSatisfy(isNameByte)
  }

  /// The text with `_` in place of each foreign character, at most 100 bytes long.
  static func renamed(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(100) {
      if scalar.isASCII, isNameByte(UInt8(scalar.value)) {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("_") {
        name += "_"
      }
    }
    return name.isEmpty ? "_" : name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: return true
    default: return false
    }
  }
}
