internal import COpenBLAS
internal import Foundation

/// Corrects the library's choice of kernels on processors that are newer than the library.
///
/// OpenBLAS knows processors by their model numbers. One that it does not know gets the kernels of 2004
/// (`Prescott`), which take five times as long as those that the processor could run: seen with 0.3.21 on
/// Intel processors of 2024. The features that a processor reports say what it can run.
enum KernelChoice {
  /// Kernels that no processor with AVX2 needs.
  private static let outdated: Set<String> = [
    "Prescott", "Core2", "Penryn", "Dunnington", "Nehalem", "Atom", "Opteron", "Opteron_SSE3",
    "Barcelona", "Bobcat",
  ]
  private static let variable = "OPENBLAS_CORETYPE"

  /// Name of the kernels in use, such as `SkylakeX`.
  static var current: String {
    // SAFETY: the library returns a constant string that ends with a zero.
    unsafe openblas_get_corename().map { unsafe String(cString: $0) } ?? ""
  }

  /// Chooses newer kernels where the library took outdated ones, unless the user chose with
  /// `OPENBLAS_CORETYPE`; goes back when the newer ones compute something else.
  ///
  /// To be called once, before other threads use the library.
  static func correct() {
    let first = current
    guard ProcessInfo.processInfo.environment[variable] == nil, outdated.contains(first),
      let better = supported
    else { return }
    guard choose(better) else { return }
    if !computesCorrectly { _ = choose(first) }
  }

  /// The newest kernels that every processor with these features can run; nil when there are none.
  private static var supported: String? {
    if entente_processor_has_avx512() != 0 { return "SkylakeX" }
    return entente_processor_has_avx2() != 0 ? "Haswell" : nil
  }

  private static func choose(_ name: String) -> Bool {
    // SAFETY: both strings end with a zero, and the library copies neither.
    unsafe setenv(variable, name, 1)
    defer { unsafe unsetenv(variable) }
    return entente_openblas_choose_again() != 0
  }

  /// Whether a product of odd sizes equals the sum written out, within the error of 32 bits.
  private static var computesCorrectly: Bool {
    let (rows, columns, inner) = (37, 53, 71)
    let left = (0..<(rows * inner)).map { Float($0 &* 7919 % 1009) / 1009 - 0.4993 }
    let right = (0..<(inner * columns)).map { Float($0 &* 6007 % 997) / 997 - 0.5013 }
    var result = [Float](repeating: 0, count: rows * columns)
    // SAFETY: the three blocks have the sizes that are given.
    unsafe result.withUnsafeMutableBufferPointer { out in
      unsafe cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), 1,
        left, Int32(inner), right, Int32(columns), 0, out.baseAddress, Int32(columns))
    }
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0.0
        for i in 0..<inner {
          sum += Double(left[row * inner + i]) * Double(right[i * columns + column])
        }
        guard abs(Double(result[row * columns + column]) - sum) < 1e-4 else { return false }
      }
    }
    return true
  }
}
