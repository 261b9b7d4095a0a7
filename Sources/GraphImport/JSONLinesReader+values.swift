import GraphStore
import KnowledgeGraph
import TextModel

extension JSONLinesReader {
  mutating func date() throws(JSONScanner.Fault) -> PackedGraph.Text {
    let text = try scanner.string()
    if text.count == 0 { return .none }
    let (number, isNew) = wordTable.insert(text, in: scanner.bytes)
    if isNew, DateValue(name(text)) == nil {
      throw JSONScanner.Fault(
        detail: "“\(name(text))” is no date of the form 2020, 2020-05, 2020-05-17 or A/B")
    }
    return wordTable.texts[Int(number)]
  }

  mutating func confidence() throws(JSONScanner.Fault) -> Double {
    let value = try scanner.double()
    guard (0...1).contains(value) else {
      throw JSONScanner.Fault(detail: "“confidence” does not lie between 0 and 1")
    }
    return value
  }

  mutating func value<T: RawRepresentable & CaseIterable>(
    of member: String
  ) throws(JSONScanner.Fault) -> T where T.RawValue == String {
    let text = name(try scanner.string())
    guard let value = T(rawValue: text) else {
      let known = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw JSONScanner.Fault(detail: "“\(member)” is “\(text)”, and not one of \(known)")
    }
    return value
  }

  mutating func aliases() throws(JSONScanner.Fault) -> Range<UInt32> {
    let first = UInt32(graph.aliases.count)
    try scanner.pass(0x5B)
    if !scanner.passes(0x5D) {
      repeat { graph.aliases.append(try scanner.string()) } while scanner.passes(0x2C)
      try scanner.pass(0x5D)
    }
    return first..<UInt32(graph.aliases.count)
  }

  mutating func documents() throws(JSONScanner.Fault) -> Range<UInt32> {
    let first = UInt32(graph.nodeDocuments.count)
    try scanner.pass(0x5B)
    if !scanner.passes(0x5D) {
      repeat {
        graph.nodeDocuments.append(document(try scanner.stringOrNumber()))
      } while scanner
        .passes(0x2C)
      try scanner.pass(0x5D)
    }
    return first..<UInt32(graph.nodeDocuments.count)
  }

  /// An object of texts, written with sorted names as the store has it.
  mutating func properties() throws(JSONScanner.Fault) -> PackedGraph.Text {
    var values: [String: String] = [:]
    try scanner.pass(0x7B)
    if !scanner.passes(0x7D) {
      repeat {
        let member = try scanner.string()
        try scanner.pass(0x3A)
        let value = try scanner.stringOrNumber()
        values[String(decoding: scanner.bytes[member.range], as: UTF8.self)] =
          String(decoding: scanner.bytes[value.range], as: UTF8.self)
      } while scanner.passes(0x2C)
      try scanner.pass(0x7D)
    }
    guard let text = PackedGraph.properties(values) else { return .none }
    let start = scanner.bytes.count
    scanner.bytes.append(contentsOf: text.utf8)
    return PackedGraph.Text(offset: start, count: scanner.bytes.count - start)
  }

  mutating func evidence() throws(JSONScanner.Fault) -> Range<UInt32> {
    let first = UInt32(graph.evidence.count)
    try scanner.pass(0x5B)
    if !scanner.passes(0x5D) {
      repeat { graph.evidence.append(try sentence()) } while scanner.passes(0x2C)
      try scanner.pass(0x5D)
    }
    return first..<UInt32(graph.evidence.count)
  }

  mutating func sentence() throws(JSONScanner.Fault) -> PackedGraph.Evidence {
    var said = PackedGraph.Evidence(document: .max, claim: noText, sentence: .none, rule: noText)
    try scanner.pass(0x7B)
    if !scanner.passes(0x7D) {
      var last = -1
      repeat {
        let name = try scanner.string()
        let place = EvidenceMember.place(name, after: last, in: scanner.bytes)
        try scanner.pass(0x3A)
        if let place {
          last = place
          if !scanner.passesNull() { try read(EvidenceMember.all[place], into: &said) }
        } else if !scanner.passesNull() {
          ignoredMembers += 1
          try scanner.skip()
        }
      } while scanner.passes(0x2C)
      try scanner.pass(0x7D)
    }
    guard !said.sentence.isNone else { throw JSONScanner.Fault(detail: "“sentence” is missing") }
    if said.document == .max { said.document = document(noText) }
    return said
  }

  private mutating func read(
    _ member: EvidenceMember, into said: inout PackedGraph.Evidence
  ) throws(JSONScanner.Fault) {
    switch member {
    case .document: said.document = document(try scanner.stringOrNumber())
    case .claim: said.claim = try scanner.string()
    case .sentence: said.sentence = try scanner.string()
    case .start: said.start = UInt32(clamping: Int(try scanner.double()))
    case .end: said.end = UInt32(clamping: Int(try scanner.double()))
    case .date: said.date = try date()
    case .by: said.by = shared(try scanner.string())
    case .voice: said.voice = try value(of: "voice")
    case .confidence: said.confidence = try confidence()
    case .rule: said.rule = shared(try scanner.string())
    case .properties: said.properties = try properties()
    }
  }
}
