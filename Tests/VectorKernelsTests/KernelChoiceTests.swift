import Foundation
import Testing

@testable import VectorKernels

struct KernelChoiceTests {
  @Test func `takes no kernels of 2004 where the processor runs AVX2`() throws {
    KernelChoice.correct()
    let features = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    guard features.contains(" avx2 "), features.contains(" fma "),
      ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"] == nil
    else { return }
    #expect(
      ["Haswell", "Zen", "SkylakeX", "Cooperlake", "Sapphirerapids"].contains(KernelChoice.current))
  }
}
