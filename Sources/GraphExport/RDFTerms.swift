import TextModel

/// A resource of the RDF exports; its IRI is only made when it is written.
enum RDFName: Equatable {
  /// A name of a vocabulary.
  case known(RDFVocabulary, String)
  /// A name that the exports made up, `urn:entente:term:NAME`.
  case term(Term)
  /// `urn:entente:KIND:ID`.
  case own(Kind, String)
  /// An evidence of an edge, by the edge's id and place.
  case evidence(String, Int)

  /// What a resource of the graph is.
  enum Kind: String {
    case node, edge, document, relation, type, property
  }

  /// What the exports say of nodes, edges and evidence in words of their own.
  enum Term: String {
    case date, since, until, mentionedIn, polarity, modality, symmetric, sources, confidence, by
    case evidence, claim, start, end, voice, rule
  }

  static let type = RDFName.known(.rdf, "type")
  static let label = RDFName.known(.rdfs, "label")
}

/// The vocabularies that the exports use, by prefix.
enum RDFVocabulary: String, CaseIterable {
  case rdf, rdfs, skos, prov

  /// What its IRIs begin with.
  var base: String {
    switch self {
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .skos: "http://www.w3.org/2004/02/skos/core#"
    case .prov: "http://www.w3.org/ns/prov#"
    }
  }

  /// What the IRIs of XML Schema's datatypes begin with.
  static let datatypes = "http://www.w3.org/2001/XMLSchema#"
}

/// The object of an RDF statement.
enum RDFObject {
  /// A resource.
  case name(RDFName)
  /// A text.
  case text(String)
  /// Values with a datatype of XML Schema.
  case boolean(Bool)
  case integer(Int)
  case double(Double)
  case point(DateValue.Point)

  /// The datatype's local name; nil for resources and texts.
  var datatype: String? {
    switch self {
    case .name, .text: nil
    case .boolean: "boolean"
    case .integer: "integer"
    case .double: "double"
    case .point(let point): point.day != nil ? "date" : point.month != nil ? "gYearMonth" : "gYear"
    }
  }
}

extension TextOutput {
  private static let upperHexadecimal = Array("0123456789ABCDEF".utf8)

  /// Adds an IRI. Of the graph's own ids each byte that a URN does not hold as it is becomes `%XX`
  /// (RFC 3986, section 2.1), so that different ids stay different.
  mutating func add(_ name: RDFName) {
    switch name {
    case .known(let vocabulary, let local):
      add(vocabulary.base)
      add(local)
    case .term(let term):
      add("urn:entente:term:")
      add(term.rawValue)
    case .own(let kind, let id):
      add("urn:entente:")
      add(kind.rawValue)
      add(0x3A)
      addEncoded(id)
    case .evidence(let edge, let place):
      add("urn:entente:evidence:")
      addEncoded(edge)
      add("%2F")
      add(decimal: place)
    }
  }

  private static let unreserved: [Bool] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private mutating func addEncoded(_ id: String) {
    let unreserved = TextOutput.unreserved
    if id.utf8.allSatisfy({ unreserved[Int($0)] }) { return add(id) }
    for byte in id.utf8 {
      if unreserved[Int(byte)] {
        add(byte)
      } else {
        add(0x25)
        add(TextOutput.upperHexadecimal[Int(byte >> 4)])
        add(TextOutput.upperHexadecimal[Int(byte & 15)])
      }
    }
  }

  /// Adds a literal's text with its quotes (RDF 1.1 N-Quads, Turtle).
  mutating func addLiteral(_ text: String) {
    add(0x22)
    add(text, escaping: TextOutput.specialInStrings) { rest, buffer in
      TextOutput.escape(rest, digits: TextOutput.upperHexadecimal, to: &buffer)
    }
    add(0x22)
  }

  /// Adds what stands between the quotes of a value with a datatype.
  mutating func addValue(_ object: RDFObject) {
    switch object {
    case .name, .text: break
    case .boolean(let value): add(value ? "true" : "false")
    case .integer(let value): add(decimal: value)
    case .double(let value): plain { $0.append(number: value.isFinite ? value : 0) }
    case .point(let point): plain { $0.append(point) }
    }
  }
}
