internal import CVectorKernels

/// The two sums of a linear model with several outputs.
public enum LinearRows {
  /// Adds up rows of small weights.
  ///
  /// - Parameters:
  ///   - weights: rows of `counts.count` weights.
  ///   - slots: numbers of the rows that are added; each must be there.
  ///   - counts: the sums so far, to which the rows are added.
  /// - Complexity: O(slots · counts).
  public static func add(_ weights: [Int8], slots: [UInt32], to counts: inout [Int32]) {
    let outputs = counts.count
    guard outputs > 0 else { return }
    let rows = weights.count / outputs
    precondition(slots.allSatisfy { Int($0) < rows })
    // SAFETY: the rows are in the weights.
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      guard let target = counts.baseAddress else { return }
      unsafe weights.withUnsafeBufferPointer { weights in
        guard let first = weights.baseAddress else { return }
        unsafe slots.withUnsafeBufferPointer { slots in
          guard let places = slots.baseAddress else { return }
          unsafe entente_linear_counts(
            RowKernels.level, first, outputs, places, slots.count, target)
        }
      }
    }
  }

  /// Adds weighted numbers to scores, one number after the other, each product and each sum rounded;
  /// numbers that are zero add nothing.
  ///
  /// - Parameters:
  ///   - blocks: weights of sixteen outputs at a time, `[block][number]`.
  ///   - numbers: the numbers.
  ///   - scores: sixteen for each block.
  /// - Complexity: O(numbers · scores).
  public static func add(_ blocks: [SIMD16<Float>], numbers: [Float], to scores: inout [Float]) {
    let count = scores.count / 16
    precondition(scores.count == count * 16 && blocks.count == count * numbers.count)
    guard !numbers.isEmpty else { return }
    // SAFETY: the blocks hold sixteen floats each, as many blocks as outputs and numbers need.
    unsafe scores.withUnsafeMutableBufferPointer { scores in
      guard let target = scores.baseAddress else { return }
      unsafe blocks.withUnsafeBytes { blocks in
        guard let first = unsafe blocks.baseAddress?.assumingMemoryBound(to: Float.self) else {
          return
        }
        unsafe numbers.withUnsafeBufferPointer { numbers in
          guard let values = numbers.baseAddress else { return }
          unsafe entente_linear_numbers(
            RowKernels.level, first, count, values, numbers.count, target)
        }
      }
    }
  }
}
