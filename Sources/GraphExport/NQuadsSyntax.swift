/// N-Quads (RDF 1.1): a graph for each document with what it says plainly, and in the default graph
/// the nodes, the reified edges and their evidence with PROV-O.
struct NQuadsSyntax: RDFSyntax {
  static let holdsGraphs = true

  func begin(_ output: inout TextOutput) {}

  func end(_ output: inout TextOutput) {}

  func add(
    _ subject: RDFName, _ statements: [RDFDescription.Statement], in graph: RDFName?,
    to output: inout TextOutput
  ) {
    var places: Range<Int>?
    for (predicate, object) in statements {
      if let places {
        output.repeat(places)
      } else {
        let start = output.count
        output.add("<")
        output.add(subject)
        output.add("> <")
        places = start..<output.count
      }
      output.add(predicate)
      output.add("> ")
      switch object {
      case .name(let name):
        output.add("<")
        output.add(name)
        output.add(">")
      case .text(let text): output.addLiteral(text)
      default:
        output.add("\"")
        output.addValue(object)
        output.add("\"^^<")
        output.add(RDFVocabulary.datatypes)
        output.add(object.datatype ?? "")
        output.add(">")
      }
      if let graph {
        output.add(" <")
        output.add(graph)
        output.add(">")
      }
      output.add(" .\n")
    }
  }
}
