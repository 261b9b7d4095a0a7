internal import Foundation

/// A JSON value whose objects keep no order: enough for the small files of a model.
enum JSONText {
  case object([(key: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  /// Reads JSON; nil when it is none.
  static func parse(_ text: String) -> JSONText? { parse(Array(text.utf8)) }

  static func parse(_ bytes: [UInt8]) -> JSONText? {
    guard
      let decoded = try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes))
    else { return nil }
    return decoded.value
  }

  subscript(key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }
  var list: [JSONText]? { if case .array(let value) = self { value } else { nil } }

  private struct AnyJSON: Decodable {
    let value: JSONText

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: Key.self) {
        value = .object(
          try container.allKeys.map {
            ($0.stringValue, try container.decode(AnyJSON.self, forKey: $0).value)
          })
        return
      }
      if var container = try? decoder.unkeyedContainer() {
        var list: [JSONText] = []
        while !container.isAtEnd { list.append(try container.decode(AnyJSON.self).value) }
        value = .array(list)
        return
      }
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = .null
      } else if let flag = try? single.decode(Bool.self) {
        value = .bool(flag)
      } else if let number = try? single.decode(Double.self) {
        value = .number(number)
      } else {
        value = .string(try single.decode(String.self))
      }
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
