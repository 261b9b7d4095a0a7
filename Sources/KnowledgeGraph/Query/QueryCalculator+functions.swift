import Foundation
import TextModel

extension QueryCalculator {
  func call(
    _ function: QueryFunction, _ arguments: [QueryExpression], _ place: QueryError.Place,
    _ row: inout Row
  ) throws(QueryError) -> QueryValue {
    if function == .coalesce {
      for argument in arguments {
        let value = try value(argument, &row)
        if case .null = value { continue }
        return value
      }
      return .null
    }
    let values = try values(arguments, &row)
    if values.contains(where: { if case .null = $0 { true } else { false } }) { return .null }
    let result =
      graphFunction(function, values[0]) ?? textFunction(function, values)
      ?? numberFunction(function, values)
    if let result { return result }
    if function == .date, case .string(let text) = values[0] {
      return try QueryCalculator.date(text, at: place)
    }
    throw QueryError(
      .type,
      "\(function.rawValue) cannot take "
        + values.map(\.kind).joined(separator: " and "), at: place)
  }

  private func graphFunction(_ function: QueryFunction, _ value: QueryValue) -> QueryValue? {
    let known = graph.graph
    switch (function, value) {
    case (.type, .edge(let edge)): return .string(known.edges[edge].type)
    case (.type, .node(let node)): return .string(known.nodes[node].type)
    case (.labels, .node(let node)): return .list([.string(known.nodes[node].type)])
    case (.id, .node(let node)): return .string(known.nodes[node].id)
    case (.id, .edge(let edge)): return .string(known.edges[edge].id)
    case (.nodes, .path(let path)): return .list(path.nodes.map(QueryValue.node))
    case (.relationships, .path(let path)): return .list(path.edges.map(QueryValue.edge))
    case (.length, .path(let path)): return .integer(path.edges.count)
    case (.startNode, .edge(let edge)): return .node(graph.ends(edge).from)
    case (.endNode, .edge(let edge)): return .node(graph.ends(edge).to)
    case (.startNode, .path(let path)): return path.nodes.first.map(QueryValue.node)
    case (.endNode, .path(let path)): return path.nodes.last.map(QueryValue.node)
    case (.degree, .node(let node)): return .integer(graph.degree(node))
    case (.keys, .node(let node)):
      return names(QueryProperties.nodeNames + known.nodes[node].properties.keys.sorted())
    case (.keys, .edge(let edge)):
      return names(QueryProperties.edgeNames + known.edges[edge].properties.keys.sorted())
    case (.keys, .map(let items)): return names(items.keys.sorted())
    case (.properties, .node(let node)):
      return map(known.nodes[node].properties, QueryProperties.nodeNames) {
        QueryProperties.value($0, of: known.nodes[node])
      }
    case (.properties, .edge(let edge)):
      return map(known.edges[edge].properties, QueryProperties.edgeNames) {
        QueryProperties.value($0, of: known.edges[edge])
      }
    default: return nil
    }
  }

  private func names(_ names: [String]) -> QueryValue { .list(names.map(QueryValue.string)) }

  private func map(
    _ own: [String: String], _ fixed: [String], _ value: (String) -> QueryValue
  ) -> QueryValue {
    var result = own.mapValues(QueryValue.string)
    for name in fixed { result[name] = value(name) }
    return .map(result)
  }

