import Foundation
import GraphStore
import TextModel

/// Lists and records, which stand in the data as JSON.
///
/// They are read where they lie as long as they are of the form in which exports have them; any
/// other is left to Foundation's decoder.
extension GraphMLBuilder {
  /// The texts of a list; the whole value where it is none.
  mutating func list(_ field: GraphMLField) -> [Text] {
    guard let text = filled(field) else { return [] }
    var items: [Text] = []
    do throws(JSONScanner.Fault) {
      try scan(text)
      try scratch.array { scanner throws(JSONScanner.Fault) in items.append(try scanner.string()) }
      try endScan()
      return items
    } catch {
      guard let list = try? JSONDecoder().decode([String].self, from: data(text)) else {
        return [text]
      }
      return list.map { gather($0) }
    }
  }

  private func data(_ text: Text) -> Data { Data(scratch.bytes[text.range]) }

  /// Adds a text to those of the open node or edge.
  private mutating func gather(_ text: String) -> Text {
    let start = scratch.bytes.count
    scratch.bytes.append(contentsOf: text.utf8)
    return Text(offset: start, count: scratch.bytes.count - start)
  }

  private mutating func scan(_ text: Text) throws(JSONScanner.Fault) {
    scratch.position = text.offset
    scratch.end = text.offset + text.count
  }

  private mutating func endScan() throws(JSONScanner.Fault) {
    guard scratch.peek() == 0, scratch.position == scratch.end else {
      throw JSONScanner.Fault(detail: "text behind the list")
    }
  }

  // MARK: Evidence

  /// The sentences of an edge.
  mutating func evidence(_ edge: PackedGraph.Edge) throws(Fault) -> Range<UInt32> {
    let first = content.graph.evidence.count
    if let all = filled(.evidenceAll) {
      do throws(JSONScanner.Fault) {
        try scanEvidence(all)
      } catch {
        content.graph.evidence.removeLast(content.graph.evidence.count - first)
        try decodeEvidence(all)
      }
    } else if let sentence = filled(.evidence) {
      let empty = Text(offset: 0, count: 0)
      var said = PackedGraph.Evidence(
        document: document(value(.document)), claim: empty, sentence: keep(sentence),
        rule: importRule())
      said.date = edge.date
      said.by = edge.by
      said.confidence = edge.confidence
      content.graph.evidence.append(said)
    }
    return UInt32(first)..<UInt32(content.graph.evidence.count)
  }

  private mutating func keepWord(_ word: String) -> Text { keepWord(gather(word)) }

  /// The rule of sentences that came without one.
  private mutating func importRule() -> Text {
    if let rule { return rule }
    let made = keepWord("import")
    rule = made
    return made
  }

  private mutating func scanEvidence(_ text: Text) throws(JSONScanner.Fault) {
    try scan(text)
    try scratch.pass(0x5B)
    if !scratch.passes(0x5D) {
      repeat { content.graph.evidence.append(try scanSentence()) } while scratch.passes(0x2C)
      try scratch.pass(0x5D)
    }
    try endScan()
  }

  private mutating func scanSentence() throws(JSONScanner.Fault) -> PackedGraph.Evidence {
    let empty = Text(offset: 0, count: 0)
    var said = PackedGraph.Evidence(document: .max, claim: empty, sentence: .none, rule: empty)
    var last = -1
    var seen = 0
    try scratch.pass(0x7B)
    repeat {
      let name = try scratch.string()
      guard let place = EvidenceMember.place(name, after: last, in: scratch.bytes) else {
        throw JSONScanner.Fault(detail: "a member that is not known")
      }
      last = place
      guard seen & 1 << last == 0 else { throw JSONScanner.Fault(detail: "a member twice") }
      seen |= 1 << last
      try scratch.pass(0x3A)
      if scratch.passesNull() { continue }
      try read(EvidenceMember.all[last], into: &said)
    } while scratch.passes(0x2C)
    try scratch.pass(0x7D)
    guard !said.sentence.isNone else { throw JSONScanner.Fault(detail: "no sentence") }
    if said.document == .max { said.document = document(.none) }
    return said
  }

