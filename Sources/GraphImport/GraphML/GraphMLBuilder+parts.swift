import Foundation
import GraphStore
import TextModel

extension GraphMLBuilder {
  /// What is wrong with a field.
  struct Fault: Error {
    var detail: String
  }

  // MARK: Values of the open node or edge

  func value(_ field: GraphMLField) -> Text {
    let column = keys.column(field)
    return column < 0 ? .none : values[column]
  }

  /// A value that is there and not empty.
  func filled(_ field: GraphMLField) -> Text? {
    let text = value(field)
    return text.isNone || text.count == 0 ? nil : text
  }

  func string(_ text: Text) -> String {
    String(decoding: scratch.bytes[text.range], as: UTF8.self)
  }

  // MARK: Texts of the graph

  /// The bytes of a value among those of the graph; no text for none.
  mutating func keep(_ text: Text) -> Text {
    if text.isNone { return .none }
    let start = content.graph.bytes.count
    content.graph.bytes.append(text.range, of: scratch.bytes)
    return Text(offset: start, count: text.count)
  }

  /// The same, one for all equal ones.
  mutating func keepWord(_ text: Text) -> Text {
    if text.isNone { return .none }
    let kept = keep(text)
    let (number, isNew) = wordTable.insert(kept, in: content.graph.bytes)
    if !isNew { content.graph.bytes.removeLast(kept.count) }
    return wordTable.texts[Int(number)]
  }

  /// The number of a document.
  mutating func document(_ text: Text) -> UInt32 {
    let kept = text.isNone ? Text(offset: 0, count: 0) : keep(text)
    let (number, isNew) = content.documentTable.insert(kept, in: content.graph.bytes)
    if isNew {
      content.graph.documents.append(kept)
    } else {
      content.graph.bytes.removeLast(kept.count)
    }
    return number
  }

  /// A date as it is kept; nil for what is no date.
  mutating func keepDate(_ text: Text) -> Text? {
    let kept = keep(text)
    let (number, isNew) = dateTable.insert(kept, in: content.graph.bytes)
    if !isNew {
      content.graph.bytes.removeLast(kept.count)
      return dates[Int(number)]
    }
    let written = string(text)
    guard let date = DateValue(written) else {
      dates.append(nil)
      return nil
    }
    let canonical = date.description
    dates.append(canonical == written ? kept : content.graph.add(canonical))
    return dates.last ?? nil
  }

  // MARK: Nodes

  /// Adds a node; what is no field of one becomes a property.
  mutating func add(node name: Text, _ line: Int) {
    // The name stands in the data where an exporter had to change it.
    let own = value(.id)
    addStandards("node")
    let kept = keep(name)
    let id = own.isNone ? kept : keep(own)
    var label = value(.label)
    if label.isNone { label = value(.name) }
    var node = PackedGraph.Node(id: id, type: type(), label: label.isNone ? id : keep(label))
    node.aliases = aliases()
    node.documents = documents()
    node.properties = properties(ofNode: true)
    content.graph.nodes.append(node)
    content.nodeNames.append(kept)
    content.nodeLines.append(UInt32(clamping: line))
  }

  private mutating func type() -> Text {
    let type = value(.type)
    return type.isNone ? Text(offset: 0, count: 0) : keepWord(type)
  }

  private mutating func aliases() -> Range<UInt32> {
    let first = UInt32(content.graph.aliases.count)
    for alias in list(.aliases) { content.graph.aliases.append(keep(alias)) }
    return first..<UInt32(content.graph.aliases.count)
  }

  private mutating func documents() -> Range<UInt32> {
    let first = UInt32(content.graph.nodeDocuments.count)
    for id in list(.documents) { content.graph.nodeDocuments.append(document(id)) }
    return first..<UInt32(content.graph.nodeDocuments.count)
  }

