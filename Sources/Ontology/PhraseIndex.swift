/// Finds phrases in running text: a trie over folded units, with a check of capitals at the end.
///
/// A word that the phrase writes with a capital must have one in the text, an abbreviation in
/// capitals must stand exactly so ("US" is not "us"), a word in lower case may stand in any case.
public struct PhraseIndex<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable {
    /// Number of tokens that it covers.
    public let length: Int
    /// What the phrase can mean, in the order in which it was added.
    public let values: [Value]
  }

  private enum Capitals: Sendable {
    case any
    case first
    case exact(String)
  }

  private struct Step: Hashable {
    var parent: Int32
    var word: Int32
  }

  private struct Ending: Sendable {
    var capitals: [Capitals]
    var value: Value
  }

  private var words: [String: Int32] = [:]
  private var steps: [Step: Int32] = [:]
  private var endings: [[Ending]] = [[]]

  /// Makes an empty index.
  public init() {}

  /// Adds a phrase.
  public mutating func insert(_ phrase: String, _ value: Value) {
    var node: Int32 = 0
    var capitals: [Capitals] = []
    var isEmpty = true
    PhraseText.split(phrase) { unit in
      isEmpty = false
      let folded = PhraseText.folded(unit)
      let word = words[folded] ?? Int32(words.count)
      if word == words.count { words[folded] = word }
      let step = Step(parent: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(endings.count)
        endings.append([])
        steps[step] = node
      }
      capitals.append(PhraseIndex.capitals(of: unit))
    }
    if !isEmpty { endings[Int(node)].append(Ending(capitals: capitals, value: value)) }
  }

  /// The phrases that start at a token, the shortest first.
  ///
  /// - Complexity: O(length of the longest phrase that fits).
  public func matches(in text: PhraseText, at token: Int) -> [Match] {
    var matches: [Match] = []
    var node: Int32 = 0
    var unit = text.starts[token]
    var end = token
    while unit < text.units.count {
      guard let word = words[text.units[unit]],
        let next = steps[Step(parent: node, word: word)]
      else { break }
      node = next
      unit += 1
      while end < text.count, text.starts[end + 1] <= unit { end += 1 }
      guard text.starts[end] == unit, !endings[Int(node)].isEmpty else { continue }
      let first = text.starts[token]
      let values = endings[Int(node)].filter { ending in
        ending.capitals.indices.allSatisfy {
          PhraseIndex.fits(text.originals[first + $0], ending.capitals[$0])
        }
      }
      if !values.isEmpty {
        matches.append(Match(length: end - token, values: values.map(\.value)))
      }
    }
    return matches
  }

  /// The longest phrase that starts at a token.
  public func longest(in text: PhraseText, at token: Int) -> Match? {
    matches(in: text, at: token).last
  }

  /// What a whole text means, if it is a phrase of the index.
  public func values(of phrase: String) -> [Value] {
    let text = PhraseText([phrase])
    return matches(in: text, at: 0).last { $0.length == 1 }?.values ?? []
  }

  private static func capitals(of unit: String) -> Capitals {
    // Most units are plain lower case; the properties of Unicode take a thousand times longer.
    let bytes = unit.utf8
    if bytes.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return .any }
    if let first = bytes.first, (0x41...0x5A).contains(first), bytes.count > 1,
      bytes.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) })
    {
      return .first
    }
    guard let first = unit.unicodeScalars.first(where: \.properties.isAlphabetic),
      first.properties.isUppercase
    else { return .any }
    let letters = unit.unicodeScalars.filter(\.properties.isAlphabetic)
    if letters.count > 1, letters.allSatisfy(\.properties.isUppercase) {
      return .exact(PhraseIndex.withoutStop(unit))
    }
    return .first
  }

  private static func fits(_ unit: String, _ capitals: Capitals) -> Bool {
    switch capitals {
    case .any: return true
    case .exact(let form): return withoutStop(unit) == form
    case .first:
      return unit.unicodeScalars.first(where: \.properties.isAlphabetic)?.properties.isUppercase
        ?? false
    }
  }

  private static func withoutStop(_ unit: String) -> String {
    unit.count > 1 && unit.hasSuffix(".") ? String(unit.dropLast()) : unit
  }
}
