import Foundation

/// What `entente-bench` is asked for.
struct BenchArguments {
  /// What is wrong with the arguments, and what helps.
  struct Fault: Error {
    var detail: String
  }

  static let usage = """
    entente-bench times the graph engine on a generated graph.

    usage: entente-bench FOLDER [--answers FILE] [--passes N]

      FOLDER          made by Benchmarks/generate_graph.py: pairs.json and meta.json with
                      nodes.jsonl and edges.jsonl, or with the columns of a large graph (*.bin)
      --answers FILE  write what was found there, to be compared with other programs
      --passes N      ask for every pair N times; the best time counts (default 1)
      -h, --help      print this

    Prints a line of JSON for each figure; times are processor seconds unless they say otherwise.
    Exit codes: 0 done, 64 wrong usage, 66 the folder holds no generated graph.
    """

  /// Nil when only help is wanted.
  private(set) var folder: String?
  private(set) var answers: String?
  private(set) var passes = 1

  init(_ arguments: [String]) throws(Fault) {
    if arguments.contains("--help") || arguments.contains("-h") { return }
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--answers":
        guard let file = rest.popFirst() else { throw Fault(detail: "--answers takes a file") }
        answers = file
      case "--passes":
        guard let text = rest.popFirst(), let number = Int(text), number > 0 else {
          throw Fault(detail: "--passes takes a number from 1 on")
        }
        passes = number
      case _ where argument.hasPrefix("-"):
        throw Fault(detail: "there is no option \(argument); --help lists them")
      case _ where folder == nil: folder = argument
      default:
        throw Fault(detail: "one folder is enough, \(argument) is another; --help says more")
      }
    }
    guard let folder else { throw Fault(detail: "a folder is missing; --help says which") }
    var isFolder: ObjCBool = false
    // SAFETY: the flag is a local that outlives the call.
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw Fault(detail: "\(folder) is no folder; --help says which is wanted") }
  }

  /// What an error says, in a line.
  static func words(for error: any Error) -> String {
    if let path = (error as? CocoaError)?.filePath {
      return "\(path) cannot be read"
    }
    return "\(error)".split(separator: "\n").first.map(String.init) ?? "it cannot be read"
  }
}
