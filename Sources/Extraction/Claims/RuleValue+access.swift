import Ontology

extension RuleValue {
  var scalar: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  /// The elements of a list; a single scalar counts as a list of one.
  var list: [RuleValue]? {
    switch content {
    case .list(let values): return values
    case .scalar: return [self]
    case .map: return nil
    }
  }

  var map: [(key: String, value: RuleValue)]? {
    if case .map(let pairs) = content { return pairs }
    return nil
  }

  subscript(key: String) -> RuleValue? { map?.first { $0.key == key }?.value }

  /// The scalars of a list.
  var strings: [String] { list?.compactMap(\.scalar) ?? [] }
}
