import Testing

@testable import Language

struct VectorTableTests {
  private func head(
    _ dictionary: String, version: UInt8 = 1, size: Int? = nil
  ) throws(LanguageError) -> VectorTable.Head {
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [version, 0]
    bytes += [UInt8(dictionary.utf8.count & 255), UInt8(dictionary.utf8.count >> 8)]
    bytes += Array(dictionary.utf8)
    return try VectorTable.Head(
      ModelFile(path: "test", bytes: bytes), size: size ?? bytes.count + 2 * 3 * 4)
  }

  @Test func `reads the shape`() throws {
    let head = try head("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n")
    #expect((head.rows, head.width) == (2, 3))
  }

  @Test(arguments: [
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }",
    "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }",
  ])
  func `names what it does not support`(dictionary: String) {
    #expect(throws: LanguageError(.unsupported, file: "", "")) { try head(dictionary) }
  }

  @Test(arguments: [
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, -3), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': )(, }",
    "{'descr': '<f4', 'fortran_order': False}",
  ])
  func `refuses a shape that does not fit the file`(dictionary: String) {
    #expect(throws: LanguageError(.corrupt, file: "", "")) { try head(dictionary) }
  }

  @Test func `never crashes on a damaged head`() {
    var numbers = SeededNumbers(seed: 6)
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n"
    let whole = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers))
      _ = try? VectorTable.Head(ModelFile(path: "test", bytes: bytes), size: 93)
    }
  }
}
