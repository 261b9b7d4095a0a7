import Language

/// Tells which country a phrase speaks of when it does not carry one itself.
struct CountryContext {
  let view: TokenView
  /// Country name at each token that stands in a country's name, demonym or capital; else nil.
  let countryAt: [String?]
  /// Tokens where a country is named, in text order.
  let places: [Int]

  /// Prepares from candidates.
  init(view: TokenView, candidates: [NameCandidate]) {
    self.view = view
    var countryAt = [String?](repeating: nil, count: view.tokens.count)
    var places: [Int] = []
    for candidate in candidates {
      let name: String?
      switch candidate.kind {
      case .country, .demonym: name = candidate.name
      case .capital: name = candidate.country ?? candidate.name
      default: name = nil
      }
      guard let name else { continue }
      for i in candidate.tokens { countryAt[i] = name }
      places.append(candidate.tokens.lowerBound)
    }
    self.countryAt = countryAt
    self.places = places.sorted()
  }

  /// Countries inside the noun phrase of `head`: adjectives, possessors, "of X", "in X".
  func carried(by head: Int, from start: Int) -> [String] {
    var result: [String] = []
    func add(_ i: Int) {
      if let name = countryAt[i], !result.contains(name) { result.append(name) }
    }
    let phrase = view.premodified(head)
    for i in min(phrase.lowerBound, start)..<start { add(i) }
    if result.isEmpty {
      for object in view.objects(of: head, prepositions: ["of", "in", "for"]) { add(object) }
    }
    return result
  }

  /// The country most likely meant at a token: named nearest in the sentence, else most recently
  /// before, else first in the article.
  func nearest(_ i: Int) -> String? {
    let sentence = view.sentence(i)
    let inside = places.filter { sentence.contains($0) }
    if let before = inside.last(where: { $0 < i }) { return countryAt[before] }
    if let after = inside.first(where: { $0 >= i }) { return countryAt[after] }
    if let before = places.last(where: { $0 < i }) { return countryAt[before] }
    return places.first.flatMap { countryAt[$0] }
  }
}