  /// The properties as the store writes them.
  mutating func properties(ofNode isNode: Bool) -> Text {
    var columns = given.filter {
      let field = keys.columns[$0].field
      return isNode ? field?.isOfNode != true : field?.isOfEdge != true
    }
    if columns.isEmpty { return .none }
    keys.sortMembers()
    if columns.count > 1 {
      columns.sort { keys.ranks[$0] < keys.ranks[$1] }
    }
    let start = content.graph.bytes.count
    var last = -1
    for column in columns where column != last {
      content.graph.bytes.append(last < 0 ? 0x7B : 0x2C)
      last = column
      content.graph.bytes.append(contentsOf: keys.columns[column].member)
      keep(quoted: values[column])
    }
    content.graph.bytes.append(0x7D)
    return Text(offset: start, count: content.graph.bytes.count - start)
  }

  /// Adds a value as a JSON string; of control characters XML holds three only.
  private mutating func keep(quoted text: Text) {
    content.graph.bytes.append(0x22)
    let special = scratch.bytes[text.range].contains {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x5C
    }
    if special {
      for byte in scratch.bytes[text.range] {
        switch byte {
        case 0x22: content.graph.bytes.append(contentsOf: [0x5C, 0x22])
        case 0x5C: content.graph.bytes.append(contentsOf: [0x5C, 0x5C])
        case 0x09: content.graph.bytes.append(contentsOf: [0x5C, 0x74])
        case 0x0A: content.graph.bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x0D: content.graph.bytes.append(contentsOf: [0x5C, 0x72])
        default: content.graph.bytes.append(byte)
        }
      }
    } else {
      content.graph.bytes.append(text.range, of: scratch.bytes)
    }
    content.graph.bytes.append(0x22)
  }

  // MARK: Edges

  /// Adds an edge, its ends apart; what is no field of one becomes a property.
  mutating func add(edge name: Text, isSymmetric: Bool, _ line: Int) {
    let own = value(.id)
    addStandards("edge")
    let id = own.isNone ? name : own
    var edge = PackedGraph.Edge(
      id: id.count == 0 ? .none : keep(id), type: Text(offset: 0, count: 0))
    do throws(Fault) {
      try fill(&edge, isSymmetric)
    } catch {
      content.edgeFaults.append((content.graph.edges.count, error.detail))
    }
    content.graph.edges.append(edge)
    content.edgeLines.append(UInt32(clamping: line))
  }

  private mutating func fill(
    _ edge: inout PackedGraph.Edge, _ isSymmetric: Bool
  ) throws(Fault) {
    var type = value(.type)
    if type.isNone { type = value(.interaction) }
    if type.isNone { type = value(.label) }
    guard !type.isNone, type.count > 0 else {
      throw Fault(detail: "an edge without “type” or “label”")
    }
    edge.type = keepWord(type)
    let symmetric = value(.symmetric)
    edge.isSymmetric =
      symmetric.isNone ? isSymmetric : GraphMLBuilder.isTrue(scratch.bytes[symmetric.range])
    edge.polarity = try choice(.polarity) ?? .positive
    edge.modality = try choice(.modality) ?? .asserted
    edge.date = try date()
    edge.by = keepWord(value(.by))
    edge.confidence = try number(.confidence) ?? 1
    edge.sources = UInt32(clamping: Int(try number(.sources) ?? 1))
    edge.evidence = try evidence(edge)
    edge.properties = properties(ofNode: false)
  }

  private func choice<T: RawRepresentable & CaseIterable>(
    _ field: GraphMLField
  ) throws(Fault) -> T? where T.RawValue == String {
    guard let place = filled(field) else { return nil }
    let text = string(place)
    guard let value = T(rawValue: text) else {
      let known = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(detail: "“\(field.text)” is “\(text)”, and not one of \(known)")
    }
    return value
  }

  private mutating func date() throws(Fault) -> Text {
    guard let text = filled(.date) else { return .none }
    guard let date = keepDate(text) else {
      throw Fault(detail: "“\(string(text))” is no ISO date")
    }
    return date
  }

  private func number(_ field: GraphMLField) throws(Fault) -> Double? {
    guard let text = filled(field) else { return nil }
    let plain = scratch.plainNumber(text)
    guard let number = plain ?? Double(string(text)), (0...1e9).contains(number) else {
      throw Fault(
        detail: "“\(field.text)” is “\(string(text))”, which is no number for it")
    }
    return number
  }
}
