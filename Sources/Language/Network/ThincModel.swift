/// A model file of the library thinc: layers in breadth-first order with their parameters.
struct ThincModel {
  struct Layer {
    var name: String
    var index: Int
    var references: [String: Int] = [:]
    var attributes: [String: MessagePack] = [:]
    var parameters: [String: Tensor] = [:]
  }

  let file: ModelFile
  private(set) var layers: [Layer] = []

  init(_ file: ModelFile) throws(LanguageError) {
    self.file = file
    let root = try MessagePackReader.read(file)
    guard let nodes = root["nodes"]?.list, let attributes = root["attrs"]?.list,
      let parameters = root["params"]?.list, nodes.count == attributes.count,
      nodes.count == parameters.count, !nodes.isEmpty
    else { throw file.corrupt("does not hold the lists nodes, attrs and params of a thinc model") }
    for i in nodes.indices {
      guard let name = nodes[i]["name"]?.string, let index = nodes[i]["index"]?.int else {
        throw file.corrupt("has a layer without name or index")
      }
      var layer = Layer(name: name, index: index)
      for (key, value) in nodes[i]["refs"]?.pairs ?? [] {
        if let key = key.string, let value = value.int { layer.references[key] = value }
      }
      for (key, value) in attributes[i].pairs ?? [] {
        guard let key = key.string else { continue }
        layer.attributes[key] = try unpack(value)
      }
      for (key, value) in parameters[i].pairs ?? [] {
        guard let key = key.string else { continue }
        layer.parameters[key] = try Tensor(value, in: file)
      }
      layers.append(layer)
    }
  }

  /// Attributes are MessagePack inside MessagePack.
  private func unpack(_ value: MessagePack) throws(LanguageError) -> MessagePack {
    guard case .binary(let range) = value else { return value }
    var reader = MessagePackReader(file, range)
    return try reader.value()
  }

  /// The layer that the whole model calls `name`.
  func referenced(_ name: String) throws(LanguageError) -> Layer {
    guard let index = layers[0].references[name], layers.indices.contains(index) else {
      throw file.unsupported("has no layer \(name)")
    }
    return layers[index]
  }

  /// A parameter whose shape has the given sizes; nil stands for any size.
  func tensor(
    _ layer: Layer, _ name: String, _ sizes: [Int?]
  ) throws(LanguageError) -> Tensor {
    guard let tensor = layer.parameters[name] else {
      throw file.corrupt("has no \(name) in the layer \(layer.index)")
    }
    let isRight =
      tensor.shape.count == sizes.count
      && zip(tensor.shape, sizes).allSatisfy { $1 == nil || $0 == $1 }
      && tensor.shape.allSatisfy { $0 > 0 }
    guard isRight else {
      throw file.corrupt("has \(name) of shape \(tensor.shape) in the layer \(layer.index)")
    }
    return tensor
  }
}