  private func textFunction(_ function: QueryFunction, _ values: [QueryValue]) -> QueryValue? {
    switch (function, values[0]) {
    case (.toString, let value): return .string(QueryText.plain(value))
    case (.lower, .string(let text)): return .string(text.lowercased())
    case (.upper, .string(let text)): return .string(text.uppercased())
    case (.trim, .string(let text)):
      return .string(text.trimmingCharacters(in: .whitespacesAndNewlines))
    case (.size, .string(let text)), (.length, .string(let text)):
      return .integer(text.unicodeScalars.count)
    case (.reverse, .string(let text)): return .string(String(text.reversed()))
    case (.toBoolean, .string(let text)):
      return QueryValue(["true": true, "false": false][text.lowercased()])
    case (.replace, .string(let text)):
      guard case .string(let old) = values[1], case .string(let new) = values[2] else { return nil }
      return .string(old.isEmpty ? text : text.replacing(old, with: new))
    case (.split, .string(let text)):
      guard case .string(let mark) = values[1], !mark.isEmpty else { return nil }
      return .list(text.components(separatedBy: mark).map(QueryValue.string))
    case (.substring, .string(let text)):
      guard case .integer(let start) = values[1], start >= 0 else { return nil }
      let rest = text.unicodeScalars.dropFirst(start)
      guard values.count > 2 else { return .string(String(rest)) }
      guard case .integer(let length) = values[2], length >= 0 else { return nil }
      return .string(String(rest.prefix(length)))
    case (.left, .string(let text)), (.right, .string(let text)):
      guard case .integer(let length) = values[1], length >= 0 else { return nil }
      let scalars = text.unicodeScalars
      return .string(
        String(function == .left ? scalars.prefix(length) : scalars.suffix(length)))
    case (.date, .date(let date)): return .date(date)
    case (.year, .date(let date)): return .integer(date.start.year)
    case (.month, .date(let date)): return date.start.month.map(QueryValue.integer) ?? .null
    case (.day, .date(let date)): return date.start.day.map(QueryValue.integer) ?? .null
    case (.overlaps, _):
      guard let a = date(values[0]), let b = date(values[1]) else { return nil }
      return .boolean(a.overlaps(b))
    default: return listFunction(function, values)
    }
  }

  private func date(_ value: QueryValue) -> DateValue? {
    switch value {
    case .date(let date): return date
    case .string(let text): return DateValue(text)
    default: return nil
    }
  }

  private func listFunction(_ function: QueryFunction, _ values: [QueryValue]) -> QueryValue? {
    guard case .list(let items) = values[0] else { return nil }
    switch function {
    case .size, .length: return .integer(items.count)
    case .head: return items.first ?? .null
    case .last: return items.last ?? .null
    case .tail: return .list(Array(items.dropFirst()))
    case .reverse: return .list(items.reversed())
    default: return nil
    }
  }

  private func numberFunction(_ function: QueryFunction, _ values: [QueryValue]) -> QueryValue? {
    switch (function, values[0]) {
    case (.toInteger, .integer), (.abs, .integer(0...)), (.round, .integer), (.floor, .integer),
      (.ceil, .integer):
      return values[0]
    case (.abs, .integer(let number)): return .integer(0 &- number)
    case (.toInteger, .real(let number)):
      return Int(exactly: number.rounded(.towardZero)).map(QueryValue.integer) ?? .null
    case (.toInteger, .string(let text)): return Int(text).map(QueryValue.integer) ?? .null
    case (.toFloat, .string(let text)): return Double(text).map(QueryValue.real) ?? .null
    case (.toBoolean, .boolean): return values[0]
    case (.range, .integer(let start)):
      guard case .integer(let end) = values[1] else { return nil }
      var step = 1
      if values.count > 2 {
        guard case .integer(let given) = values[2], given != 0 else { return nil }
        step = given
      }
      let numbers = stride(from: start, through: end, by: step).prefix(1_000_000)
      return .list(numbers.map(QueryValue.integer))
    default: break
    }
    guard let number = values[0].number else { return nil }
    switch function {
    case .toFloat: return .real(number)
    case .abs: return .real(Swift.abs(number))
    case .round: return .real(number.rounded(.toNearestOrAwayFromZero))
    case .floor: return .real(number.rounded(.down))
    case .ceil: return .real(number.rounded(.up))
    case .sqrt: return .real(number.squareRoot())
    default: return nil
    }
  }
}

/// Small things about text and numbers.
enum QueryText {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// Whether one text is part of another, byte for byte.
  ///
  /// - Complexity: O(product of the lengths) at worst.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }

  /// A value as text without quotes.
  static func plain(_ value: QueryValue) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .real(let value): return "\(value)"
    case .string(let value): return value
    case .date(let value): return value.description
    case .list(let items): return "[" + items.map(plain).joined(separator: ", ") + "]"
    case .map(let items):
      let parts = items.sorted { $0.key < $1.key }.map { "\($0.key): \(plain($0.value))" }
      return "{" + parts.joined(separator: ", ") + "}"
    case .node(let node): return "node \(node)"
    case .edge(let edge): return "relationship \(edge)"
    case .path(let path): return "path of \(path.edges.count)"
    }
  }
}
