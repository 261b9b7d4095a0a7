import Extraction
import Language
import Ontology
import Testing
import TextModel

struct StructureReaderTests {
  static let reader = Result { try StructureReader(ontology: try Ontology()) }

  /// A token of a hand-made parse: text, head, label, tag.
  typealias Word = (text: String, head: Int, dep: String, tag: String)

  /// An analysis of one sentence; entities are given with the tokens that name them.
  static func analysis(
    _ words: [Word], _ named: [(type: String, name: String, tokens: Range<Int>)],
    modifiers: Set<Int> = []
  ) -> DocumentAnalysis {
    var text = ""
    var tokens: [Token] = []
    for word in words {
      if !text.isEmpty, !["'s", ",", ".", "-"].contains(word.text), !text.hasSuffix("-") {
        text += " "
      }
      let start = text.utf8.count
      text += word.text
      let pos = word.tag.hasPrefix("VB") ? "VERB" : word.tag.hasPrefix("NN") ? "NOUN" : "X"
      tokens.append(
        Token(
          text: word.text, span: TextSpan(start, text.utf8.count), norm: word.text.lowercased(),
          tag: word.tag, pos: pos, lemma: word.text.lowercased(), head: word.head, dep: word.dep,
          isSentenceStart: tokens.isEmpty))
    }
    var analysis = DocumentAnalysis(
      document: Document(id: "t", text: text),
      annotated: AnnotatedText(text: text, tokens: tokens, entities: []))
    for (number, item) in named.enumerated() {
      analysis.entities.append(
        DocumentEntity(id: "e\(number + 1)", type: item.type, name: item.name))
      analysis.mentions.append(
        EntityMention(
          tokens: item.tokens, head: item.tokens.upperBound - 1, entities: [number],
          form: modifiers.contains(item.tokens.lowerBound) ? .modifier : .name))
    }
    analysis.mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return analysis
  }

  /// The claims as "type from to".
  static func claims(_ analysis: DocumentAnalysis) throws -> [String] {
    var analysis = analysis
    try reader.get().read(&analysis)
    let names = Dictionary(
      analysis.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    return analysis.claims.map { claim in
      let mark = claim.polarity == .negative ? "not " : claim.modality == .possible ? "may " : ""
      return "\(mark)\(claim.type): \(names[claim.from] ?? "") → \(names[claim.to] ?? "")"
    }
  }

  static let minister: [Word] = [
    ("Kenyan", 2, "amod", "JJ"), ("foreign", 2, "amod", "JJ"), ("minister", 4, "compound", "NN"),
    ("Amina", 4, "compound", "NNP"), ("Odhiambo", 5, "nsubj", "NNP"), ("spoke", 5, "ROOT", "VBD"),
  ]

  @Test func `a minister holds the post at the country and the ministry`() throws {
    var analysis = Self.analysis(
      Self.minister,
      [
        ("country", "Kenya", 0..<1), ("person", "Amina Odhiambo", 3..<5),
        ("ministry", "Ministry of Foreign Affairs (Kenya)", 1..<3),
      ], modifiers: [0])
    analysis.entities[2].properties["country"] = "e1"
    analysis.offices = [
      OfficeMention(
        holder: 1, title: "Foreign Minister", tokens: 1..<3, head: 2, countries: [0], bodies: [2],
        kind: "minister", isFormer: true, confidence: 0.95)
    ]
    #expect(
      try Self.claims(analysis) == [
        "position: Amina Odhiambo → Kenya",
        "position: Amina Odhiambo → Ministry of Foreign Affairs (Kenya)",
        "affiliated-with: Ministry of Foreign Affairs (Kenya) → Kenya",
      ])
    try Self.reader.get().read(&analysis)
    #expect(analysis.claims[0].properties == ["title": "Foreign Minister", "former": "true"])
    #expect(analysis.document.text[analysis.claims[0].evidence] == analysis.document.text)
  }

  @Test func `a guessed country is left out where the sentence names another`() throws {
    let words: [Word] = [
      ("President", 1, "compound", "NNP"), ("Osei", 2, "nsubj", "NNP"), ("met", 2, "ROOT", "VBD"),
      ("Togo", 2, "dobj", "NNP"), ("and", 3, "cc", "CC"), ("Benin", 3, "conj", "NNP"),
    ]
    var analysis = Self.analysis(
      words,
      [("country", "Togo", 3..<4), ("country", "Benin", 5..<6), ("person", "Osei", 1..<2)])
    analysis.offices = [
      OfficeMention(
        holder: 2, title: "President", tokens: 0..<1, head: 0, countries: [1],
        kind: "head-of-state", confidence: 0.7)
    ]
    #expect(try Self.claims(analysis) == [])
  }

