/// Turtle (RDF 1.1), with edges as plain reification, which all readers know; RDF 1.2's
/// `rdf:reifies` is left to readers that can be counted on for it.
///
/// Turtle has no graphs: which document says an edge stands with its evidence.
struct TurtleSyntax: RDFSyntax {
  static let holdsGraphs = false

  func begin(_ output: inout TextOutput) {
    for vocabulary in RDFVocabulary.allCases {
      output.add("@prefix \(vocabulary.rawValue): <\(vocabulary.base)> .\n")
    }
    output.add("@prefix xsd: <\(RDFVocabulary.datatypes)> .\n\n")
  }

  func end(_ output: inout TextOutput) {}

  func add(
    _ subject: RDFName, _ statements: [RDFDescription.Statement], in graph: RDFName?,
    to output: inout TextOutput
  ) {
    output.add("<")
    output.add(subject)
    output.add(">")
    for (i, (predicate, object)) in statements.enumerated() {
      output.add(i == 0 ? " " : " ;\n  ")
      add(short: predicate, to: &output)
      output.add(" ")
      switch object {
      case .name(let name): add(short: name, to: &output)
      case .text(let text): output.addLiteral(text)
      default:
        output.add("\"")
        output.addValue(object)
        output.add("\"^^xsd:")
        output.add(object.datatype ?? "")
      }
    }
    output.add(" .\n")
  }

  private func add(short name: RDFName, to output: inout TextOutput) {
    if case .known(let vocabulary, let local) = name {
      output.add(vocabulary.rawValue)
      output.add(":")
      return output.add(local)
    }
    output.add("<")
    output.add(name)
    output.add(">")
  }
}