  private mutating func read(
    _ member: EvidenceMember, into said: inout PackedGraph.Evidence
  ) throws(JSONScanner.Fault) {
    switch member {
    case .document: said.document = document(try scratch.string())
    case .claim: said.claim = keep(try scratch.string())
    case .sentence: said.sentence = keep(try scratch.string())
    case .start: said.start = try offset()
    case .end: said.end = try offset()
    case .date: said.date = keepDate(try scratch.string()) ?? .none
    case .by: said.by = keepWord(try scratch.string())
    case .rule: said.rule = keepWord(try scratch.string())
    case .confidence: said.confidence = try plainNumber()
    case .voice:
      guard let voice = Claim.Voice(rawValue: string(try scratch.string())) else {
        throw JSONScanner.Fault(detail: "an unknown voice")
      }
      said.voice = voice
    case .properties:
      var values: [String: String] = [:]
      try scratch.object { scanner, name throws(JSONScanner.Fault) in
        let value = try scanner.string()
        values[String(decoding: scanner.bytes[name.range], as: UTF8.self)] = String(
          decoding: scanner.bytes[value.range], as: UTF8.self)
      }
      said.properties = PackedGraph.properties(values).map { content.graph.add($0) } ?? .none
    }
  }

  private mutating func plainNumber() throws(JSONScanner.Fault) -> Double {
    guard let number = scratch.plainNumber(try scratch.number()) else {
      throw JSONScanner.Fault(detail: "a number of another form")
    }
    return number
  }

  private mutating func offset() throws(JSONScanner.Fault) -> UInt32 {
    let text = try scratch.number()
    guard let number = scratch.plainNumber(text), !scratch.bytes[text.range].contains(0x2E) else {
      throw JSONScanner.Fault(detail: "a number of another form")
    }
    return UInt32(clamping: Int(number))
  }

  // MARK: Evidence of any form

  private struct Sentence: Decodable {
    var document: String?
    var claim: String?
    var sentence: String
    var start: Int?
    var end: Int?
    var date: String?
    var by: String?
    var voice: Claim.Voice?
    var confidence: Double?
    var rule: String?
    var properties: [String: String]?
  }

  private mutating func decodeEvidence(_ text: Text) throws(Fault) {
    let sentences: [Sentence]
    do {
      sentences = try JSONDecoder().decode([Sentence].self, from: data(text))
    } catch {
      throw Fault(detail: "“evidence_all” is no list of sentences")
    }
    for item in sentences {
      var said = PackedGraph.Evidence(
        document: document(gather(item.document ?? "")), claim: content.graph.add(item.claim ?? ""),
        sentence: content.graph.add(item.sentence), rule: keepWord(item.rule ?? ""))
      said.start = UInt32(clamping: item.start ?? 0)
      said.end = UInt32(clamping: item.end ?? 0)
      if let date = item.date { said.date = keepDate(gather(date)) ?? .none }
      if let by = item.by { said.by = keepWord(by) }
      said.voice = item.voice ?? .reported
      said.confidence = item.confidence ?? 1
      if let properties = item.properties {
        said.properties = PackedGraph.properties(properties).map { content.graph.add($0) } ?? .none
      }
      content.graph.evidence.append(said)
    }
  }
}

extension JSONScanner {
  /// The value of a number of up to fifteen digits as JSON writes one, without sign and exponent: a
  /// whole number divided by a power of ten, which is exact there. Nil for any other.
  func plainNumber(_ text: PackedGraph.Text) -> Double? {
    guard 1...16 ~= text.count else { return nil }
    var value = 0
    var scale = 1.0
    var digits = 0
    var point: Int?
    for (i, byte) in bytes[text.range].enumerated() {
      if byte == 0x2E, point == nil, i > 0 {
        point = i
        continue
      }
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if point != nil { scale *= 10 }
    }
    let whole = point ?? text.count
    guard digits <= 15, point != text.count - 1, whole == 1 || bytes[text.offset] != 0x30 else {
      return nil
    }
    return Double(value) / scale
  }
}
