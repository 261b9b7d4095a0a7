import Extraction
import Foundation
import TextModel

/// Turns scores into probabilities by logistic regression on scores of rows not trained on
/// (Platt 1999).
struct Calibration {
  private(set) var slope: Float = 1
  private(set) var offset: Float = 0

  init(_ examples: [(score: Float, target: Float)]) {
    for _ in 0..<200 {
      var (gs, go, hss, hso, hoo) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
      for example in examples {
        let x = Double(example.score)
        let p = Double(probability(logOdds: slope * example.score + offset))
        let g = p - Double(example.target)
        let h = max(1e-9, p * (1 - p))
        gs += g * x
        go += g
        hss += h * x * x
        hso += h * x
        hoo += h
      }
      let determinant = hss * hoo - hso * hso
      guard abs(determinant) > 1e-12 else { break }
      let stepSlope = (hoo * gs - hso * go) / determinant
      let stepOffset = (hss * go - hso * gs) / determinant
      slope -= Float(max(-1, min(1, stepSlope)))
      offset -= Float(max(-1, min(1, stepOffset)))
      if abs(stepSlope) + abs(stepOffset) < 1e-7 { break }
    }
  }
}

/// Precision and recall of acts over rows that the models had not seen.
struct Figures {
  let rows: [Training.Row]
  let candidates: [Training.Scored]
  let calibration: Calibration

  private struct Place: Hashable {
    let row: Int
    let edge: RowReading.Edge
  }

  var lines: [String] {
    var learned: [Place: Double] = [:]
    var ruled: [Place: Double] = [:]
    for candidate in candidates {
      let place = Place(row: candidate.row, edge: candidate.edge)
      let p = Double(
        probability(logOdds: calibration.slope * candidate.score + calibration.offset))
      learned[place] = max(learned[place] ?? 0, p)
    }
    var wanted: Set<Place> = []
    for (i, row) in rows.enumerated() where !row.reading.row.isMade {
      for edge in row.reading.wanted { wanted.insert(Place(row: i, edge: edge)) }
      let names = Dictionary(
        zip(row.reading.analysis.entities.map(\.id), row.reading.names),
        uniquingKeysWith: { first, _ in first })
      for claim in row.reading.analysis.claims {
        guard let act = row.reading.inventory.acts.firstIndex(of: claim.type),
          let from = names[claim.from], let to = names[claim.to]
        else { continue }
        let edge = RowReading.edge(
          claim.type, from, to, isSymmetric: row.reading.inventory.isSymmetric(act))
        guard !row.reading.free.contains(edge) else { continue }
        let place = Place(row: i, edge: edge)
        ruled[place] = max(ruled[place] ?? 0, claim.confidence)
      }
    }
    var lines = ["rules alone            " + score(Set(ruled.keys), wanted)]
    for keep in [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] {
      for add in [0.4, 0.5, 0.6, 0.7, 2] {
        var got = Set(
          ruled.filter { learned[$0.key] == nil || learned[$0.key, default: 0] >= keep }.keys)
        got.formUnion(learned.filter { ruled[$0.key] == nil && $0.value >= add }.keys)
        lines.append("keep \(keep) add \(add)".padded(23) + score(got, wanted))
      }
    }
    for act in Set(wanted.map(\.edge.act)).sorted() {
      let mine = wanted.filter { $0.edge.act == act }
      let before = Set(ruled.keys.filter { $0.edge.act == act })
      var after = before.filter { learned[$0] == nil || learned[$0, default: 0] >= 0.3 }
      after.formUnion(
        learned.filter { $0.key.edge.act == act && ruled[$0.key] == nil && $0.value >= 0.5 }.keys)
      lines.append(
        act.padded(17) + "rules " + score(before, mine) + ", judged " + score(after, mine))
    }
    lines.append(
      "model without rules' claims at 0.5: "
        + score(
          Set(learned.filter { $0.value >= 0.5 }.keys), wanted))
    for (low, high) in [(0.9, 1.01), (0.7, 0.9), (0.5, 0.7), (0.3, 0.5), (0.1, 0.3)] {
      let some = learned.filter { low <= $0.value && $0.value < high }.keys
      let right = some.filter { wanted.contains($0) }.count
      lines.append("probability \(low)-\(min(1, high)): \(right) of \(some.count) right")
    }
    return lines
  }

  private func score(_ got: Set<Place>, _ wanted: Set<Place>) -> String {
    let right = Double(got.intersection(wanted).count)
    let precision = right / Double(max(1, got.count))
    let recall = right / Double(max(1, wanted.count))
    let f = 2 * precision * recall / max(1e-9, precision + recall)
    func text(_ x: Double) -> String { String(format: "%.3f", x) }
    return "P \(text(precision)) R \(text(recall)) F1 \(text(f)) (\(got.count) claims)"
  }
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
