internal import Foundation

/// The dependency labels of a parser by number, and what its actions mean.
struct DependencyLabels: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  /// Label of each class of the parser.
  private(set) var ofAction: [Int32] = []
  /// For a label `x||y` the numbers of `x` and `y`: the arc was attached higher than it belongs,
  /// and `y` is the label of its true head.
  private(set) var lifted: [(label: Int32, head: Int32)?] = []
  let root: Int32
  let empty: Int32

  init(_ actions: [TransitionModel.Action]) {
    root = 0
    empty = 1
    _ = number("ROOT")
    _ = number("")
    ofAction = actions.map { number($0.label) }
    for i in names.indices {
      guard let bar = names[i].range(of: "||") else { continue }
      lifted[i] = (
        number(String(names[i][..<bar.lowerBound])), number(String(names[i][bar.upperBound...]))
      )
    }
  }

  /// The number of a label, which is added when it is new.
  private mutating func number(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    lifted.append(nil)
    numbers[name] = number
    return number
  }
}
