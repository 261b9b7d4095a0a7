/// How near the rules of one act came to a claim at a token.
package enum RuleAttempt: Int, Sendable, Comparable {
  /// The trigger stands where the template does not want it, or beside an excluded word.
  case misplaced = 0
  /// The words of the template are there, but no entity stands for its first end.
  case open = 1
  /// An entity stands for the first end, none for the other.
  case halfway = 2
  /// The template fits, so that a claim is made unless the text denies it.
  case fired = 4

  package static func < (a: RuleAttempt, b: RuleAttempt) -> Bool { a.rawValue < b.rawValue }
}

/// What the rules made of the tokens of a sentence: the words that they know as triggers are evidence
/// for the learned reader also where no claim came of it.
package struct RuleAttempts: Sendable {
  private var best: [Int: [(act: Int, attempt: RuleAttempt)]] = [:]
  private var nearest: [RuleAttempt?]

  package init(acts: Int) { nearest = [RuleAttempt?](repeating: nil, count: acts) }

  mutating func note(_ token: Int, _ act: Int, _ attempt: RuleAttempt) {
    nearest[act] = max(nearest[act] ?? .misplaced, attempt)
    if let place = best[token]?.firstIndex(where: { $0.act == act }) {
      if let known = best[token]?[place].attempt, known < attempt {
        best[token]?[place].attempt = attempt
      }
    } else {
      best[token, default: []].append((act, attempt))
    }
  }

  /// The nearest attempt of each act at a token, in the order of the rules.
  package func at(_ token: Int) -> [(act: Int, attempt: RuleAttempt)] { best[token] ?? [] }

  /// The nearest attempt of an act at a token.
  func at(_ token: Int, act: Int) -> RuleAttempt? {
    best[token]?.first { $0.act == act }?.attempt
  }

  /// The nearest attempt of an act in the sentence.
  func nearest(_ act: Int) -> RuleAttempt? { nearest[act] }
}

extension SentenceReading {
  /// What the rules make of a sentence.
  ///
  /// A rule whose further words are missing has not been tried in earnest and is left out.
  func attempts(in sentence: Range<Int>, inventory: ActInventory) -> RuleAttempts {
    var result = RuleAttempts(acts: inventory.acts.count)
    for token in sentence {
      for rule in matcher.candidates(at: token) where !rule.pattern.triggers.contains("*") {
        guard let act = inventory.acts.firstIndex(of: rule.edge),
          let attempt = attempt(rule, at: token)
        else { continue }
        result.note(token, act, attempt)
      }
    }
    return result
  }

  private func attempt(_ rule: Rule, at token: Int) -> RuleAttempt? {
    switch matcher.match(rule, at: token) {
    case .success: return .fired
    case .failure(let failure):
      switch failure.reason {
      case .word: return nil
      case .position, .excluded, .infinitive: return .misplaced
      case .from, .other: return .open
      case .to, .same: return .halfway
      case .denied: return .fired
      }
    }
  }

  /// Whether the text denies what a token says.
  func isDenied(_ token: Int) -> Bool {
    factuality.read(trigger: token, anchor: anchor(of: token), literals: []).isDenied
  }
}
