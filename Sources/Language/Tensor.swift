internal import VectorKernels

/// An array of 32-bit floats with its shape, row by row.
struct Tensor {
  let shape: [Int]
  let values: [Float]

  /// The number of elements of a shape; nil for a negative or absurd one.
  static func elements(_ shape: [Int]) -> Int? {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow, product <= ModelFile.limit / 4 else { return nil }
      count = product
    }
    return count
  }

  init(shape: [Int], values: [Float]) {
    self.shape = shape
    self.values = values
  }

  /// Reads the map that stands for an array in thinc's files.
  init?(_ value: MessagePack, in file: ModelFile) throws(LanguageError) {
    guard case .map(let pairs) = value else { return nil }
    func item(_ name: String) -> MessagePack? {
      pairs.first { pair in
        switch pair.key {
        case .text(let text): text == name
        case .binary(let range): file.bytes[range].elementsEqual(name.utf8)
        default: false
        }
      }?.value
    }
    guard item("nd") == .bool(true) else { return nil }
    let type: String? =
      switch item("type") {
      case .text(let text)?: text
      case .binary(let range)?: String(decoding: file.bytes[range], as: UTF8.self)
      default: nil
      }
    guard type == "<f4" else {
      throw file.unsupported("has an array of type \(type ?? "?"); only <f4 is known")
    }
    var shape: [Int] = []
    for size in item("shape")?.list ?? [] {
      guard let size = size.int else { throw file.corrupt("has an array with a broken shape") }
      shape.append(size)
    }
    guard let count = Tensor.elements(shape), case .binary(let data)? = item("data"),
      data.count == count * 4
    else { throw file.corrupt("has an array whose shape does not fit its data") }
    self.init(shape: shape, values: Tensor.floats(file.bytes[data]))
  }

  /// Little-endian floats; the byte count must be a multiple of 4.
  static func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    let count = bytes.count / 4
    return unsafe [Float](unsafeUninitializedCapacity: count) { target, filled in
      unsafe bytes.withUnsafeBytes { source in
        for i in 0..<count {
          // SAFETY: i * 4 + 4 ≤ bytes.count, and target has room for `count` floats.
          let bits = unsafe source.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)
          unsafe target.initializeElement(at: i, to: Float(bitPattern: UInt32(littleEndian: bits)))
        }
      }
      filled = count
    }
  }
}
