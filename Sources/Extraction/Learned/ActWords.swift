package import Ontology

/// Words and phrases that are evidence for acts: `schema/lexicons/act-words.yaml`.
package struct ActWords: Sendable {
  /// How strongly a word speaks for an act.
  package enum Strength: Int, Sendable, Comparable {
    case none, weak, strong, phrase
    package static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  private struct Phrase {
    let act: Int
    let rest: [String]
  }

  private var words = WordMap<[(act: Int, strength: Strength)]>()
  private var phrases = WordMap<[Phrase]>()

  /// Reads the lexicon; entries whose id is none of the acts are left out.
  package init(_ lexicon: Lexicon, acts: [String]) {
    for (act, name) in acts.enumerated() {
      guard let entry = lexicon[name] else { continue }
      for word in entry["strong"] { words[word, default: []].append((act, .strong)) }
      for word in entry["weak"] { words[word, default: []].append((act, .weak)) }
      for phrase in entry["phrases"] {
        let lemmas = phrase.split(separator: " ").map(String.init)
        guard let first = lemmas.first else { continue }
        phrases[first, default: []].append(Phrase(act: act, rest: Array(lemmas.dropFirst())))
      }
    }
  }

  /// The strength with which each token of a sentence speaks for each act.
  ///
  /// - Parameter lemmas: of the sentence's tokens, lower case.
  /// - Returns: for each token pairs of act and strength, each act once, by act.
  package func evidence(in lemmas: ArraySlice<String>) -> [[(act: Int, strength: Strength)]] {
    var result = [[(act: Int, strength: Strength)]](repeating: [], count: lemmas.count)
    func note(_ token: Int, _ act: Int, _ strength: Strength) {
      let place = token - lemmas.startIndex
      if let known = result[place].firstIndex(where: { $0.act == act }) {
        result[place][known].strength = max(result[place][known].strength, strength)
      } else {
        result[place].append((act, strength))
      }
    }
    for i in lemmas.indices {
      let key = WordKey(lemmas[i])
      for (act, strength) in words[key] ?? [] { note(i, act, strength) }
      for phrase in phrases[key] ?? [] {
        var found = [i]
        for lemma in phrase.rest {
          let from = (found.last ?? i) + 1
          let window = from..<min(lemmas.endIndex, from + 4)
          guard from < lemmas.endIndex, let next = window.first(where: { lemmas[$0] == lemma })
          else { break }
          found.append(next)
        }
        if found.count == phrase.rest.count + 1 {
          for token in found { note(token, phrase.act, .phrase) }
        }
      }
    }
    for place in result.indices { result[place].sort { $0.act < $1.act } }
    return result
  }
}