  @Test func `a body in a country's possession is affiliated with it`() throws {
    let words: [Word] = [
      ("Chad", 3, "poss", "NNP"), ("'s", 0, "case", "POS"), ("Transitional", 3, "compound", "NNP"),
      ("Council", 4, "nsubj", "NNP"), ("met", 4, "ROOT", "VBD"),
    ]
    let named = [
      (type: "country", name: "Chad", tokens: 0..<1),
      (type: "organization", name: "Transitional Council", tokens: 2..<4),
    ]
    #expect(
      try Self.claims(Self.analysis(words, named)) == [
        "affiliated-with: Transitional Council → Chad"
      ])
  }

  @Test func `a body that a country only backs is not affiliated with it`() throws {
    let words: [Word] = [
      ("The", 4, "det", "DT"), ("Iran", 3, "npadvmod", "NNP"), ("-", 3, "punct", "HYPH"),
      ("backed", 4, "amod", "VBN"), ("Brigade", 5, "nsubj", "NNP"), ("met", 5, "ROOT", "VBD"),
    ]
    let named = [
      (type: "country", name: "Iran", tokens: 1..<2),
      (type: "armed-group", name: "Brigade", tokens: 4..<5),
    ]
    #expect(try Self.claims(Self.analysis(words, named)) == [])
  }

  @Test(arguments: [true, false])
  func `a town lies in the country of its adjective or after its comma`(adjective: Bool) throws {
    let words: [Word] =
      adjective
      ? [
        ("the", 3, "det", "DT"), ("southern", 3, "amod", "JJ"), ("Iraqi", 3, "amod", "JJ"),
        ("city", 3, "ROOT", "NN"), ("of", 3, "prep", "IN"), ("Basra", 4, "pobj", "NNP"),
      ]
      : [
        ("Basra", 0, "ROOT", "NNP"), (",", 0, "punct", ","), ("Iraq", 0, "appos", "NNP"),
        (",", 0, "punct", ","),
      ]
    let named = [
      (type: "country", name: "Iraq", tokens: 2..<3),
      (type: "place", name: "Basra", tokens: adjective ? 5..<6 : 0..<1),
    ]
    #expect(
      try Self.claims(Self.analysis(words, named, modifiers: adjective ? [2] : [])) == [
        "located-in: Basra → Iraq"
      ])
  }

  @Test func `an agreement is dated by its clause and the date becomes a node`() throws {
    let words: [Word] = [
      ("They", 2, "nsubj", "PRP"), ("will", 2, "aux", "MD"), ("sign", 2, "ROOT", "VB"),
      ("the", 4, "det", "DT"), ("accord", 2, "dobj", "NN"), ("in", 2, "prep", "IN"),
      ("2031", 5, "pobj", "CD"),
    ]
    var analysis = Self.analysis(words, [("agreement", "accord", 3..<5)])
    let span = analysis.annotated.tokens[6].span
    analysis.times = [
      TimeMention(
        tokens: 6..<7,
        expression: TimeExpression(
          span: span, text: "2031", type: "DATE", value: DateValue("2031"), basis: "explicit"))
    ]
    #expect(try Self.claims(analysis) == ["may on-date: accord → 2031"])
    analysis.mentions = []
    try Self.reader.get().read(&analysis)
    #expect(analysis.entities.map(\.type) == ["agreement"])
  }

  @Test func `who heads a body holds a post there`() throws {
    let words: [Word] = [
      ("Mai", 6, "nsubj", "NNP"), (",", 0, "punct", ","), ("who", 3, "nsubj", "WP"),
      ("chair", 0, "relcl", "VBZ"), ("Concord", 3, "dobj", "NNP"), (",", 0, "punct", ","),
      ("left", 6, "ROOT", "VBD"),
    ]
    let named = [
      (type: "person", name: "Mai", tokens: 0..<1),
      (type: "organization", name: "Concord", tokens: 4..<5),
    ]
    #expect(try Self.claims(Self.analysis(words, named)) == ["position: Mai → Concord"])
  }
}
