import Foundation

/// What a model wrote, taken apart: claims in its own numbers, of which nothing has been checked.
struct ModelAnswer {
  /// A claim as the model wrote it.
  struct Entry: Sendable {
    var type: String
    var from: Int
    var to: Int
    var sentence: Int
    var quote: String
    var polarity: String
    var modality: String
    var by: Int?
  }

  /// Deepest nesting that is looked at; an answer has three levels.
  private static let deepest = 8
  /// Largest number of claims that are looked at.
  private static let mostClaims = 64

  /// The claims of the right form.
  let entries: [Entry]
  /// Number of those of another form, and of those behind the last one that is looked at.
  let malformed: Int

  /// Reads a model's text; nil when it is no JSON object with a list of claims.
  ///
  /// A code fence around the object and thoughts in front of it (`<think>…</think>`) are passed
  /// over.
  init?(_ content: String) {
    let text = Self.object(in: content)
    guard Self.depth(of: text) <= Self.deepest,
      let list = try? JSONDecoder().decode(List.self, from: Data(text.utf8))
    else { return nil }
    entries = list.claims.prefix(Self.mostClaims).compactMap(\.entry)
    malformed = list.claims.count - entries.count
  }

  private static func object(in content: String) -> Substring {
    var text = content[...]
    if let end = text.range(of: "</think>", options: .backwards) { text = text[end.upperBound...] }
    if let open = text.range(of: "```"), !text[..<open.lowerBound].contains("{") {
      text = text[open.upperBound...]
      text = text[(text.firstIndex(of: "{") ?? text.endIndex)...]
      if let close = text.range(of: "```", options: .backwards) { text = text[..<close.lowerBound] }
    }
    return text
  }

  /// How deep lists and objects are nested.
  private static func depth(of text: Substring) -> Int {
    var (depth, deepest, isString, isEscaped) = (0, 0, false, false)
    for byte in text.utf8 {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isString: isEscaped = true
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if !isString { depth += 1 }
        deepest = max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isString { depth -= 1 }
      default: break
      }
    }
    return deepest
  }

  private struct List: Decodable {
    var claims: [Item]
  }

  /// An element of the list, whatever it is: one of another form does not spoil the others.
  private struct Item: Decodable {
    var entry: Entry?

    init(from decoder: any Decoder) {
      guard let form = try? decoder.container(keyedBy: Key.self) else { return }
      func text(_ key: Key) -> String? { try? form.decode(String.self, forKey: key) }
      // Small models put numbers into quotation marks.
      func number(_ key: Key) -> Int? {
        (try? form.decode(Int.self, forKey: key)) ?? text(key).flatMap { Int($0) }
      }
      func isMissing(_ key: Key) -> Bool {
        !form.contains(key) || (try? form.decodeNil(forKey: key)) == true
      }
      guard let type = text(.type), let from = number(.from), let to = number(.to),
        let sentence = number(.sentence), let quote = text(.quote),
        let polarity = isMissing(.polarity) ? "positive" : text(.polarity),
        let modality = isMissing(.modality) ? "asserted" : text(.modality),
        isMissing(.by) || number(.by) != nil
      else { return }
      entry = Entry(
        type: type, from: from, to: to, sentence: sentence, quote: quote, polarity: polarity,
        modality: modality, by: number(.by))
    }

    enum Key: String, CodingKey {
      case type, from, to, sentence, quote, polarity, modality, by
    }
  }
}
