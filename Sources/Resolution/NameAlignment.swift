/// The words of two names laid side by side.
struct NameAlignment {
  private struct Pair {
    var a: Range<Int>
    var b: Range<Int>
    var similarity: Double
    var weight: Double
  }

  private var pairs: [Pair] = []
  private var restA = 0.0
  private var restB = 0.0
  private var strongPairs = 0
  private var isReversedPatronymic = false

  /// Aligns greedily, the most alike words first.
  init(_ a: PreparedName, _ b: PreparedName, _ vocabulary: NameVocabulary) {
    var candidates: [Pair] = []
    for i in a.words.indices {
      for j in b.words.indices {
        let similarity = WordSimilarity.between(a.words[i], b.words[j], vocabulary)
        if similarity > 0.5 {
          candidates.append(
            Pair(
              a: i..<i + 1, b: j..<j + 1, similarity: similarity,
              weight: max(a.words[i].weight, b.words[j].weight)))
        }
      }
    }
    candidates += NameAlignment.joined(a, b).map { pair in pair }
    candidates += NameAlignment.joined(b, a).map { pair in
      Pair(a: pair.b, b: pair.a, similarity: pair.similarity, weight: pair.weight)
    }
    candidates.sort {
      ($1.similarity, $0.a.lowerBound, $0.b.lowerBound)
        < ($0.similarity, $1.a.lowerBound, $1.b.lowerBound)
    }
    var usedA = [Bool](repeating: false, count: a.words.count)
    var usedB = [Bool](repeating: false, count: b.words.count)
    for pair in candidates {
      guard pair.a.allSatisfy({ !usedA[$0] }), pair.b.allSatisfy({ !usedB[$0] }) else { continue }
      for i in pair.a { usedA[i] = true }
      for j in pair.b { usedB[j] = true }
      pairs.append(pair)
      if pair.weight >= 0.5, pair.similarity >= 0.6 { strongPairs += 1 }
    }
    for i in a.words.indices where !usedA[i] { restA += a.words[i].weight }
    for j in b.words.indices where !usedB[j] { restB += b.words[j].weight }
    isReversedPatronymic =
      a.words.contains(where: \.isPatronymic) && b.words.contains(where: \.isPatronymic)
      && patronymicIsReversed(a, b)
  }

  /// Runs of two or three words that are one word of the other name.
  private static func joined(_ a: PreparedName, _ b: PreparedName) -> [Pair] {
    var result: [Pair] = []
    for length in 2...3 where a.words.count >= length {
      for start in 0...(a.words.count - length) {
        let run = a.words[start..<start + length].map(\.text).joined()
        for (j, word) in b.words.enumerated() where word.text.count >= 4 && word.text == run {
          result.append(Pair(a: start..<start + length, b: j..<j + 1, similarity: 1, weight: 1))
        }
      }
    }
    return result
  }

  /// "Salman bin Muhammad" and "Muhammad bin Salman" are son and father.
  private func patronymicIsReversed(_ a: PreparedName, _ b: PreparedName) -> Bool {
    guard let x = a.words.firstIndex(where: \.isPatronymic),
      let y = b.words.firstIndex(where: \.isPatronymic), x > 0, y > 0
    else { return false }
    func partner(_ i: Int) -> Int? {
      pairs.first { $0.a.contains(i) && a.words[i].weight >= 0.5 }?.b.lowerBound
    }
    guard let child = partner(x - 1) else { return false }
    return child > y && a.words.indices.contains { $0 > x && (partner($0) ?? y) < y }
  }

  /// - Parameter extraCost: what a word costs that one of the names lacks.
  func score(extraCost: Double) -> Double {
    let weight = pairs.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return 0 }
    let agreement = pairs.reduce(0) { $0 + $1.weight * $1.similarity }
    let both = min(restA, restB)
    let extra = max(restA, restB) - both
    var score = agreement / (weight + 2 * both + extraCost * extra)
    // One word in common is a given name or a surname, which many share.
    if strongPairs < 2, extra + both > 0.5 { score *= 0.6 }
    if isReversedPatronymic { score *= 0.6 }
    return score
  }
}
