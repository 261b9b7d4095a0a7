/// JSON-LD 1.1, flattened: one object a line for each node, edge, evidence and document.
///
/// The same statements as Turtle, and like it without graphs.
struct JSONLDSyntax: RDFSyntax {
  static let holdsGraphs = false
  private var isFirst = true

  func begin(_ output: inout TextOutput) {
    output.add("{\"@context\":{")
    for vocabulary in RDFVocabulary.allCases {
      output.add("\"\(vocabulary.rawValue)\":\"\(vocabulary.base)\",")
    }
    output.add("\"xsd\":\"\(RDFVocabulary.datatypes)\"},\n\"@graph\":[")
  }

  mutating func start(isFirst: Bool) { self.isFirst = isFirst }

  func end(_ output: inout TextOutput) { output.add("\n]}\n") }

  /// Adds an object; statements with one predicate are together, as `describe` gives them.
  mutating func add(
    _ subject: RDFName, _ statements: [RDFDescription.Statement], in graph: RDFName?,
    to output: inout TextOutput
  ) {
    output.add(isFirst ? "\n{\"@id\":" : ",\n{\"@id\":")
    isFirst = false
    add(quoted: subject, to: &output)
    var last: RDFName?
    for (predicate, object) in statements {
      if predicate == last {
        output.add(",")
      } else {
        output.add(last == nil ? "," : "],")
        if predicate == .type {
          output.add("\"@type\"")
        } else {
          add(quoted: predicate, to: &output)
        }
        output.add(":[")
        last = predicate
      }
      add(object, isType: predicate == .type, to: &output)
    }
    output.add(last == nil ? "}" : "]}")
  }

  private func add(_ object: RDFObject, isType: Bool, to output: inout TextOutput) {
    switch object {
    case .name(let name) where isType: add(quoted: name, to: &output)
    case .name(let name):
      output.add("{\"@id\":")
      add(quoted: name, to: &output)
      output.add("}")
    case .text(let text):
      output.add("{\"@value\":")
      output.addJSON(text)
      output.add("}")
    default:
      output.add("{\"@value\":\"")
      output.addValue(object)
      output.add("\",\"@type\":\"xsd:")
      output.add(object.datatype ?? "")
      output.add("\"}")
    }
  }

  /// Adds an IRI, which holds nothing that JSON writes otherwise, in quotes.
  private func add(quoted name: RDFName, to output: inout TextOutput) {
    output.add("\"")
    output.add(name)
    output.add("\"")
  }
}
