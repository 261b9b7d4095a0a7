/// The names of the RDF exports, and text as their syntaxes write it (RDF 1.1 N-Quads, Turtle).
enum RDFTerms {
  static let base = "urn:entente:"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let prov = "http://www.w3.org/ns/prov#"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// An IRI of the graph: `urn:entente:node:…`. Each byte that a URN does not hold as it is becomes
  /// `%XX` (RFC 3986, section 2.1), so that different ids stay different.
  static func iri(_ kind: String, _ id: String) -> String {
    var bytes = Array(base.utf8)
    bytes += kind.utf8
    bytes.append(0x3A)
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes that stand in a literal as they are.
  private static let plain = (0...255).map { $0 >= 0x20 && ![0x22, 0x5C, 0x7F].contains($0) }

  /// A literal's text between its quotes.
  static func addQuoted(_ text: String, to output: inout TextOutput) {
    output.add(0x22)
    output.add(text, copying: plain) { byte, output in
      switch byte {
      case 0x22: output.add("\\\"")
      case 0x5C: output.add("\\\\")
      case 0x0A: output.add("\\n")
      case 0x0D: output.add("\\r")
      case 0x09: output.add("\\t")
      default:
        output.add("\\u00")
        output.add(hexadecimal[Int(byte >> 4)])
        output.add(hexadecimal[Int(byte & 15)])
      }
    }
    output.add(0x22)
  }
}

/// The object of an RDF statement.
enum RDFObject {
  /// A resource.
  case iri(String)
  /// A text.
  case text(String)
  /// A value with a datatype of XML Schema, by local name.
  case typed(String, String)
}
